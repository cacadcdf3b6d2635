package parser_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/check"
)

// hostile are sources made to hurt: deep, long, or both, right and wrong.
func hostile() map[string]string {
	r := strings.Repeat
	out := map[string]string{
		"unary":          r("-", 40_000) + "a",
		"unary wrong":    r("-", 5_000) + "a b",
		"not":            r("not ", 40_000) + "a",
		"not wrong":      r("not ", 5_000) + "a b",
		"lambda":         r("lambda: ", 20_000) + "a",
		"lambda wrong":   r("lambda: ", 2_000) + "a b",
		"conditional":    r("a if b else ", 20_000) + "c",
		"cond. wrong":    r("a if b else ", 5_000) + "c d",
		"power":          r("a ** ", 20_000) + "b",
		"power wrong":    r("a ** ", 2_000) + "b c",
		"parens":         r("(", 40_000),
		"parens closed":  r("(", 200) + "a" + r(")", 200),
		"parens wrong":   r("(", 190) + "a b" + r(")", 190),
		"lists wrong":    r("[", 190) + "a b" + r("]", 190),
		"dicts wrong":    r("{a:", 190) + "a b" + r("}", 190),
		"calls wrong":    r("f(", 190) + "a b" + r(")", 190),
		"keywords wrong": r("f(a=", 190) + "a b" + r(")", 190),
		"lookups wrong":  r("a[", 190) + "a b" + r("]", 190),
		"comprehensions": r("[", 190) + "a" + r(" for b in c]", 190),
		"comps wrong":    r("[", 190) + "a b" + r(" for b in c]", 190),
		"generators":     r("(", 190) + "a" + r(" for b in c)", 190),
		"mixed wrong":    r("f([{(", 48) + "a b" + r(")}])", 48),
		"stars wrong":    r("*", 10_000) + "a",
		"f-strings":      r("f\"{", 140) + "1" + r("}\"", 140),
		"f-str. wrong":   r("f\"{", 140) + "1 2" + r("}\"", 140),
		"specs":          "f'{a:" + r("{b}", 20_000) + "}'",
		"sum":            "a" + r(" + a", 80_000),
		"sum wrong":      "a" + r(" + a", 20_000) + " b",
		"attributes":     "a" + r(".a", 80_000),
		"attr. wrong":    "a" + r(".a", 20_000) + " b",
		"call chain":     "a" + r("()", 20_000) + " b",
		"comparison":     "a" + r(" < a", 20_000) + " b",
		"targets":        r("a = ", 20_000) + "b c",
		"tuple":          r("a, ", 20_000) + "b c",
		"arguments":      "f(" + r("a, ", 10_000) + "b c)",
		"keywords":       "f(" + r("a=a, ", 10_000) + "b c)",
		"parameters":     "def f(" + r("a, ", 10_000) + "b c): pass",
		"defaults":       "def f(" + r("a=1, ", 10_000) + "b): pass",
		"semicolons":     r("a; ", 20_000) + "b c",
		"lines":          r("a\n", 20_000) + "b c",
		"names":          r("a ", 20_000),
		"strings":        r("'a' ", 20_000) + "b",
		"decorators":     r("@a\n", 20_000) + "b c",
		"handlers":       "try: a\n" + r("except A: b\n", 10_000) + "b c d",
		"elif":           "if a: b\n" + r("elif a: b\n", 20_000),
		"elif wrong":     "if a: b\n" + r("elif a: b\n", 1_000) + "elif a b: c",
		"cases":          "match a:\n" + r(" case b: c\n", 10_000) + " case d e: f",
		"with":           "with " + r("a as b, ", 20_000) + "c d: e",
		"with parens":    "with " + r("(", 190) + "a" + r(")", 190) + " b: c",
		"match parens":   "match " + r("(", 190) + "a" + r(")", 190) + " b: c",
		"patterns":       "match a:\n case " + r("(", 190) + "a b" + r(")", 190) + ": c",
		"or patterns":    "match a:\n case " + r("1 | ", 20_000) + "b c: d",
		"global":         "global " + r("a, ", 10_000) + "b c",
		"import":         "from a import (" + r("a, ", 10_000) + "b c)",
		"continuation":   r("\\\n", 20_000) + "a b",
		"comments":       r("# a\n", 20_000) + "a b",
		"brackets wrong": r("(]", 20_000),
		"quotes":         r("'''", 20_001),
		"backslashes":    "'" + r("\\", 40_001),
		"triple":         "'''" + r("\\'", 40_000),
		"fields":         "f'" + r("{a b}", 10_000) + "'",
		"named escape":   "'" + r("\\N{", 20_000) + "'",
		"digits":         r("9", 4_300) + "; " + r("9", 4_301),
		"hex":            "0x" + r("f", 40_000),
		"bad bytes":      r("\xff", 20_000),
		"bad strings":    "'" + r("\xff", 20_000) + "'",
		"carriage":       r("\r", 20_000) + "a b",
		"tabs":           r("\t", 20_000) + "a",
		"print":          r("print ", 5_000) + "a",
		"yield":          "def f(): " + r("yield (", 190) + "a b",
		"await":          r("await ", 20_000) + "a",
		"walrus":         r("(a := ", 190) + "b c" + r(")", 190),
		"slices":         "a[" + r("b:c:d, ", 10_000) + "e f]",
		"type params":    "def f[" + r("T, ", 20_000) + "U V](): pass",
		"annotation":     r("a: ", 20_000) + "b",
		"del":            "del " + r("a, ", 10_000) + "b c",
		"nonlocal":       "def f():\n" + r(" nonlocal a\n", 10_000),
	}
	blocks := func(n int, last string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "%sif a:\n", r(" ", i))
		}
		return b.String() + r(" ", n) + last
	}
	out["blocks"] = blocks(99, "a b")
	out["blocks 2"] = blocks(99, "f("+r("(", 150)+"a b")
	out["indents"] = blocks(120, "a")
	return out
}

// TestHostile wants an answer to each hostile source.
func TestHostile(t *testing.T) {
	for name, src := range hostile() {
		t.Run(name, func(t *testing.T) {
			tree, err := parser.Parse([]byte(src), "<test>", parser.Exec)
			if err == nil {
				err = check.Tree(tree, check.Options{})
			}
			if err != nil {
				require.NotEmpty(t, err.(*parser.SyntaxError).Msg)
			}
		})
	}
}
