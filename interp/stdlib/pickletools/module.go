// Package pickletools makes the module pickletools: what pickles are made of,
// told without loading them.
package pickletools

import (
	"errors"
	"math/big"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
	"github.com/minipy-go/minipy/pickle/pickletools"
)

// New makes the module for one interpreter.
func New(t *objmodel.Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("pickletools")
	m.Set("__doc__", objmodel.NewStr("\"Executable documentation\" for the pickle module."))
	m.Functions(functions)
	s := &state{byCode: map[byte]objmodel.Value{}}
	t.Interp.State[stateKey{}] = s
	infos, byCode := make([]objmodel.Value, len(opcode.Table)), objmodel.NewDict(len(opcode.Table))
	for i := range opcode.Table {
		info := &opcode.Table[i]
		infos[i] = newInfo(info)
		s.byCode[info.Code] = infos[i]
		byCode.SetString(opcode.FromLatin1([]byte{info.Code}), infos[i])
	}
	m.Set("opcodes", objmodel.NewList(infos))
	m.Set("code2op", byCode.Value())
	m.Set("__all__", objmodel.NewList([]objmodel.Value{objmodel.NewStr("dis"), objmodel.NewStr("genops"), objmodel.NewStr("optimize")}))
	return m
}

// state keeps the OpcodeInfo objects of an interpreter, by code.
type state struct{ byCode map[byte]objmodel.Value }

type stateKey struct{}

var functions = []objmodel.MethodDef{
	{Name: "dis", Fn: dis, Doc: "Produce a symbolic disassembly of a pickle."},
	{Name: "genops", Fn: genops, Kind: objmodel.OneArg, Doc: "Generate all the opcodes in a pickle."},
	{Name: "optimize", Fn: optimize, Kind: objmodel.OneArg, Doc: "Optimize a pickle string by removing unused PUT opcodes"},
}

var (
	readName     = objmodel.Name("read")
	readLineName = objmodel.Name("readline")
	tellName     = objmodel.Name("tell")
	writeName    = objmodel.Name("write")
)

// raise makes the Python exception of an error of package pickletools.
func raise(err error) error {
	var e *opcode.Error
	if errors.As(err, &e) {
		return objmodel.ValueErrorf("%s", e.Msg)
	}
	return err
}

func genops(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	ops, err := opsOf(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	g := &opIter{Header: objmodel.NewHeader(&opIterType), ops: ops, infos: stateOf(t).byCode}
	return objmodel.FromPtr(&g.Header), nil
}

func stateOf(t *objmodel.Thread) *state {
	s, _ := t.Interp.State[stateKey{}].(*state)
	return s
}

func optimize(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	data, err := allBytes(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	out, err := pickletools.OptimizeOps(data, all(t, &bytesSource{data: data}))
	if err != nil {
		return objmodel.Value{}, raise(err)
	}
	return objmodel.BytesOf(out), nil
}

var disParams = objmodel.Params{Func: "dis", Names: []string{"pickle", "out", "memo", "indentlevel", "annotate"}, MaxPos: 5, Required: 1}

// writer writes to a Python file object.
type writer struct {
	t    *objmodel.Thread
	file objmodel.Value
}

// Write calls file.write with the text.
func (w writer) Write(b []byte) (int, error) {
	_, err := objmodel.CallMethod(w.t, w.file, writeName, objmodel.NewStr(string(b)))
	return len(b), err
}

func dis(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var a [5]objmodel.Value
	if err := disParams.Bind(args, a[:]); err != nil {
		return objmodel.Value{}, err
	}
	ops, err := opsOf(t, a[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	memo, err := readMemo(t, a[2])
	if err != nil {
		return objmodel.Value{}, err
	}
	options := pickletools.Options{Memo: memo}
	for i, target := range []*int{&options.Indent, &options.Annotate} {
		if v := a[3+i]; !v.IsNil() {
			if *target, err = objmodel.IndexInt(t, v, &objmodel.OverflowErrorType); err != nil {
				return objmodel.Value{}, err
			}
		}
	}
	if !a[3].IsNil() && options.Indent == 0 {
		options.Indent = -1
	}
	var text strings.Builder
	disErr := pickletools.DisOps(&text, all(t, ops), options)
	if err := writeMemo(t, a[2], memo); err != nil {
		return objmodel.Value{}, err
	}
	out := a[1]
	if out.IsNil() || out.IsNone() {
		sys, err := t.Interp.Import(t, "sys")
		if err != nil {
			return objmodel.Value{}, err
		}
		if out, err = objmodel.GetAttr(t, sys, objmodel.Name("stdout")); err != nil {
			return objmodel.Value{}, err
		}
	}
	if _, err := (writer{t, out}).Write([]byte(text.String())); err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.None, raise(disErr)
}

// argument gives the Python value of an opcode's argument.
func argument(arg any) objmodel.Value {
	switch v := arg.(type) {
	case bool:
		return objmodel.Bool(v)
	case int64:
		return objmodel.Int(v)
	case *big.Int:
		return objmodel.NewBig(v)
	case float64:
		return objmodel.Float(v)
	case string:
		return objmodel.NewStr(v)
	case []byte:
		return objmodel.BytesOf(append([]byte(nil), v...))
	case opcode.ByteArray:
		return objmodel.NewByteArray(append([]byte(nil), v...))
	}
	return objmodel.None
}
