// Package flags reads command lines as POSIX and GNU have them: long flags
// ("--name=value", "--name value", "--na value"), bundled short ones ("-am", "-l4"), "--",
// sub-commands and --help.
//
// A command is declared as a value and not as a struct with tags: whatever
// finds methods by reflection (kong, text/template) makes the linker keep every
// exported method of the program, which are 2 of 13 megabytes here, and is read
// anew at each start.
package flags

import (
	"encoding"
	"fmt"
	"strconv"
	"strings"
)

// Command is a command or a sub-command. One with Commands has neither
// Arguments nor Run.
type Command struct {
	Name      string
	Help      string // one sentence
	Flags     []Flag
	Arguments Arguments
	Commands  []*Command
	Run       func() (exit int, err error)
}

// Flag is a flag of a command: a switch, or one with a value.
type Flag struct {
	Long   string // without "--"
	Short  byte   // 0 if there is none
	Value  string // the value's name, or its default, in the help; "" for a switch
	Help   string
	Negate bool // the switch can be turned off by --no-Long
	// Rest gives the flag everything that follows its value: Arguments are set
	// to it, and reading ends.
	Rest bool
	// Set takes the value. A switch gets "true", or "false" if it is negated.
	Set func(text string) error
}

// Arguments are what a command takes beside its flags.
type Arguments struct {
	Name string // in the help; "" if the command takes none
	Help string
	Many bool // any number of them, not at most one
	// Rest ends the reading of flags at the first argument.
	Rest bool
	Set  func(arguments []string)
}

// Bool returns a Set that keeps a switch.
func Bool(to *bool) func(string) error {
	return func(text string) error {
		*to = text == "true"
		return nil
	}
}

// String returns a Set that keeps a text.
func String(to *string) func(string) error {
	return func(text string) error {
		*to = text
		return nil
	}
}

// Strings returns a Set that collects the texts of a flag that can be repeated.
func Strings(to *[]string) func(string) error {
	return func(text string) error {
		*to = append(*to, text)
		return nil
	}
}

// Int returns a Set that keeps a decimal number.
func Int[T int | int64](to *T) func(string) error {
	return func(text string) error {
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil || int64(T(n)) != n {
			return fmt.Errorf("expected a number of at most 64 bits, not %q", text)
		}
		*to = T(n)
		return nil
	}
}

// OneOf returns a Set that keeps one of the texts that are allowed.
func OneOf(to *string, allowed ...string) func(string) error {
	return func(text string) error {
		for _, one := range allowed {
			if text == one {
				*to = text
				return nil
			}
		}
		return fmt.Errorf("must be one of %s, not %q", strings.Join(allowed, ", "), text)
	}
}

// Text returns a Set for a type that reads itself.
func Text(to encoding.TextUnmarshaler) func(string) error {
	return func(text string) error { return to.UnmarshalText([]byte(text)) }
}

// One returns a Set for Arguments that keeps the only one, if there is one.
func One(to *string) func([]string) {
	return func(arguments []string) {
		if len(arguments) > 0 {
			*to = arguments[0]
		}
	}
}

// All returns a Set for Arguments that keeps them.
func All(to *[]string) func([]string) {
	return func(arguments []string) { *to = arguments }
}
