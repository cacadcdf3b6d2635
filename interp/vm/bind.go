package vm

import (
	"fmt"
	"strings"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/interp/traceback"
	"github.com/minipy-go/minipy/objmodel"
)

// bindArgs puts arguments into the parameters of f, in regs, and unsets the
// other local variables. The positional arguments may lie at the beginning of
// regs already. Errors: CPython's TypeErrors of a call that doesn't fit.
func bindArgs(t *Thread, f *Function, args objmodel.Args, regs *registers) error {
	c := f.code
	if c.Wide {
		return bindWide(f, args, regs)
	}
	if len(args.Kw) == 0 && c.Simple && len(args.V) <= c.NParams {
		n := len(args.V)
		if missing := c.NParams - n; missing <= len(f.defaults) {
			// Plain loops: the built-in copy and clear take longer for so few.
			for i := 0; i < n; i++ {
				regs[i] = args.V[i]
			}
			given := f.defaults[len(f.defaults)-missing:]
			for i := 0; i < len(given); i++ {
				regs[n+i] = given[i]
			}
			for i := c.NParams; i < len(c.Locals); i++ {
				regs[i] = Value{}
			}
			return nil
		}
	}
	if len(args.Kw) == 0 {
		return bind(f, args.V, nil, nil, regs[:])
	}
	var buf [maxKwInPlace]Value
	if len(args.Kw) > len(buf) {
		return bind(f, args.Pos(), args.Kw, append([]Value(nil), args.KwValues()...), regs[:])
	}
	n := copy(buf[:], args.KwValues())
	return bind(f, args.Pos(), args.Kw, buf[:n], regs[:])
}

// maxKwInPlace is how many keyword arguments a call may have for them to be
// moved without an allocation.
const maxKwInPlace = 8

// bindWide is bindArgs for code with more parameters than registers.
func bindWide(f *Function, args objmodel.Args, regs *registers) error {
	window := make([]Value, f.code.NArgs())
	if err := bind(f, args.Pos(), args.Kw, append([]Value(nil), args.KwValues()...), window); err != nil {
		return err
	}
	for i, v := range window {
		window[i] = newCell(v)
	}
	regs[f.code.BoxesReg] = objmodel.NewList(window)
	return nil
}

// bind is bindArgs for a window of registers of any size. The values of the
// keyword arguments must not lie in it.
func bind(f *Function, pos []Value, kw []*Str, kwValues, regs []Value) error {
	c := f.code
	n := min(len(pos), c.NParams)
	var rest Value
	if c.Flags&bytecode.VarArgs != 0 {
		rest = objmodel.CopyTuple(pos[n:])
	}
	copy(regs[:n], pos[:n])
	clear(regs[n:max(n, min(len(regs), len(c.Locals)))])
	next := c.NParams + c.NKwOnly
	if c.Flags&bytecode.VarArgs != 0 {
		regs[next] = rest
		next++
	}
	var extra *objmodel.Dict
	if c.Flags&bytecode.VarKeywords != 0 {
		extra = objmodel.NewDict(len(kw))
		regs[next] = extra.Value()
	}
	for i, k := range kw {
		if err := bindKeyword(f, k, kwValues[i], regs, extra, kw); err != nil {
			return err
		}
	}
	if len(pos) > c.NParams && c.Flags&bytecode.VarArgs == 0 {
		return tooManyPositional(f, len(pos), regs)
	}
	if n < c.NParams {
		if err := fillDefaults(f, n, regs); err != nil {
			return err
		}
	}
	if c.NKwOnly == 0 {
		return nil
	}
	return fillKeywordOnly(f, regs)
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
		if !extra.GetStr(k).IsNil() {
			return objmodel.TypeErrorf("%s() got multiple values for keyword argument '%s'", f.callName(), k)
		}
		extra.SetStr(k, v)
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
	if s := traceback.Closest(k.String(), parameterNames(c)); s != "" {
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
	s, _ := f.qualName.ToStr()
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
		if f.kwDefaults != nil {
			regs[i] = f.kwDefaults.GetStr(c.Param(i))
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
