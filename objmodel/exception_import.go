package objmodel

// initKeywordFields takes the class's attributes (NameError's, AttributeError's)
// as keyword arguments only.
func initKeywordFields(t *Thread, e *Exception, args Args) error {
	e.args = CopyTuple(args.Pos())
	return e.keywordFields(args, 0)
}

// keywordFields sets the attributes from the given one on by keyword; those not
// given are unset.
func (e *Exception) keywordFields(args Args, first int) error {
	def := e.typ.native.exception
	for len(args.Kw) > 0 && def.base.exception.init != nil { // to the class that takes them, for messages
		def = def.base.exception
	}
	if most := len(e.fields) - first; len(args.Kw) > most {
		return TypeErrorf("%s() takes at most %d keyword argument%s (%d given)", def.name, most, plural(most), len(args.Kw))
	}
	var values [4]Value
	for i, k := range args.Kw {
		j := exceptionFieldIndex(e.typ.native, k.s)
		if j < first {
			return UnexpectedKeyword(def.name, k.s, def.fields[first:])
		}
		values[j] = args.KwValues()[i]
	}
	copy(e.fields[first:], values[first:])
	return nil
}

func initImportError(t *Thread, e *Exception, args Args) error {
	e.args = CopyTuple(args.Pos())
	if err := e.keywordFields(args, 1); err != nil {
		return err
	}
	e.fields[0] = Value{}
	if pos := args.Pos(); len(pos) == 1 {
		e.fields[0] = pos[0]
	}
	return nil
}

func importErrorText(t *Thread, e *Exception) (string, error) {
	if e.fields[0].p != nil {
		if s := e.fields[0].AsStr(); s != nil {
			return s.s, nil
		}
	}
	return argsText(t, e)
}
