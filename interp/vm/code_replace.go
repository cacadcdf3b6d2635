package vm

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// codeReplace is code.replace(**changes): a copy with other names, another
// place, other constants of the same number. The instructions themselves can't
// be replaced. Errors: TypeError, ValueError.
func codeReplace(t *Thread, a objmodel.Args) (Value, error) {
	if a.NPos() > 1 {
		return Value{}, objmodel.TypeErrorf("replace() takes no positional arguments")
	}
	c := asCode(a.V[0]).Clone()
	counts := [...]int{c.NParams, c.NPosOnly, c.NKwOnly}
	for i, k := range a.Kw {
		if err := replaceField(t, c, &counts, a.V[0], k.String(), a.KwValues()[i]); err != nil {
			return Value{}, err
		}
	}
	if err := replaceCounts(c, counts); err != nil {
		return Value{}, err
	}
	return codeValue(c), nil
}

// cannotReplace is the error for what the instructions depend on.
//
//go:noinline
func cannotReplace(name string) error {
	return objmodel.ValueErrorf("code: %s cannot be replaced", name)
}

// replaceField changes one field of c, a copy of old; the numbers of parameters
// are only noted.
func replaceField(t *Thread, c *Code, counts *[3]int, old Value, name string, v Value) error {
	switch name {
	case "co_name", "co_qualname", "co_filename":
		return replaceText(c, name, v)
	case "co_firstlineno", "co_flags", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount":
		n, ok := v.ToInt()
		if !ok {
			return objmodel.TypeErrorf("'%s' object cannot be interpreted as an integer", v.TypeName())
		}
		return replaceNumber(c, counts, name, int(n))
	case "co_consts", "co_names", "co_varnames", "co_freevars", "co_cellvars":
		return replaceTuple(t, c, name, v)
	}
	now, err := objmodel.FindAttr(t, old, objmodel.Name(name))
	if err != nil {
		return err
	}
	if now.IsNil() {
		return objmodel.TypeErrorf("replace() got an unexpected keyword argument '%s'", name)
	}
	same, err := objmodel.Equal(t, now, v)
	if err == nil && !same {
		err = cannotReplace(name)
	}
	return err
}

func replaceText(c *Code, name string, v Value) error {
	text, ok := v.ToStr()
	if !ok {
		return objmodel.TypeErrorf("replace() argument '%s' must be str, not %s", name, v.TypeName())
	}
	switch name {
	case "co_name":
		c.Name = text
	case "co_qualname":
		c.QualName = text
	case "co_filename":
		c.Filename = text
	}
	return nil
}

func replaceNumber(c *Code, counts *[3]int, name string, n int) error {
	const lineMax = 1<<31 - 1
	switch name {
	case "co_firstlineno":
		if n < 0 || n > lineMax {
			return objmodel.ValueErrorf("code: co_firstlineno out of range")
		}
		c.MoveTo(n)
	case "co_flags":
		// The instructions of a generator are not those of a function.
		if (bytecode.Flags(n)^c.Flags)&^iterableCoroutine != 0 {
			return cannotReplace(name)
		}
		c.Flags = bytecode.Flags(n)
	case "co_argcount":
		counts[0] = n
	case "co_posonlyargcount":
		counts[1] = n
	case "co_kwonlyargcount":
		counts[2] = n
	}
	return nil
}

// replaceCounts changes the numbers of parameters. What was one must stay one,
// for the code does not look whether it is set.
func replaceCounts(c *Code, counts [3]int) error {
	params, posOnly, kwOnly := counts[0], counts[1], counts[2]
	if params == c.NParams && posOnly == c.NPosOnly && kwOnly == c.NKwOnly {
		return nil
	}
	if params < 0 || kwOnly < 0 || posOnly < 0 || posOnly > params {
		return objmodel.ValueErrorf("code: argument counts out of range")
	}
	total, before := params+kwOnly, c.NParams+c.NKwOnly
	if total > len(c.Locals) {
		return objmodel.ValueErrorf("code: co_varnames is too small")
	}
	special := c.Flags & (bytecode.VarArgs | bytecode.VarKeywords)
	if total != before && (total < before || special != 0 || c.Wide) {
		return cannotReplace("co_argcount")
	}
	const slow = bytecode.VarArgs | bytecode.VarKeywords | bytecode.Generator | bytecode.Coroutine | bytecode.AsyncGenerator
	c.NParams, c.NPosOnly, c.NKwOnly = params, posOnly, kwOnly
	c.Takes = -1
	if !c.Wide && c.Flags&slow == 0 && c.Flags&bytecode.Optimized != 0 && kwOnly == 0 {
		c.Takes = params
	}
	return nil
}

// replaceTuple changes the constants or names that the code uses.
func replaceTuple(t *Thread, c *Code, name string, v Value) error {
	tuple := v.AsTuple()
	if tuple == nil {
		return objmodel.TypeErrorf("replace() argument '%s' must be tuple, not %s", name, v.TypeName())
	}
	if name == "co_consts" {
		return replaceConsts(c, tuple.Items())
	}
	names, err := namesOf(t, tuple.Items())
	if err != nil {
		return err
	}
	old := map[string]func(*Code) []*Str{
		"co_names": (*Code).UsedNames, "co_varnames": plainLocals, "co_cellvars": cellLocals,
		"co_freevars": func(c *Code) []*Str { return c.FreeNames },
	}[name](c)
	switch {
	case len(old) != len(names):
		return cannotReplace(name)
	case name == "co_names":
		c.RenameUsed(names)
	case name == "co_freevars":
		c.FreeNames = names
	default:
		renamed := map[*Str]*Str{}
		for i, s := range old {
			renamed[s] = names[i]
		}
		c.RenameLocals(renamed)
	}
	return nil
}

func namesOf(t *Thread, items []Value) ([]*Str, error) {
	var names []*Str
	for _, item := range items {
		s, ok := item.ToStr()
		if !ok {
			return nil, objmodel.TypeErrorf("name tuples must contain only strings, not '%s'", item.TypeName())
		}
		names = append(names, t.Interp.Intern(s))
	}
	return names, nil
}

func replaceConsts(c *Code, items []Value) error {
	old := c.UsedConstants()
	if len(items) != len(old) {
		return cannotReplace("co_consts")
	}
	for i, item := range items {
		if item == constantValue(old[i]) {
			continue
		}
		if sub := asCode(item); sub != nil {
			old[i] = bytecode.Constant{Code: sub}
		} else {
			old[i] = bytecode.Constant{Value: item}
		}
	}
	if !c.ReplaceConstants(old) {
		return cannotReplace("co_consts")
	}
	return nil
}
