package vm

// expand compiles the body of the code that fr is about to run, which was put
// off until now, and makes the frame ready for it: the registers above the
// parameters are unset.
func (m *Machine) expand(fr *Frame) error {
	if err := fr.code.Complete(); err != nil {
		return err
	}
	fr.pc = 0
	clear(fr.regs[fr.code.NArgs():fr.code.NRegs])
	return nil
}
