package pickling

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle"
	"github.com/minipy-go/minipy/pickle/opcode"
)

var (
	dumpParams = objmodel.Params{Func: "dump", Names: []string{"obj", "file", "protocol", "fix_imports", "buffer_callback"},
		MaxPos: 3, Required: 2}
	dumpsParams = objmodel.Params{Func: "dumps", Names: []string{"obj", "protocol", "fix_imports", "buffer_callback"},
		MaxPos: 2, Required: 1}
	loadParams = objmodel.Params{Func: "load", Names: []string{"file", "fix_imports", "encoding", "errors", "buffers"},
		MaxPos: 1, Required: 1}
	loadsParams = objmodel.Params{Func: "loads", Names: []string{"", "fix_imports", "encoding", "errors", "buffers"},
		PosOnly: 1, MaxPos: 1, Required: 1}
)

func dumps(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var a [4]objmodel.Value
	if err := dumpsParams.Bind(args, a[:]); err != nil {
		return objmodel.Value{}, err
	}
	options, err := dumpOptions(t, a[1], a[2], a[3])
	if err != nil {
		return objmodel.Value{}, err
	}
	data, err := pickle.Dumps(t, a[0], options)
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.BytesOf(data), nil
}

func dump(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var a [5]objmodel.Value
	if err := dumpParams.Bind(args, a[:]); err != nil {
		return objmodel.Value{}, err
	}
	p, err := newPickler(t, a[1], a[2], a[3], a[4])
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.None, p.Dump(a[0])
}

func loads(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var a [5]objmodel.Value
	if args.NPos() != 1 {
		return objmodel.Value{}, objmodel.TypeErrorf("loads() takes exactly 1 positional argument (%d given)", args.NPos())
	}
	if err := loadsParams.Bind(args, a[:]); err != nil {
		return objmodel.Value{}, err
	}
	options, err := loadOptions(t, "loads", a[1:])
	if err != nil {
		return objmodel.Value{}, err
	}
	u, err := pickle.NewUnpickler(t, options)
	if err != nil {
		return objmodel.Value{}, err
	}
	if b := a[0].AsBytes(); b != nil {
		u.SetBytes(b)
		return u.Load()
	}
	data, err := pickle.BytesLike(a[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	// Code that the pickle calls may change a bytearray.
	u.SetInput(append([]byte(nil), data...))
	return u.Load()
}

func load(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var a [5]objmodel.Value
	if err := loadParams.Bind(args, a[:]); err != nil {
		return objmodel.Value{}, err
	}
	options, err := loadOptions(t, "load", a[1:])
	if err != nil {
		return objmodel.Value{}, err
	}
	u, err := newUnpickler(t, a[0], options)
	if err != nil {
		return objmodel.Value{}, err
	}
	return u.Load()
}

// newPickler makes the machine that writes to a file object.
func newPickler(t *objmodel.Thread, file, protocol, fixImports, callback objmodel.Value) (*pickle.Pickler, error) {
	options, err := dumpOptions(t, protocol, fixImports, callback)
	if err != nil {
		return nil, err
	}
	write, err := objmodel.FindAttr(t, file, writeName)
	if err != nil {
		return nil, err
	}
	if write.IsNil() {
		return nil, objmodel.TypeErrorf("file must have a 'write' attribute")
	}
	p, err := pickle.NewPickler(t, options)
	if err != nil {
		return nil, err
	}
	p.SetWrite(write)
	return p, nil
}

// newUnpickler makes the machine that reads a file object.
func newUnpickler(t *objmodel.Thread, file objmodel.Value, options pickle.LoadOptions) (*pickle.Unpickler, error) {
	f, err := pickle.NewFile(t, file)
	if err != nil {
		return nil, err
	}
	u, err := pickle.NewUnpickler(t, options)
	if err != nil {
		return nil, err
	}
	u.SetFile(f)
	return u, nil
}

// dumpOptions reads the arguments that all that writes has; nil where not
// given.
func dumpOptions(t *objmodel.Thread, protocol, fixImports, callback objmodel.Value) (pickle.DumpOptions, error) {
	options := pickle.DumpOptions{Protocol: pickle.DefaultProtocol}
	if !protocol.IsNil() && !protocol.IsNone() {
		n, err := objmodel.IndexInt(t, protocol, &objmodel.OverflowErrorType)
		if err != nil {
			return options, err
		}
		if n < 0 {
			n = opcode.HighestProtocol
		}
		if n > opcode.HighestProtocol {
			return options, objmodel.ValueErrorf("pickle protocol must be <= %d", opcode.HighestProtocol)
		}
		options.Protocol = n
	}
	if !fixImports.IsNil() {
		fix, err := objmodel.Truth(t, fixImports)
		if err != nil {
			return options, err
		}
		options.Python3Names = !fix
	}
	if !callback.IsNil() && !callback.IsNone() {
		if options.Protocol < 5 {
			return options, objmodel.ValueErrorf("buffer_callback needs protocol >= 5")
		}
		options.BufferCallback = callback
	}
	return options, nil
}

// loadOptions reads fix_imports, encoding, errors and buffers; nil where not
// given.
func loadOptions(t *objmodel.Thread, function string, a []objmodel.Value) (pickle.LoadOptions, error) {
	var options pickle.LoadOptions
	if !a[0].IsNil() {
		fix, err := objmodel.Truth(t, a[0])
		if err != nil {
			return options, err
		}
		options.Python3Names = !fix
	}
	for i, target := range []*string{&options.Encoding, &options.Errors} {
		v := a[1+i]
		if v.IsNil() {
			continue
		}
		text, ok := v.ToStr()
		if !ok {
			return options, objmodel.TypeErrorf("%s() argument '%s' must be str, not %s", function, []string{"encoding", "errors"}[i], objmodel.ArgName(v))
		}
		*target = text
	}
	if a[3].IsNil() || a[3].IsNone() {
		return options, nil
	}
	var err error
	options.Buffers, err = objmodel.Iter(t, a[3])
	return options, err
}

// longFunctions are the functions of pickle for ints.
var longFunctions = []objmodel.MethodDef{
	{Name: "encode_long", Fn: encodeLong, Kind: objmodel.OneArg, Doc: "Encode a long to a two's complement little-endian binary string."},
	{Name: "decode_long", Fn: decodeLong, Kind: objmodel.OneArg, Doc: "Decode a long from a two's complement little-endian binary string."},
}

func encodeLong(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	n, ok := a.V[0].ToBig()
	if !ok {
		return objmodel.Value{}, objmodel.TypeErrorf("an int is required, not '%s'", a.V[0].TypeName())
	}
	if n.Sign() == 0 {
		return objmodel.BytesOf(nil), nil
	}
	return objmodel.BytesOf(pickle.EncodeLong(n)), nil
}

func decodeLong(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	data, err := pickle.BytesLike(a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	return pickle.DecodeLong(data), nil
}

var writeName = objmodel.Name("write")
