// Package csvrows makes the module _csvrows: the readers and writers of rows, which the
// module csv makes. They read and write the common dialects of CSV. What takes more
// than a line, or a rule that few dialects have, is left to functions of csv.
package csvrows

import "github.com/minipy-go/minipy/objmodel"

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&readerSpec, &linesSpec, &writerSpec}

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("_csvrows")
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "reader", Kind: objmodel.Positional, Min: 6, Max: 6, Fn: newReader, Doc: "reader(lines, dialect, delimiter, quote, limit, row): an iterator over rows. Without a delimiter each row is given by row(dialect, lines, line); limit is a list of the longest field."},
	{Name: "writer", Kind: objmodel.Positional, Min: 4, Max: 4, Fn: newWriter, Doc: "writer(write, dialect, marks, line): what writes rows. Without marks (delimiter, quote, special characters, end) each line is given by line(dialect, row)."},
	{Name: "join", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: join, Doc: "join(row, marks): the line of a row, None for a row of another type than list or tuple."},
}
