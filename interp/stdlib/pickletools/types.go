package pickletools

import (
	"io"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
	"github.com/minipy-go/minipy/pickle/pickletools"
)

var (
	infoType   = objmodel.Type{Name: "OpcodeInfo", Module: "pickletools"}
	argType    = objmodel.Type{Name: "ArgumentDescriptor", Module: "pickletools"}
	kindType   = objmodel.Type{Name: "StackObject", Module: "pickletools"}
	opIterType = objmodel.Type{Name: "generator", Module: "pickletools"}
)

var specs = objmodel.Specs{&infoSpec, &argSpec, &kindSpec, &opIterSpec}

// info is an OpcodeInfo object.
type info struct {
	objmodel.Header
	row *opcode.Info
}

func newInfo(row *opcode.Info) objmodel.Value {
	o := &info{objmodel.NewHeader(&infoType), row}
	return objmodel.FromPtr(&o.Header)
}

// infoField makes an attribute of OpcodeInfo.
func infoField(name string, get func(*opcode.Info) objmodel.Value) objmodel.GetSetDef {
	return objmodel.GetSetDef{Name: name, Get: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
		return get(objmodel.Cast[info](v, &infoType).row), nil
	}}
}

var infoSpec = objmodel.TypeSpec{
	Type: &infoType, Object: (*info)(nil),
	Flags: objmodel.FlagNoInstantiate,
	GetSets: []objmodel.GetSetDef{
		infoField("name", func(o *opcode.Info) objmodel.Value { return objmodel.NewStr(o.Name) }),
		infoField("code", func(o *opcode.Info) objmodel.Value { return objmodel.NewStr(opcode.FromLatin1([]byte{o.Code})) }),
		infoField("proto", func(o *opcode.Info) objmodel.Value { return objmodel.Int(int64(o.Proto)) }),
		infoField("doc", func(o *opcode.Info) objmodel.Value { return objmodel.NewStr(o.Summary + "\n\n" + o.Doc) }),
		infoField("arg", func(o *opcode.Info) objmodel.Value {
			if o.Arg == nil {
				return objmodel.None
			}
			d := &descriptor{objmodel.NewHeader(&argType), o.Arg}
			return objmodel.FromPtr(&d.Header)
		}),
		infoField("stack_before", func(o *opcode.Info) objmodel.Value { return kinds(o.Before) }),
		infoField("stack_after", func(o *opcode.Info) objmodel.Value { return kinds(o.After) }),
	},
}

// descriptor is an ArgumentDescriptor object.
type descriptor struct {
	objmodel.Header
	arg *opcode.Arg
}

func argField(name string, get func(*opcode.Arg) objmodel.Value) objmodel.GetSetDef {
	return objmodel.GetSetDef{Name: name, Get: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
		return get(objmodel.Cast[descriptor](v, &argType).arg), nil
	}}
}

var argSpec = objmodel.TypeSpec{
	Type: &argType, Object: (*descriptor)(nil),
	Flags: objmodel.FlagNoInstantiate,
	GetSets: []objmodel.GetSetDef{
		argField("name", func(a *opcode.Arg) objmodel.Value { return objmodel.NewStr(a.Name) }),
		argField("n", func(a *opcode.Arg) objmodel.Value { return objmodel.Int(int64(a.Size)) }),
		argField("doc", func(a *opcode.Arg) objmodel.Value { return objmodel.NewStr(a.Doc) }),
	},
}

// kind is a StackObject.
type kind struct {
	objmodel.Header
	name opcode.StackObject
}

func kinds(names []opcode.StackObject) objmodel.Value {
	items := make([]objmodel.Value, len(names))
	for i, name := range names {
		k := &kind{objmodel.NewHeader(&kindType), name}
		items[i] = objmodel.FromPtr(&k.Header)
	}
	return objmodel.NewList(items)
}

func kindName(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
	return objmodel.NewStr(string(objmodel.Cast[kind](v, &kindType).name)), nil
}

var kindSpec = objmodel.TypeSpec{
	Type: &kindType, Object: (*kind)(nil),
	Flags:   objmodel.FlagNoInstantiate,
	Slots:   objmodel.Slots{Repr: kindName},
	GetSets: []objmodel.GetSetDef{{Name: "name", Get: kindName}},
}

// opIter is what genops gives: it reads an opcode a step.
type opIter struct {
	objmodel.Header
	ops   source
	infos map[byte]objmodel.Value
}

var opIterSpec = objmodel.TypeSpec{
	Type: &opIterType, Object: (*opIter)(nil),
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{
		Iter: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) { return v, nil },
		Next: opIterNext,
	},
}

func opIterNext(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
	g := objmodel.Cast[opIter](v, &opIterType)
	op, err := g.ops.next()
	if err == io.EOF {
		return objmodel.Value{}, nil
	}
	if err != nil {
		return objmodel.Value{}, raise(err)
	}
	arg, position := objmodel.None, objmodel.None
	if op.Pos != pickletools.UnknownPos {
		position = objmodel.Int(int64(op.Pos))
	}
	if op.Arg != nil {
		arg = argument(op.Arg)
	}
	return objmodel.NewTuple(g.infos[op.Info.Code], arg, position), nil
}
