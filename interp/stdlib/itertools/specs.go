package itertools

import "github.com/minipy-go/minipy/objmodel"

var specs = objmodel.Specs{
	&accumulateSpec, &batchedSpec, &chainSpec, &combinationsSpec, &multisetsSpec, &compressSpec, &countSpec, &cycleSpec, &dropWhileSpec,
	&filterFalseSpec, &groupBySpec, &grouperSpec, &isliceSpec, &pairwiseSpec, &permutationsSpec, &productSpec, &repeatSpec, &starMapSpec,
	&takeWhileSpec, &teeSpec, &zipLongestSpec,
}
