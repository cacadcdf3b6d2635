package ast

// MatchValue compares with ==: a literal or a dotted name.
type MatchValue struct {
	Span
	Value Expr
}

// MatchSingleton compares with "is": None, True or False.
type MatchSingleton struct {
	Span
	Value ConstValue
}

// MatchSequence is a sequence pattern.
type MatchSequence struct {
	Span
	Patterns []Pattern
}

// MatchMapping is a mapping pattern; Rest is the name after "**" or empty.
type MatchMapping struct {
	Span
	Keys     []Expr
	Patterns []Pattern
	Rest     string
}

// MatchClass is a class pattern.
type MatchClass struct {
	Span
	Cls         Expr
	Patterns    []Pattern
	KwdAttrs    []string
	KwdPatterns []Pattern
}

// MatchStar is "*name" in a sequence pattern; Name is empty for "*_".
type MatchStar struct {
	Span
	Name string
}

// MatchAs is "pattern as name", a capture (nil Pattern) or the wildcard (nil
// Pattern and empty Name).
type MatchAs struct {
	Span
	Pattern Pattern
	Name    string
}

// MatchOr is a run of alternatives.
type MatchOr struct {
	Span
	Patterns []Pattern
}

func (*MatchValue) patternNode()     {}
func (*MatchSingleton) patternNode() {}
func (*MatchSequence) patternNode()  {}
func (*MatchMapping) patternNode()   {}
func (*MatchClass) patternNode()     {}
func (*MatchStar) patternNode()      {}
func (*MatchAs) patternNode()        {}
func (*MatchOr) patternNode()        {}
