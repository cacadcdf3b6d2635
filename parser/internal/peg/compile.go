// Package peg recognises token streams by a parsing expression grammar with
// memory, as CPython's parser does. The parser proper does not need it; it
// serves to explain why a source is no program, which depends on the order in
// which CPython tries its rules and on how far each try looks.
package peg

import (
	"fmt"
	"strings"
)

// The notation of a grammar, one rule a line or more:
//
//	name*: alternative | alternative
//
// The star asks for memory that outlives a change of the error mode. An
// alternative that is nothing but a rule whose name starts with "invalid_" is
// tried only in error mode. An alternative is a run of items, which may end in
// "-> action". Items:
//
//	'text'  a token by its text           "text"  a name used as a soft keyword
//	NAME    a token by its type           rule    another rule
//	(a | b) a group        [a] a?         optional
//	a* a+   repetition     ','.a+         a list with separators
//	&a !a   lookahead      &&'x'          a token that must follow
//	~       no later alternative is tried
//	x=item  keeps where item stood, for the action

// opcode says what an item does.
type opcode uint8

const (
	opToken opcode = iota
	opSoft
	opRule
	opOptional
	opRepeat // at least min times
	opGather
	opAhead
	opNot
	opForced
	opCut
)

// item is one element of an alternative.
type item struct {
	op    opcode
	token int    // type of opToken and opForced
	text  string // of opSoft and opForced
	rule  int    // of opRule
	sub   *item  // what the others repeat or look for
	sep   *item  // of opGather
	min   int    // of opRepeat
	label byte   // of a capture, or 0
}

type alternative struct {
	items   []item
	action  string
	invalid bool // tried in error mode only
}

type rule struct {
	name  string
	alts  []alternative
	memo  bool // remembered across changes of the mode
	first first
	cheap bool // only compares a token, which is not worth remembering
}

// Grammar is a compiled grammar.
type Grammar struct {
	rules []rule
	index map[string]int
}

// Types finds a token type by a token's text or by the name of its type.
type Types func(name string, quoted bool) (int, bool)

// Compile reads a grammar. It panics on a mistake in it, as a grammar is part
// of the program.
func Compile(text string, types Types) *Grammar {
	c := &compiler{types: types, g: &Grammar{index: map[string]int{}}}
	for _, def := range definitions(text) {
		name, _, _ := strings.Cut(def, ":")
		c.declare(strings.TrimSpace(name))
	}
	for i, def := range definitions(text) {
		_, body, _ := strings.Cut(def, ":")
		c.words = split(body)
		c.at = 0
		alts := c.alternatives()
		if c.at < len(c.words) {
			c.bad("unexpected " + c.words[c.at])
		}
		c.g.rules[i].alts = alts
	}
	name, _ := types("NAME", false)
	c.g.computeFirst(name)
	for i := range c.g.rules {
		c.g.rules[i].cheap = onlyTokens(c.g.rules[i].alts)
	}
	return c.g
}

// onlyTokens tells whether each alternative is one token.
func onlyTokens(alts []alternative) bool {
	for _, a := range alts {
		if len(a.items) != 1 || a.action != "" || a.items[0].op != opToken && a.items[0].op != opSoft {
			return false
		}
	}
	return true
}

// definitions splits a grammar into rules: a line that starts with a blank
// goes on with the rule above.
func definitions(text string) []string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		switch {
		case strings.TrimSpace(line) == "":
		case line[0] == ' ' || line[0] == '\t':
			out[len(out)-1] += line
		default:
			out = append(out, line)
		}
	}
	return out
}

// split cuts the body of a rule into words.
func split(s string) []string {
	var out []string
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == ' ' || c == '\t':
			i++
		case c == '\'' || c == '"':
			j := strings.IndexByte(s[i+1:], c) + i + 2
			out = append(out, s[i:j])
			i = j
		case isWord(c):
			j := i
			for j < len(s) && isWord(s[j]) {
				j++
			}
			out = append(out, s[i:j])
			i = j
		case strings.HasPrefix(s[i:], "->") || strings.HasPrefix(s[i:], "&&"):
			out = append(out, s[i:i+2])
			i += 2
		default:
			out = append(out, s[i:i+1])
			i++
		}
	}
	return out
}

func isWord(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

type compiler struct {
	g     *Grammar
	types Types
	words []string
	at    int
}

func (c *compiler) bad(msg string) {
	panic(fmt.Sprintf("peg: %s in %q", msg, strings.Join(c.words, " ")))
}

func (c *compiler) declare(name string) {
	r := rule{}
	r.name, r.memo = strings.CutSuffix(name, "*")
	c.g.index[r.name] = len(c.g.rules)
	c.g.rules = append(c.g.rules, r)
}

func (c *compiler) word() string {
	if c.at < len(c.words) {
		return c.words[c.at]
	}
	return ""
}

func (c *compiler) take(w string) bool {
	if c.word() == w {
		c.at++
		return true
	}
	return false
}

func (c *compiler) alternatives() []alternative {
	c.take("|")
	var alts []alternative
	for {
		alts = append(alts, c.alternative())
		if !c.take("|") {
			return alts
		}
	}
}

func (c *compiler) alternative() (a alternative) {
	first := c.at
	defer func() {
		a.invalid = len(a.items) == 1 && strings.HasPrefix(c.words[first], "invalid_")
	}()
	for {
		switch c.word() {
		case "", "|", ")", "]":
			return a
		case "->":
			c.at++
			a.action = c.word()
			c.at++
			return a
		}
		a.items = append(a.items, c.item())
	}
}

// item reads an item with its label, lookahead and repetition.
func (c *compiler) item() item {
	w := c.word()
	if len(w) == 1 && isWord(w[0]) && c.at+1 < len(c.words) && c.words[c.at+1] == "=" {
		c.at += 2
		it := c.item()
		it.label = w[0]
		return it
	}
	switch w {
	case "&&":
		c.at++
		text := strings.Trim(c.word(), "'")
		it := c.atom()
		return item{op: opForced, token: it.token, text: text}
	case "&", "!":
		c.at++
		sub := c.atom()
		if w == "&" {
			return item{op: opAhead, sub: &sub}
		}
		return item{op: opNot, sub: &sub}
	case "~":
		c.at++
		return item{op: opCut}
	}
	it := c.atom()
	switch {
	case c.take("?"):
		sub := it
		return item{op: opOptional, sub: &sub}
	case c.take("*"):
		sub := it
		return item{op: opRepeat, sub: &sub}
	case c.take("+"):
		sub := it
		return item{op: opRepeat, sub: &sub, min: 1}
	case c.take("."):
		sub := c.atom()
		if !c.take("+") {
			c.bad("no + after a list")
		}
		sep := it
		return item{op: opGather, sub: &sub, sep: &sep}
	}
	return it
}

func (c *compiler) atom() item {
	w := c.word()
	c.at++
	switch {
	case w == "(":
		return c.group(")")
	case w == "[":
		sub := c.group("]")
		return item{op: opOptional, sub: &sub}
	case w == "":
		c.bad("nothing left")
	case w[0] == '\'':
		t, ok := c.types(strings.Trim(w, "'"), true)
		if !ok {
			c.bad("no token " + w)
		}
		return item{op: opToken, token: t}
	case w[0] == '"':
		return item{op: opSoft, text: strings.Trim(w, `"`)}
	}
	if i, ok := c.g.index[w]; ok {
		return item{op: opRule, rule: i}
	}
	t, ok := c.types(w, false)
	if !ok {
		c.bad("no rule " + w)
	}
	return item{op: opToken, token: t}
}

// group reads alternatives up to a bracket, which become a rule of their own.
func (c *compiler) group(end string) item {
	alts := c.alternatives()
	if !c.take(end) {
		c.bad("no " + end)
	}
	if len(alts) == 1 && len(alts[0].items) == 1 && alts[0].action == "" {
		return alts[0].items[0]
	}
	c.g.rules = append(c.g.rules, rule{name: "(group)", alts: alts})
	return item{op: opRule, rule: len(c.g.rules) - 1}
}
