package objmodel

// patternFlags say whether the instances of a class match sequence or mapping
// patterns (PEP 634); a class has one of them at most.
const patternFlags = FlagSequence | FlagMapping

var patternFlagsName = staticName("__abc_tpflags__")

// takePatternFlags takes __abc_tpflags__ out of the namespace, by which the ABCs
// of collections say what their subclasses match, with the bits that CPython
// gives those flags. Plain classes can't say so. A class without it is what the first class of its MRO is
// that is one of the two. Errors: TypeError if it is to be both.
func (c *Type) takePatternFlags(d *Dict) error {
	if bits := d.GetStr(patternFlagsName); bits.p != nil && bits.IsInt() && c.Header.typ != &TypeType {
		if bits.AsInt()&(1<<5) != 0 {
			c.flags |= FlagSequence
		}
		if bits.AsInt()&(1<<6) != 0 {
			c.flags |= FlagMapping
		}
		if c.flags&patternFlags == patternFlags {
			return TypeErrorf("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
		}
		d.DeleteStr(patternFlagsName)
	}
	for _, b := range c.mro[1:] {
		if c.flags&patternFlags != 0 {
			break
		}
		c.flags |= b.flags & patternFlags
	}
	return nil
}

// RegisterPattern makes a class and the classes below it match the patterns that
// instances of abc match, as registering it with that ABC does.
func (c *Type) RegisterPattern(abc *Type) {
	if flag := abc.flags & patternFlags; flag != 0 {
		c.setPattern(flag)
	}
}

func (c *Type) setPattern(flag Flags) {
	if c.flags&FlagHeap == 0 || c.flags&patternFlags == flag {
		return
	}
	c.flags = c.flags&^patternFlags | flag
	for _, sub := range c.meta.subclasses.alive() {
		sub.setPattern(flag)
	}
}
