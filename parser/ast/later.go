package ast

// Later stands for the body of a function that the parser has stepped over
// (see parser.Options.Later), behind the function's docstring. No program sees
// one.
type Later struct {
	Span
	// Text is the source of the body, docstring included, in whole lines.
	Text string
	// Attributes are the names that the body assigns as attributes of self.
	Attributes []string
}

func (*Later) stmtNode() {}
