package lexer

import "github.com/alecthomas/participle/v2/lexer"

// Type is a token's type: one for every keyword and every operator, so that a
// grammar decides by comparing small numbers.
type Type = lexer.TokenType

// EOF is the type of the last token of every stream (ENDMARKER in CPython).
const EOF = lexer.EOF

// The token types. Start opens every stream and holds the whole source as its
// value. Error ends a stream at the place where the source stops being made of
// tokens.
const (
	Start Type = iota + 1
	Error
	Newline
	Indent
	Dedent
	Name
	Number
	String
	FStringStart
	FStringMiddle
	FStringEnd
	TypeComment // "# type: …", only if the scanner is told to read them
	Other       // a character that means nothing: "$", "?" or "`"

	False
	None
	True
	And
	As
	Assert
	Async
	Await
	Break
	Class
	Continue
	Def
	Del
	Elif
	Else
	Except
	Finally
	For
	From
	Global
	If
	Import
	In
	Is
	Lambda
	Nonlocal
	Not
	Or
	Pass
	Raise
	Return
	Try
	While
	With
	Yield

	LPar
	RPar
	LSqb
	RSqb
	LBrace
	RBrace
	Colon
	Comma
	Semi
	Plus
	Minus
	Star
	Slash
	VBar
	Amper
	Less
	Greater
	Equal
	Dot
	Percent
	EqEqual
	NotEqual
	LessEqual
	GreaterEqual
	Tilde
	Circumflex
	LeftShift
	RightShift
	DoubleStar
	PlusEqual
	MinEqual
	StarEqual
	SlashEqual
	PercentEqual
	AmperEqual
	VBarEqual
	CircumflexEqual
	LeftShiftEqual
	RightShiftEqual
	DoubleStarEqual
	DoubleSlash
	DoubleSlashEqual
	At
	AtEqual
	RArrow
	Ellipsis
	ColonEqual
	Exclamation
	LessGreater // "<>", which only an import from __future__ would allow

	TypeCount // one more than the greatest type
)

// names are the symbols of the grammar, by type: Python's own names from the
// token module for operators and structure, and the words of the keywords.
var names = [TypeCount]string{
	Start: "START", Error: "ERRORTOKEN", Newline: "NEWLINE", Indent: "INDENT",
	Dedent: "DEDENT", Name: "NAME", Number: "NUMBER", String: "STRING",
	FStringStart: "FSTRING_START", FStringMiddle: "FSTRING_MIDDLE",
	FStringEnd: "FSTRING_END", Other: "OP",
	TypeComment: "TYPE_COMMENT",

	False: "False", None: "None", True: "True", And: "and", As: "as",
	Assert: "assert", Async: "async", Await: "await", Break: "break",
	Class: "class", Continue: "continue", Def: "def", Del: "del",
	Elif: "elif", Else: "else", Except: "except", Finally: "finally",
	For: "for", From: "from", Global: "global", If: "if", Import: "import",
	In: "in", Is: "is", Lambda: "lambda", Nonlocal: "nonlocal", Not: "not",
	Or: "or", Pass: "pass", Raise: "raise", Return: "return", Try: "try",
	While: "while", With: "with", Yield: "yield",

	LPar: "LPAR", RPar: "RPAR", LSqb: "LSQB", RSqb: "RSQB",
	LBrace: "LBRACE", RBrace: "RBRACE", Colon: "COLON", Comma: "COMMA",
	Semi: "SEMI", Plus: "PLUS", Minus: "MINUS", Star: "STAR",
	Slash: "SLASH", VBar: "VBAR", Amper: "AMPER", Less: "LESS",
	Greater: "GREATER", Equal: "EQUAL", Dot: "DOT", Percent: "PERCENT",
	EqEqual: "EQEQUAL", NotEqual: "NOTEQUAL", LessEqual: "LESSEQUAL",
	GreaterEqual: "GREATEREQUAL", Tilde: "TILDE", Circumflex: "CIRCUMFLEX",
	LeftShift: "LEFTSHIFT", RightShift: "RIGHTSHIFT",
	DoubleStar: "DOUBLESTAR", PlusEqual: "PLUSEQUAL",
	MinEqual: "MINEQUAL", StarEqual: "STAREQUAL", SlashEqual: "SLASHEQUAL",
	PercentEqual: "PERCENTEQUAL", AmperEqual: "AMPEREQUAL",
	VBarEqual: "VBAREQUAL", CircumflexEqual: "CIRCUMFLEXEQUAL",
	LeftShiftEqual: "LEFTSHIFTEQUAL", RightShiftEqual: "RIGHTSHIFTEQUAL",
	DoubleStarEqual: "DOUBLESTAREQUAL", DoubleSlash: "DOUBLESLASH",
	DoubleSlashEqual: "DOUBLESLASHEQUAL", At: "AT", AtEqual: "ATEQUAL",
	RArrow: "RARROW", Ellipsis: "ELLIPSIS", ColonEqual: "COLONEQUAL",
	Exclamation: "EXCLAMATION", LessGreater: "LESSGREATER",
}

// TypeName returns the symbol of a token type in the grammar.
func TypeName(t Type) string {
	if t == EOF {
		return "ENDMARKER"
	}
	if t <= 0 || t >= TypeCount {
		return "?"
	}
	return names[t]
}

// IsKeyword tells whether a token type is a (hard) keyword.
func IsKeyword(t Type) bool { return t >= False && t <= Yield }

// keyword returns the type of a word: its keyword, or Name.
func keyword(s string) Type {
	if len(s) < 2 || len(s) > 8 {
		return Name
	}
	for _, t := range keywordsByFirst[s[0]] {
		if names[t] == s {
			return t
		}
	}
	return Name
}

// keywordsByFirst lists the keywords by their first letter.
var keywordsByFirst = [128][]Type{
	'F': {False}, 'N': {None}, 'T': {True},
	'a': {As, And, Assert, Async, Await},
	'b': {Break}, 'c': {Class, Continue}, 'd': {Def, Del},
	'e': {Else, Elif, Except}, 'f': {For, From, Finally},
	'g': {Global}, 'i': {If, In, Is, Import}, 'l': {Lambda},
	'n': {Not, Nonlocal}, 'o': {Or}, 'p': {Pass}, 'r': {Return, Raise},
	't': {Try}, 'w': {With, While}, 'y': {Yield},
}

// IsKeywordText tells whether a word is a (hard) keyword.
func IsKeywordText(s string) bool {
	return len(s) > 0 && s[0] < 128 && keyword(s) != Name
}
