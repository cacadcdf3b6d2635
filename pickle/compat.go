package pickle

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/rename"
)

// CompatTables gives the dicts of the module _compat_pickle, by name: what the
// names of Python 2 are in Python 3 and the other way round.
func CompatTables(t *objmodel.Thread) (map[string]objmodel.Value, error) {
	tables := make(map[string]objmodel.Value, 4)
	for name, pairs := range map[string][][2]string{"IMPORT_MAPPING": rename.Modules2to3[:], "REVERSE_IMPORT_MAPPING": rename.Modules3to2[:]} {
		d := objmodel.NewDict(len(pairs))
		for _, p := range pairs {
			d.SetString(p[0], objmodel.NewStr(p[1]))
		}
		tables[name] = d.Value()
	}
	for name, pairs := range map[string][][2]rename.Global{"NAME_MAPPING": rename.Globals2to3[:], "REVERSE_NAME_MAPPING": rename.Globals3to2[:]} {
		d := objmodel.NewDict(len(pairs))
		for _, p := range pairs {
			if err := d.Set(t, tupleOf(p[0]), tupleOf(p[1])); err != nil {
				return nil, err
			}
		}
		tables[name] = d.Value()
	}
	return tables, nil
}

func tupleOf(g rename.Global) objmodel.Value {
	return objmodel.NewTuple(objmodel.NewStr(g.Module), objmodel.NewStr(g.Name))
}
