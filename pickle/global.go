package pickle

import (
	"encoding/binary"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/rename"
)

func (u *Unpickler) loadGlobal() error {
	module, err := u.utf8Line()
	if err != nil {
		return err
	}
	name, err := u.utf8Line()
	if err != nil {
		return err
	}
	return u.pushResult(u.findClass(module, name))
}

// utf8Line reads a line that is not empty as a str.
func (u *Unpickler) utf8Line() (objmodel.Value, error) {
	line, err := u.in.lineOf(u, 2)
	if err != nil {
		return objmodel.Value{}, err
	}
	line = line[:len(line)-1]
	if !isASCII(line) {
		return decode(u.t, line, "utf-8", "strict")
	}
	return objmodel.NewStr(string(line)), nil
}

func (u *Unpickler) loadStackGlobal() error {
	name, err := u.pop()
	if err != nil {
		return err
	}
	module, err := u.pop()
	if err != nil {
		return err
	}
	if module.AsStr() == nil || name.AsStr() == nil {
		return u.state.unpicklingErrorf("STACK_GLOBAL requires str")
	}
	return u.pushResult(u.findClass(module, name))
}

// findClass asks the hook, if there is one, and else finds the class itself.
func (u *Unpickler) findClass(module, name objmodel.Value) (objmodel.Value, error) {
	if find := u.options.Hooks.FindClass; find != nil {
		return find(u.t, module, name)
	}
	return u.FindClass(module, name)
}

// FindClass imports module and gives what it has under name, which may be
// dotted from protocol 4 on; both are str. In pickles of protocols below 3 the
// names of Python 2 are mapped first. Errors: ModuleNotFoundError,
// AttributeError, TypeError.
func (u *Unpickler) FindClass(module, name objmodel.Value) (objmodel.Value, error) {
	moduleText, ok := module.ToStr()
	if !ok {
		return objmodel.Value{}, objmodel.TypeErrorf("module name must be a string")
	}
	nameText, ok := name.ToStr()
	if !ok {
		return objmodel.Value{}, objmodel.TypeErrorf("attribute name must be string, not '%.200s'", name.TypeName())
	}
	g := rename.Global{Module: moduleText, Name: nameText}
	if u.proto < 3 && !u.options.Python3Names {
		g = g.ToPython3()
	}
	m, err := importModule(u.t, g.Module)
	if err != nil {
		return objmodel.Value{}, err
	}
	if u.proto < 4 {
		v, _, err := followAttrs(u.t, m, g.Name, []string{g.Name})
		return v, err
	}
	v, _, err := deepAttr(u.t, m, g.Name)
	return v, err
}

// importModule imports a module by its dotted name. Errors: ValueError,
// ModuleNotFoundError, and what the module raises.
func importModule(t *objmodel.Thread, name string) (objmodel.Value, error) {
	if name == "" {
		return objmodel.Value{}, objmodel.ValueErrorf("Empty module name")
	}
	if t.Interp.Import == nil {
		return objmodel.Value{}, objmodel.Errorf(&objmodel.ModuleNotFoundErrorType, "No module named '%s'", name)
	}
	return t.Interp.Import(t, name)
}

// localMark is the part of a qualified name that no lookup can follow.
const localMark = "<locals>"

// deepAttr follows a dotted name from v on; parent is the object that had the
// last part. Errors: AttributeError.
func deepAttr(t *objmodel.Thread, v objmodel.Value, dotted string) (found, parent objmodel.Value, err error) {
	parts := strings.Split(dotted, ".")
	for _, part := range parts {
		if part == localMark {
			return objmodel.Value{}, objmodel.Value{}, localError(t, v, dotted)
		}
	}
	return followAttrs(t, v, dotted, parts)
}

// followAttrs is deepAttr for a name that has been taken apart.
func followAttrs(t *objmodel.Thread, v objmodel.Value, dotted string, parts []string) (found, parent objmodel.Value, err error) {
	root := v
	for _, part := range parts {
		parent = v
		v, err = objmodel.FindAttr(t, v, t.Interp.Intern(part))
		if err != nil {
			return objmodel.Value{}, objmodel.Value{}, err
		}
		if v.IsNil() {
			return objmodel.Value{}, objmodel.Value{}, attributeError(t, "Can't get attribute %s on %s", dotted, root)
		}
	}
	return v, parent, nil
}

// localError is the AttributeError for the name of something local to a
// function.
func localError(t *objmodel.Thread, v objmodel.Value, dotted string) error {
	if v.IsNil() {
		return attributeError(t, "Can't get local object %s", dotted, v)
	}
	return attributeError(t, "Can't get local attribute %s on %s", dotted, v)
}

// attributeError makes an AttributeError of the reprs of a name and an object.
func attributeError(t *objmodel.Thread, format, name string, obj objmodel.Value) error {
	nameRepr, err := objmodel.Repr(t, objmodel.NewStr(name))
	if err != nil {
		return err
	}
	if obj.IsNil() {
		return objmodel.Errorf(&objmodel.AttributeErrorType, format, nameRepr)
	}
	objRepr, err := objmodel.Repr(t, obj)
	if err != nil {
		return err
	}
	return objmodel.Errorf(&objmodel.AttributeErrorType, format, nameRepr, objRepr)
}

// loadExtension pushes what copyreg's registry has under a code.
func (u *Unpickler) loadExtension(size int) error {
	b, err := u.in.next(u, size)
	if err != nil {
		return err
	}
	var full [4]byte
	copy(full[:], b)
	code := int64(int32(binary.LittleEndian.Uint32(full[:])))
	if code <= 0 {
		return u.state.unpicklingErrorf("EXT specifies code <= 0")
	}
	return u.pushResult(u.extension(code))
}

func (u *Unpickler) extension(code int64) (objmodel.Value, error) {
	key := objmodel.Int(code)
	v, err := u.state.ExtensionCache.Get(u.t, key)
	if err != nil || !v.IsNil() {
		return v, err
	}
	pair, err := u.state.InvertedRegistry.Get(u.t, key)
	if err != nil {
		return objmodel.Value{}, err
	}
	if pair.IsNil() {
		return objmodel.Value{}, objmodel.ValueErrorf("unregistered extension code %d", code)
	}
	names := pair.AsTuple()
	if names == nil || len(names.Items()) != 2 || names.Items()[0].StrObject() == nil || names.Items()[1].StrObject() == nil {
		return objmodel.Value{}, objmodel.ValueErrorf("_inverted_registry[%d] isn't a 2-tuple of strings", code)
	}
	v, err = u.findClass(names.Items()[0], names.Items()[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	return v, u.state.ExtensionCache.Set(u.t, key, v)
}
