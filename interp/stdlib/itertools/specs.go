package itertools

import (
	"sync"

	"github.com/minipy-go/minipy/objmodel"
)

// specs gives the tables of the types, made at the first import.
var specs = sync.OnceValue(func() objmodel.Specs {
	return objmodel.Specs{
		pickled(specOf(&accumulateType, newAccumulate, (*accumulation)(nil)), &accumulateType, true),
		specOf(&batchedType, newBatched, (*iterator)(nil)),
		chainSpec(),
		pickled(specOf(&combinationsType, newCombinations, (*odometer)(nil)), &combinationsType, true),
		pickled(specOf(&multisetsType, newMultisets, (*odometer)(nil)), &multisetsType, true),
		pickled(specOf(&compressType, newCompress, (*iterator)(nil)), &compressType, false),
		pickled(specOf(&countType, newCount, (*counter)(nil)), &countType, false),
		pickled(specOf(&cycleType, newCycle, (*iterator)(nil)), &cycleType, true),
		pickled(specOf(&dropWhileType, newDropWhile, (*iterator)(nil)), &dropWhileType, true),
		pickled(specOf(&filterFalseType, newFilterFalse, (*iterator)(nil)), &filterFalseType, false),
		pickled(specOf(&groupByType, newGroupBy, (*iterator)(nil)), &groupByType, true),
		grouperSpec(),
		pickled(specOf(&isliceType, newISlice, (*islice)(nil)), &isliceType, true),
		specOf(&pairwiseType, newPairwise, (*iterator)(nil)),
		pickled(specOf(&permutationsType, newPermutations, (*odometer)(nil)), &permutationsType, true),
		pickled(specOf(&productType, newProduct, (*odometer)(nil)), &productType, true),
		pickled(withHint(specOf(&repeatType, newRepeat, (*repetition)(nil)), &repeatType), &repeatType, false),
		pickled(specOf(&starMapType, newStarMap, (*iterator)(nil)), &starMapType, false),
		pickled(specOf(&takeWhileType, newTakeWhile, (*iterator)(nil)), &takeWhileType, true),
		teeSpec(),
		pickled(specOf(&zipLongestType, newZipLongest, (*iterator)(nil)), &zipLongestType, true),
	}
})
