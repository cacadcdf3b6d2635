package builtins

import (
	"strings"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

var (
	writeName    = objmodel.Name("write")
	flushName    = objmodel.Name("flush")
	readlineName = objmodel.Name("readline")
)

// printParams are the keywords of print; its positional arguments are apart.
var printParams = objmodel.Params{Func: "print", Names: []string{"sep", "end", "file", "flush"}}

func printFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	sep, end := " ", "\n"
	var opts [4]objmodel.Value
	if len(a.Kw) > 0 {
		if err := printParams.Bind(a.Tail(a.NPos()), opts[:]); err != nil {
			return objmodel.Value{}, err
		}
		if err := separator(&sep, opts[0], "sep"); err != nil {
			return objmodel.Value{}, err
		}
		if err := separator(&end, opts[1], "end"); err != nil {
			return objmodel.Value{}, err
		}
	}
	target, file := opts[2], (*stdio.File)(nil)
	if target.IsNil() || target.IsNone() {
		target, file = stdio.Of(t).Stdout()
		switch {
		case target.IsNil():
			return objmodel.Value{}, objmodel.RuntimeErrorf("lost sys.stdout")
		case target.IsNone():
			return objmodel.None, nil
		}
	} else {
		file = stdio.AsFile(target)
	}
	var err error
	if file != nil {
		err = printFile(t, file, a.Pos(), sep, end)
	} else {
		err = printObject(t, target, a.Pos(), sep, end)
	}
	if err != nil || opts[3].IsNil() {
		return objmodel.None, err
	}
	if flush, err := objmodel.Truth(t, opts[3]); err != nil || !flush {
		return objmodel.None, err
	}
	if file != nil {
		return objmodel.None, file.Flush()
	}
	_, err = objmodel.CallMethod(t, target, flushName)
	return objmodel.None, err
}

func separator(s *string, v objmodel.Value, name string) error {
	if v.IsNil() || v.IsNone() {
		return nil
	}
	text, ok := v.ToStr()
	if !ok {
		return objmodel.TypeErrorf("%s must be None or a string, not %s", name, v.TypeName())
	}
	*s = text
	return nil
}

// printFile writes to one of the interpreter's own streams. What stands
// before an argument whose str() fails is written, as print writes one by one.
func printFile(t *objmodel.Thread, f *stdio.File, args []objmodel.Value, sep, end string) error {
	for i, v := range args {
		if i > 0 {
			if err := f.WriteString(t, sep); err != nil {
				return err
			}
		}
		s, err := objmodel.StrOf(t, v)
		if err != nil {
			return err
		}
		if err := f.WriteString(t, s); err != nil {
			return err
		}
	}
	return f.WriteString(t, end)
}

// printObject calls the write method of any object.
func printObject(t *objmodel.Thread, file objmodel.Value, args []objmodel.Value, sep, end string) error {
	write, err := objmodel.GetAttr(t, file, writeName)
	if err != nil {
		return err
	}
	for i, v := range args {
		if i > 0 {
			if _, err := objmodel.Call(t, write, objmodel.NewStr(sep)); err != nil {
				return err
			}
		}
		s, err := objmodel.StrValue(t, v)
		if err != nil {
			return err
		}
		if _, err := objmodel.Call(t, write, s); err != nil {
			return err
		}
	}
	_, err = objmodel.Call(t, write, objmodel.NewStr(end))
	return err
}

func inputFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	streams := stdio.Of(t)
	in, inFile := streams.Stdin()
	out, outFile := streams.Stdout()
	switch {
	case in.IsNil() || in.IsNone():
		return objmodel.Value{}, objmodel.RuntimeErrorf("input(): lost sys.stdin")
	case out.IsNil() || out.IsNone():
		return objmodel.Value{}, objmodel.RuntimeErrorf("input(): lost sys.stdout")
	}
	if err := streams.Err.Flush(); err != nil {
		return objmodel.Value{}, err
	}
	if len(a.V) == 1 {
		if err := prompt(t, out, outFile, a.V[0]); err != nil {
			return objmodel.Value{}, err
		}
	}
	if outFile != nil {
		if err := outFile.Flush(); err != nil {
			return objmodel.Value{}, err
		}
	} else if _, err := objmodel.CallMethod(t, out, flushName); err != nil && !objmodel.Matches(err, &objmodel.AttributeErrorType) {
		return objmodel.Value{}, err
	}
	line, err := readLine(t, in, inFile)
	if err != nil {
		return objmodel.Value{}, err
	}
	if line == "" {
		return objmodel.Value{}, objmodel.Errorf(&objmodel.EOFErrorType, "EOF when reading a line")
	}
	return objmodel.NewStr(strings.TrimSuffix(line, "\n")), nil
}

func prompt(t *objmodel.Thread, out objmodel.Value, file *stdio.File, v objmodel.Value) error {
	if file != nil {
		return printFile(t, file, []objmodel.Value{v}, "", "")
	}
	s, err := objmodel.StrValue(t, v)
	if err != nil {
		return err
	}
	_, err = objmodel.CallMethod(t, out, writeName, s)
	return err
}

func readLine(t *objmodel.Thread, in objmodel.Value, file *stdio.File) (string, error) {
	if file != nil {
		return file.ReadLine(t, -1)
	}
	v, err := objmodel.CallMethod(t, in, readlineName)
	if err != nil {
		return "", err
	}
	line, ok := v.ToStr()
	if !ok {
		return "", objmodel.TypeErrorf("object.readline() returned non-string")
	}
	return line, nil
}
