package sys

import (
	"math"

	"github.com/minipy-go/minipy/interp/stdlib/structseq"
	"github.com/minipy-go/minipy/objmodel"
)

// The types of the module's struct sequences.
var (
	versionInfoType = objmodel.Type{Name: "version_info", Module: "sys", Base: &objmodel.TupleType}
	flagsType       = objmodel.Type{Name: "flags", Module: "sys", Base: &objmodel.TupleType}
	floatInfoType   = objmodel.Type{Name: "float_info", Module: "sys", Base: &objmodel.TupleType}
	intInfoType     = objmodel.Type{Name: "int_info", Module: "sys", Base: &objmodel.TupleType}
	hashInfoType    = objmodel.Type{Name: "hash_info", Module: "sys", Base: &objmodel.TupleType}
	threadInfoType  = objmodel.Type{Name: "thread_info", Module: "sys", Base: &objmodel.TupleType}
)

var (
	versionInfoSpec = structseq.Spec(&versionInfoType, 0, "major", "minor", "micro", "releaselevel", "serial")
	flagsSpec       = structseq.Spec(&flagsType, 0, "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
		"ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode",
		"warn_default_encoding", "safe_path", "int_max_str_digits")
	floatInfoSpec  = structseq.Spec(&floatInfoType, 0, "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds")
	intInfoSpec    = structseq.Spec(&intInfoType, 0, "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")
	hashInfoSpec   = structseq.Spec(&hashInfoType, 0, "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")
	threadInfoSpec = structseq.Spec(&threadInfoType, 0, "name", "lock", "version")
)

var specs = objmodel.Specs{&versionInfoSpec, &flagsSpec, &floatInfoSpec, &intInfoSpec, &hashInfoSpec, &threadInfoSpec, &asyncGenHooksSpec, &unraisableArgsSpec}

func ints(ns ...int64) []objmodel.Value {
	out := make([]objmodel.Value, len(ns))
	for i, n := range ns {
		out[i] = objmodel.Int(n)
	}
	return out
}

func flags(t *objmodel.Thread) objmodel.Value {
	items := ints(0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, int64(t.Interp.StrDigitsLimit()))
	const devMode, safePath = 13, 16
	items[devMode], items[safePath] = objmodel.False, objmodel.False
	return objmodel.NewTupleOf(&flagsType, items...)
}

func floatInfo() objmodel.Value {
	const smallestNormal, epsilon = 0x1p-1022, 0x1p-52
	items := ints(0, 1024, 308, 0, -1021, -307, 15, 53, 0, 2, 1)
	items[0], items[3], items[8] = objmodel.Float(math.MaxFloat64), objmodel.Float(smallestNormal), objmodel.Float(epsilon)
	return objmodel.NewTupleOf(&floatInfoType, items...)
}

func hashInfo() objmodel.Value {
	items := ints(64, 1<<61-1, 314159, 0, 1000003, 0, 64, 128, 0)
	items[5] = objmodel.NewASCII("siphash13")
	return objmodel.NewTupleOf(&hashInfoType, items...)
}
