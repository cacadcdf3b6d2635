package flags

import (
	"fmt"
	"strings"
)

// Request is what a command line asks for.
type Request struct {
	Command *Command // the one named, itself without sub-commands unless Help or Version
	Path    string   // how it was named: "minipy pickle dis"
	Help    bool     // --help was among the flags
	Version bool     // --version was
}

// Error is a command line that doesn't fit the declaration.
type Error struct{ Message string }

// Error gives the message.
func (e *Error) Error() string { return e.Message }

//go:noinline
func errorf(format string, args ...any) error { return &Error{fmt.Sprintf(format, args...)} }

// The flags that every command has.
const (
	helpFlag    = "help"
	helpShort   = 'h'
	versionFlag = "version"
)

// Parse reads args, without the program's name, by the declaration root and
// calls the Set of all that they name. It stops at --help and --version. The
// error is an *Error.
func Parse(root *Command, args []string) (Request, error) {
	p := parser{args: args, request: Request{Command: root, Path: root.Name}}
	for !p.done() {
		if err := p.step(); err != nil {
			return p.request, err
		}
	}
	if p.request.Help || p.request.Version {
		return p.request, nil
	}
	c := p.request.Command
	if len(c.Commands) > 0 {
		return p.request, errorf("expected one of %s", strings.Join(names(c.Commands), ", "))
	}
	if c.Arguments.Set != nil {
		c.Arguments.Set(p.arguments)
	}
	return p.request, nil
}

// parser is a command line that is being read.
type parser struct {
	args      []string // what is left
	arguments []string // what was no flag
	literal   bool     // nothing is a flag any more
	request   Request
}

func (p *parser) done() bool {
	return len(p.args) == 0 || p.request.Help || p.request.Version
}

func (p *parser) pop() string {
	arg := p.args[0]
	p.args = p.args[1:]
	return arg
}

// step reads one word, or a flag with its value.
func (p *parser) step() error {
	word := p.pop()
	switch {
	case p.literal || len(word) < 2 || word[0] != '-':
		return p.argument(word)
	case word == "--":
		p.literal = true
		return nil
	case word[1] == '-':
		return p.long(word[2:])
	}
	return p.bundle(word[1:])
}

func (p *parser) argument(word string) error {
	c := p.request.Command
	for _, sub := range c.Commands {
		if sub.Name == word {
			p.request.Command = sub
			p.request.Path += " " + word
			return nil
		}
	}
	if c.Arguments.Set == nil || !c.Arguments.Many && len(p.arguments) > 0 {
		return errorf("unexpected argument %s", word)
	}
	p.arguments = append(p.arguments, word)
	p.literal = p.literal || c.Arguments.Rest
	return nil
}

// long reads a flag by its name or an unambiguous beginning of it, with "=value"
// if that follows.
func (p *parser) long(text string) error {
	name, value, given := strings.Cut(text, "=")
	name, err := p.complete(name)
	if err != nil {
		return err
	}
	switch {
	case name == helpFlag && !given:
		p.request.Help = true
		return nil
	case name == versionFlag && !given:
		p.request.Version = true
		return nil
	}
	for i := range p.request.Command.Flags {
		f := &p.request.Command.Flags[i]
		off := f.Negate && name == "no-"+f.Long
		if f.Long != name && !off {
			continue
		}
		if f.Value != "" {
			return p.set(f, "--"+name, value, given)
		}
		if given {
			return errorf("--%s takes no value", name)
		}
		return f.Set(map[bool]string{false: "true", true: "false"}[off])
	}
	return errorf("unknown flag --%s", name)
}

// complete returns the name of the flag that a word begins, or the word itself.
func (p *parser) complete(word string) (string, error) {
	var found []string
	for _, name := range p.longNames() {
		if name == word {
			return word, nil
		}
		if strings.HasPrefix(name, word) {
			found = append(found, name)
		}
	}
	switch {
	case word == "" || len(found) == 0:
		return word, nil
	case len(found) > 1:
		return "", errorf("ambiguous option: --%s could match --%s", word, strings.Join(found, ", --"))
	}
	return found[0], nil
}

// longNames returns the names of all long flags that may stand there.
func (p *parser) longNames() []string {
	list := []string{helpFlag, versionFlag}
	for i := range p.request.Command.Flags {
		f := &p.request.Command.Flags[i]
		list = append(list, f.Long)
		if f.Negate {
			list = append(list, "no-"+f.Long)
		}
	}
	return list
}

// bundle reads short flags; the first one with a value takes the rest for it.
func (p *parser) bundle(letters string) error {
	for i := 0; i < len(letters); i++ {
		if letters[i] == helpShort {
			p.request.Help = true
			return nil
		}
		f := p.short(letters[i])
		if f == nil {
			return errorf("unknown flag -%s", letters[i:])
		}
		if f.Value != "" {
			rest := letters[i+1:]
			return p.set(f, "-"+letters[i:i+1], strings.TrimPrefix(rest, "="), rest != "")
		}
		if err := f.Set("true"); err != nil {
			return err
		}
	}
	return nil
}

func (p *parser) short(letter byte) *Flag {
	for i := range p.request.Command.Flags {
		if f := &p.request.Command.Flags[i]; f.Short == letter {
			return f
		}
	}
	return nil
}

// set gives a flag its value: the one that is written behind it, or the next
// word, whatever that begins with.
func (p *parser) set(f *Flag, name, value string, given bool) error {
	if !given {
		if len(p.args) == 0 {
			return errorf("argument expected for the %s option", name)
		}
		value = p.pop()
	}
	if err := f.Set(value); err != nil {
		return errorf("%s: %v", name, err)
	}
	if f.Rest {
		p.arguments, p.args = p.args, nil
	}
	return nil
}

func names(commands []*Command) []string {
	var out []string
	for _, c := range commands {
		out = append(out, `"`+c.Name+`"`)
	}
	return out
}
