package vm

// bindInOrder puts the last of the n arguments in regs, which kw names, into their
// parameters, and defaults into those without an argument; false, and nothing
// is done, unless they are named in the order of the parameters and f, which
// takes positional arguments only, gets all it needs.
func bindInOrder(f *Function, regs *registers, n int, kw []*Str) bool {
	c := f.code
	params, pos := c.Locals[:c.NParams], n-len(kw)
	optional := len(params) - len(f.defaults) // the first parameter with a default
	at := pos
	for _, k := range kw {
		for at < len(params) && params[at] != k {
			if at < optional {
				return false
			}
			at++
		}
		at++
	}
	if at > len(params) || at < optional || pos < c.NPosOnly {
		return false
	}
	// From the last on, for none moves down.
	last := len(kw) - 1
	for i := len(params) - 1; i >= pos; i-- {
		if last >= 0 && params[i] == kw[last] {
			regs[i&lastReg] = regs[(pos+last)&lastReg]
			last--
		} else {
			regs[i&lastReg] = f.defaults[i-optional]
		}
	}
	return true
}
