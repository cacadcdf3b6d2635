package itertools

import (
	"sync"

	"github.com/minipy-go/minipy/objmodel"
)

// specs gives the tables of the types, made at the first import.
var specs = sync.OnceValue(func() objmodel.Specs {
	return objmodel.Specs{
		pickled(specOf(&accumulateType, newAccumulate, (*accumulation)(nil), accumulateNext), &accumulateType, true),
		walked(specOf(&batchedType, newBatched, (*batches)(nil), batchedNext), batchedFill, nil),
		chainSpec(),
		odometerSpec(&combinationsType, newCombinations),
		odometerSpec(&multisetsType, newMultisets),
		pickled(specOf(&compressType, newCompress, (*compression)(nil), compressNext), &compressType, false),
		pickled(walked(specOf(&countType, newCount, (*counter)(nil), countNext), countFill, nil), &countType, false),
		pickled(walked(specOf(&cycleType, newCycle, (*cycle)(nil), cycleNext), cycleFill, nil), &cycleType, true),
		pickled(specOf(&dropWhileType, newDropWhile, (*tested)(nil), dropWhileNext), &dropWhileType, true),
		pickled(specOf(&filterFalseType, newFilterFalse, (*tested)(nil), filterFalseNext), &filterFalseType, false),
		pickled(walked(specOf(&groupByType, newGroupBy, (*grouping)(nil), groupByNext), nil, groupByRow), &groupByType, true),
		grouperSpec(),
		pickled(walked(specOf(&isliceType, newISlice, (*islice)(nil), isliceNext), isliceFill, nil), &isliceType, true),
		walked(specOf(&pairwiseType, newPairwise, (*pairs)(nil), pairwiseNext), pairwiseFill, pairwiseRow),
		odometerSpec(&permutationsType, newPermutations),
		odometerSpec(&productType, newProduct),
		pickled(withHint(walked(specOf(&repeatType, newRepeat, (*repetition)(nil), repeatNext), repeatFill, nil), &repeatType), &repeatType, false),
		pickled(specOf(&starMapType, newStarMap, (*starMap)(nil), starMapNext), &starMapType, false),
		pickled(specOf(&takeWhileType, newTakeWhile, (*tested)(nil), takeWhileNext), &takeWhileType, true),
		teeSpec(),
		pickled(walked(specOf(&zipLongestType, newZipLongest, (*zipLongest)(nil), zipLongestNext), nil, zipLongestRow), &zipLongestType, true),
	}
})
