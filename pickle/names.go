package pickle

import "github.com/minipy-go/minipy/objmodel"

// The attribute names that the machine looks for.
var (
	nameAdd         = objmodel.Name("add")
	nameAppend      = objmodel.Name("append")
	nameClass       = objmodel.Name("__class__")
	nameDecode      = objmodel.Name("decode")
	nameDict        = objmodel.Name("__dict__")
	nameEncode      = objmodel.Name("encode")
	nameGetAttr     = objmodel.Name("getattr")
	namePartial     = objmodel.Name("partial")
	nameExtend      = objmodel.Name("extend")
	nameGetInitArgs = objmodel.Name("__getinitargs__")
	nameImag        = objmodel.Name("imag")
	nameReal        = objmodel.Name("real")
	nameModule      = objmodel.Name("__module__")
	nameName        = objmodel.Name("__name__")
	nameNew         = objmodel.Name("__new__")
	namePeek        = objmodel.Name("peek")
	nameQualName    = objmodel.Name("__qualname__")
	nameRead        = objmodel.Name("read")
	nameReadInto    = objmodel.Name("readinto")
	nameReadLine    = objmodel.Name("readline")
	nameReduce      = objmodel.Name("__reduce__")
	nameReduceEx    = objmodel.Name("__reduce_ex__")
	nameSetState    = objmodel.Name("__setstate__")
)
