package objmodel

import (
	"fmt"
	"strings"
)

// The fields of SyntaxError.
const (
	syntaxMsg = iota
	syntaxFilename
	syntaxLine
	syntaxOffset
	syntaxText
	syntaxEndLine
	syntaxEndOffset
)

func initSyntaxError(t *Thread, e *Exception, args Args) error {
	pos := args.Pos()
	e.args = CopyTuple(pos)
	if len(pos) > 0 {
		e.fields[syntaxMsg] = pos[0]
	}
	if len(pos) != 2 {
		return nil
	}
	tuple, err := ToTuple(t, pos[1])
	if err != nil {
		return err
	}
	info := tuple.AsTuple().Items()
	if n := len(info); n < 4 {
		return TypeErrorf("function takes at least 4 arguments (%d given)", n)
	} else if n > 6 {
		return TypeErrorf("function takes at most 6 arguments (%d given)", n)
	}
	clear(e.fields[syntaxFilename : syntaxEndOffset+1])
	copy(e.fields[syntaxFilename:], info)
	if len(info) == 5 {
		return TypeErrorf("end_offset must be provided when end_lineno is provided")
	}
	return nil
}

func syntaxErrorText(t *Thread, e *Exception) (string, error) {
	msg, err := StrOf(t, orNone(e.fields[syntaxMsg]))
	if err != nil {
		return "", err
	}
	file, hasFile := e.fields[syntaxFilename].ToStr2()
	file = file[strings.LastIndexByte(file, '/')+1:]
	line := e.fields[syntaxLine]
	hasLine := line.p != nil && line.p.typ == &IntType
	number := "-1" // what CPython shows for one that no C long holds
	if hasLine && line.IsInt() {
		number = fmt.Sprint(line.AsInt())
	}
	switch {
	case hasFile && hasLine:
		return fmt.Sprintf("%s (%s, line %s)", msg, file, number), nil
	case hasFile:
		return fmt.Sprintf("%s (%s)", msg, file), nil
	case hasLine:
		return fmt.Sprintf("%s (line %s)", msg, number), nil
	}
	return msg, nil
}
