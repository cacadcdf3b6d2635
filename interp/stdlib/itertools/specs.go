package itertools

import (
	"sync"

	"github.com/minipy-go/minipy/objmodel"
)

// specs gives the tables of the types, made at the first import.
var specs = sync.OnceValue(func() objmodel.Specs {
	return objmodel.Specs{
		pickled(specOf(&accumulateType, newAccumulate), &accumulateType, true),
		specOf(&batchedType, newBatched),
		chainSpec(),
		pickled(specOf(&combinationsType, newCombinations), &combinationsType, true),
		pickled(specOf(&multisetsType, newMultisets), &multisetsType, true),
		pickled(specOf(&compressType, newCompress), &compressType, false),
		pickled(specOf(&countType, newCount), &countType, false),
		pickled(specOf(&cycleType, newCycle), &cycleType, true),
		pickled(specOf(&dropWhileType, newDropWhile), &dropWhileType, true),
		pickled(specOf(&filterFalseType, newFilterFalse), &filterFalseType, false),
		pickled(specOf(&groupByType, newGroupBy), &groupByType, true),
		grouperSpec(),
		pickled(specOf(&isliceType, newISlice), &isliceType, true),
		specOf(&pairwiseType, newPairwise),
		pickled(specOf(&permutationsType, newPermutations), &permutationsType, true),
		pickled(specOf(&productType, newProduct), &productType, true),
		pickled(withHint(specOf(&repeatType, newRepeat), &repeatType), &repeatType, false),
		pickled(specOf(&starMapType, newStarMap), &starMapType, false),
		pickled(specOf(&takeWhileType, newTakeWhile), &takeWhileType, true),
		teeSpec(),
		pickled(specOf(&zipLongestType, newZipLongest), &zipLongestType, true),
	}
})
