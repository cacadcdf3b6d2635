package vm

import (
	"slices"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// codeReplace is code.replace(**changes): a copy with another name, place or
// other flags. What the instructions are made of can't be replaced. Errors:
// TypeError, ValueError.
func codeReplace(t *Thread, a objmodel.Args) (Value, error) {
	if a.NPos() > 1 {
		return Value{}, objmodel.TypeErrorf("replace() takes no positional arguments")
	}
	c := *asCode(a.V[0])
	c.Object, c.NameStr, c.QualNameStr = Value{}, Value{}, Value{}
	c.Sites = slices.Clone(c.Sites)
	for i, k := range a.Kw {
		if err := replaceField(t, &c, a.V[0], k, a.KwValues()[i]); err != nil {
			return Value{}, err
		}
	}
	return codeValue(&c), nil
}

func replaceField(t *Thread, c *Code, old Value, name *Str, v Value) error {
	text, isText := v.ToStr()
	n, isInt := v.ToInt()
	switch name.String() {
	case "co_name", "co_qualname", "co_filename":
		if !isText {
			return objmodel.TypeErrorf("replace() argument '%s' must be str, not %s", name, v.TypeName())
		}
	case "co_flags", "co_firstlineno":
		if !isInt {
			return objmodel.TypeErrorf("'%s' object cannot be interpreted as an integer", v.TypeName())
		}
	}
	switch name.String() {
	case "co_name":
		c.Name = text
	case "co_qualname":
		c.QualName = text
	case "co_filename":
		c.Filename = text
	case "co_firstlineno":
		c.FirstLine = int(n)
	case "co_flags":
		// The instructions of a generator are not those of a function.
		if (bytecode.Flags(n)^c.Flags)&^iterableCoroutine != 0 {
			return objmodel.ValueErrorf("code: co_flags cannot be replaced")
		}
		c.Flags = bytecode.Flags(n)
	default:
		now, err := objmodel.FindAttr(t, old, name)
		if err != nil {
			return err
		}
		if now.IsNil() {
			return objmodel.TypeErrorf("replace() got an unexpected keyword argument '%s'", name)
		}
		same, err := objmodel.Equal(t, now, v)
		if err == nil && !same {
			err = objmodel.ValueErrorf("code: %s cannot be replaced", name)
		}
		return err
	}
	return nil
}
