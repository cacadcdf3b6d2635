// Package opcode is the one table of the pickle machine: every opcode of
// protocols 0 to 5 with its code, argument, stack effect, protocol and
// documentation, and the readers of the arguments.
//
// The loader and the writer take their codes from it, the disassembler and
// the documentation everything else. The facts are those of CPython's
// pickletools module, the references PEP 307 (protocol 2), PEP 3154
// (protocol 4) and PEP 574 (protocol 5).
package opcode
