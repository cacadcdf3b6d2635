package vm

import (
	"fmt"
	"strings"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// bindArgs puts arguments into the parameters of f, in regs, and unsets the
// other local variables. The arguments must not lie in regs. Errors: CPython's
// TypeErrors of a call that doesn't fit.
func bindArgs(f *Function, args objmodel.Args, regs *registers) error {
	if f.code.Wide || len(args.V) > maxInPlace {
		return bindMany(f, args, regs)
	}
	for i, v := range args.V {
		regs[i] = v
	}
	return bindInPlace(f, regs, len(args.V), args.Kw)
}

// maxInPlace is how many arguments a call may have for them to be sorted among
// the registers of the frame.
const maxInPlace = 64

// bindMany is bindArgs for any number of arguments, and for code with more
// parameters than registers, which finds them in cells.
//
//go:noinline
func bindMany(f *Function, args objmodel.Args, regs *registers) error {
	pos, values := append([]Value(nil), args.Pos()...), append([]Value(nil), args.KwValues()...)
	if !f.code.Wide {
		return bind(f, pos, args.Kw, values, regs[:])
	}
	window := make([]Value, f.code.NArgs())
	if err := bind(f, pos, args.Kw, values, window); err != nil {
		return err
	}
	for i, v := range window {
		window[i] = newCell(v)
	}
	regs[f.code.BoxesReg] = objmodel.NewList(window)
	return nil
}

// bindInPlace is bindArgs where the first n registers are the arguments, the
// last of them named by kw.
func bindInPlace(f *Function, regs *registers, n int, kw []*Str) error {
	c := f.code
	if !c.Positional || len(kw) != 0 || n > c.NParams || c.NParams-n > len(f.defaults) {
		return bindAny(f, regs, n, kw)
	}
	// Plain loops: the built-in copy and clear take longer for so few.
	given := f.defaults[len(f.defaults)-(c.NParams-n):]
	for i := 0; i < len(given); i++ {
		regs[n+i] = given[i]
	}
	for i := c.NParams; i < len(c.Locals); i++ {
		regs[i] = Value{}
	}
	return nil
}

// bindAny is bindInPlace for every kind of function and call. The values of
// keywords move above the local variables, and from there to their parameters.
//
//go:noinline
func bindAny(f *Function, regs *registers, n int, kw []*Str) error {
	c := f.code
	locals := len(c.Locals)
	above := max(n, locals)
	if c.Wide || n > maxInPlace || above+len(kw) > len(regs) {
		return bindMany(f, objmodel.Args{V: regs[:n], Kw: kw}, regs)
	}
	pos := n - len(kw)
	given := min(pos, c.NParams)
	var rest Value
	if c.Flags&bytecode.VarArgs != 0 {
		rest = objmodel.CopyTuple(regs[given:pos])
		if len(kw) == 0 && given == c.NParams && c.NKwOnly == 0 && c.Flags&bytecode.VarKeywords == 0 {
			regs[given] = rest
			for i := given + 1; i < locals; i++ {
				regs[i&lastReg] = Value{}
			}
			return nil
		}
	}
	for i := range kw {
		regs[above+i] = regs[pos+i]
	}
	for i := given; i < locals; i++ {
		regs[i] = Value{}
	}
	extra := bindStarred(c, rest, len(kw), regs[:])
	for i, k := range kw {
		// What most keywords name: a parameter of the very same str.
		at := c.NPosOnly
		for params := c.Locals[:c.NParams+c.NKwOnly]; at < len(params) && params[at] != k; {
			at++
		}
		if at < c.NParams+c.NKwOnly && regs[at].IsNil() {
			regs[at] = regs[above+i]
		} else if err := bindKeyword(f, k, regs[above+i], regs[:], extra, kw); err != nil {
			return err
		}
	}
	return f.bound(pos, regs[:])
}

// bindStarred sets the parameters *args and **kwargs; it gives the dict of
// the latter, with room for n keywords, nil if there is none.
func bindStarred(c *Code, rest Value, n int, regs []Value) (extra *objmodel.Dict) {
	next := c.NParams + c.NKwOnly
	if c.Flags&bytecode.VarArgs != 0 {
		regs[next] = rest
		next++
	}
	if c.Flags&bytecode.VarKeywords != 0 {
		extra = objmodel.NewDict(n)
		regs[next] = extra.Value()
	}
	return extra
}

// bound ends the binding of pos positional arguments: what was not given gets
// its default.
func (f *Function) bound(pos int, regs []Value) error {
	c := f.code
	if pos > c.NParams && c.Flags&bytecode.VarArgs == 0 {
		return tooManyPositional(f, pos, regs)
	}
	if pos < c.NParams {
		if err := fillDefaults(f, pos, regs); err != nil {
			return err
		}
	}
	if c.NKwOnly == 0 {
		return nil
	}
	return fillKeywordOnly(f, regs)
}

// bind is bindArgs for a window of registers of any size. No argument may lie
// in it.
func bind(f *Function, pos []Value, kw []*Str, kwValues, regs []Value) error {
	c := f.code
	n := min(len(pos), c.NParams)
	var rest Value
	if c.Flags&bytecode.VarArgs != 0 {
		rest = objmodel.CopyTuple(pos[n:])
	}
	copy(regs[:n], pos[:n])
	clear(regs[n:max(n, min(len(regs), len(c.Locals)))])
	extra := bindStarred(c, rest, len(kw), regs)
	for i, k := range kw {
		if err := bindKeyword(f, k, kwValues[i], regs, extra, kw); err != nil {
			return err
		}
	}
	return f.bound(len(pos), regs)
}

func bindKeyword(f *Function, k *Str, v Value, regs []Value, extra *objmodel.Dict, kw []*Str) error {
	c := f.code
	if i := paramIndex(c, k); i >= 0 {
		if !regs[i].IsNil() {
			return objmodel.TypeErrorf("%s() got multiple values for argument '%s'", f.callName(), k)
		}
		regs[i] = v
		return nil
	}
	if extra != nil {
		n := extra.Len()
		if extra.SetStr(k, v); extra.Len() == n {
			return objmodel.TypeErrorf("%s() got multiple values for keyword argument '%s'", f.callName(), k)
		}
		return nil
	}
	return unexpectedKeyword(f, k, kw)
}

// paramIndex gives the parameter that a keyword names, -1 if none.
func paramIndex(c *Code, k *Str) int {
	if !c.Wide {
		params := c.Locals[:c.NParams+c.NKwOnly]
		for i := c.NPosOnly; i < len(params); i++ {
			if params[i] == k {
				return i
			}
		}
	}
	for i := c.NPosOnly; i < c.NParams+c.NKwOnly; i++ {
		if c.Param(i).String() == k.String() {
			return i
		}
	}
	return -1
}

// unexpectedKeyword is the TypeError for a keyword that names no parameter.
func unexpectedKeyword(f *Function, k *Str, kw []*Str) error {
	c := f.code
	var passed []string
	for i := 0; i < c.NPosOnly; i++ {
		for _, k := range kw {
			if c.Param(i).String() == k.String() {
				passed = append(passed, k.String())
			}
		}
	}
	if len(passed) > 0 {
		return objmodel.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", f.callName(), strings.Join(passed, ", "))
	}
	if s := objmodel.Closest(k.String(), parameterNames(c)); s != "" {
		return objmodel.TypeErrorf("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", f.callName(), k, s)
	}
	return objmodel.TypeErrorf("%s() got an unexpected keyword argument '%s'", f.callName(), k)
}

func parameterNames(c *Code) []string {
	var out []string
	for i := c.NPosOnly; i < c.NParams+c.NKwOnly; i++ {
		out = append(out, c.Param(i).String())
	}
	return out
}

func (f *Function) callName() string {
	_, q := f.names()
	s, _ := q.ToStr()
	return s
}

func fillDefaults(f *Function, given int, regs []Value) error {
	c := f.code
	first := c.NParams - len(f.defaults)
	var missing []string
	for i := given; i < c.NParams; i++ {
		if !regs[i].IsNil() {
			continue
		}
		if i >= first && first >= 0 {
			regs[i] = f.defaults[i-first]
		} else if first < 0 && i-first < len(f.defaults) {
			regs[i] = f.defaults[i-first]
		} else {
			missing = append(missing, c.Param(i).String())
		}
	}
	if len(missing) > 0 {
		return missingArguments(f, missing, "positional")
	}
	return nil
}

func fillKeywordOnly(f *Function, regs []Value) error {
	c := f.code
	var missing []string
	for i := c.NParams; i < c.NParams+c.NKwOnly; i++ {
		if !regs[i].IsNil() {
			continue
		}
		if f.rare != nil && f.rare.kwDefaults != nil {
			regs[i] = f.rare.kwDefaults.GetStr(c.Param(i))
		}
		if regs[i].IsNil() {
			missing = append(missing, c.Param(i).String())
		}
	}
	if len(missing) > 0 {
		return missingArguments(f, missing, "keyword-only")
	}
	return nil
}

func missingArguments(f *Function, missing []string, kind string) error {
	s := ""
	if len(missing) != 1 {
		s = "s"
	}
	for i, m := range missing {
		missing[i] = "'" + m + "'"
	}
	var list string
	switch n := len(missing); n {
	case 1:
		list = missing[0]
	case 2:
		list = missing[0] + " and " + missing[1]
	default:
		list = strings.Join(missing[:n-1], ", ") + ", and " + missing[n-1]
	}
	return objmodel.TypeErrorf("%s() missing %d required %s argument%s: %s", f.callName(), len(missing), kind, s, list)
}

func tooManyPositional(f *Function, given int, regs []Value) error {
	c := f.code
	kwGiven := 0
	for i := c.NParams; i < c.NParams+c.NKwOnly; i++ {
		if !regs[i].IsNil() {
			kwGiven++
		}
	}
	takes := fmt.Sprint(c.NParams)
	many := c.NParams != 1
	if d := len(f.defaults); d > 0 {
		takes = fmt.Sprintf("from %d to %d", c.NParams-d, c.NParams)
		many = true
	}
	s := ""
	if many {
		s = "s"
	}
	gave := fmt.Sprint(given)
	if kwGiven > 0 {
		ps, ks := "s", "s"
		if given == 1 {
			ps = ""
		}
		if kwGiven == 1 {
			ks = ""
		}
		gave = fmt.Sprintf("%d positional argument%s (and %d keyword-only argument%s)", given, ps, kwGiven, ks)
	}
	verb := "were"
	if given == 1 && kwGiven == 0 {
		verb = "was"
	}
	return objmodel.TypeErrorf("%s() takes %s positional argument%s but %s %s given", f.callName(), takes, s, gave, verb)
}
