package interp

import "github.com/minipy-go/minipy/objmodel"

var warnName = objmodel.Name("warn")

// warn issues a warning of the object model by the module warnings, as if the
// line that runs had called it. Errors: what the filters make of it.
func warn(t *objmodel.Thread, category *objmodel.Type, message string) error {
	m, err := t.Interp.Import(t, "warnings")
	if err != nil {
		return err
	}
	_, err = objmodel.CallMethod(t, m, warnName, objmodel.NewStr(message), category.Value())
	return err
}
