package objmodel

// Warn issues a warning of a category as warnings.warn does for C code; without
// Interp.Warn it is dropped. Errors: what the filters make of it.
//
//go:noinline
func (t *Thread) Warn(category *Type, message string) error {
	if t.Interp == nil || t.Interp.Warn == nil {
		return nil
	}
	return t.Interp.Warn(t, category, message)
}

// warnSubclass is the DeprecationWarning for a conversion method that gave an
// instance of a strict subclass of the type that it must give.
func (t *Thread) warnSubclass(method, kind string, r Value) error {
	return t.Warn(&DeprecationWarningType, method+" returned non-"+kind+" (type "+r.TypeName()+").  "+
		"The ability to return an instance of a strict subclass of "+kind+" is deprecated, and may be removed in a future version of Python.")
}
