package ast

import "math/big"

// ConstValue is the value of a Constant or a MatchSingleton.
type ConstValue interface{ constValue() }

// ConstNone is None.
type ConstNone struct{}

// ConstEllipsis is the literal "...".
type ConstEllipsis struct{}

// ConstBool is True or False.
type ConstBool bool

// ConstInt is an int: Big if it is not nil, which it is only for a value that
// does not fit 64 bits, else Small. Literals are never negative; what folding
// constants makes may be.
type ConstInt struct {
	Small int64
	Big   *big.Int
}

// ConstFloat is a float.
type ConstFloat float64

// ConstComplex is a complex. The real part of a literal is 0.
type ConstComplex complex128

// ConstStr is a str in UTF-8, where each surrogate code point that an escape
// wrote stands as its own three bytes (generalised UTF-8, as in WTF-8).
type ConstStr string

// ConstBytes is a bytes object.
type ConstBytes string

// ConstTuple is a tuple, which no literal is: folding constants makes it.
type ConstTuple []ConstValue

// ConstFrozenSet is a frozenset, made as a ConstTuple is.
type ConstFrozenSet []ConstValue

func (ConstNone) constValue()      {}
func (ConstEllipsis) constValue()  {}
func (ConstBool) constValue()      {}
func (ConstInt) constValue()       {}
func (ConstFloat) constValue()     {}
func (ConstComplex) constValue()   {}
func (ConstStr) constValue()       {}
func (ConstBytes) constValue()     {}
func (ConstTuple) constValue()     {}
func (ConstFrozenSet) constValue() {}
