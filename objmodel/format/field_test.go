package format_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/minipy-go/minipy/objmodel/format"
)

// traceFields takes a format string apart and writes what gen/field.py writes.
func traceFields(text string) (string, error) {
	var b strings.Builder
	p := format.FieldParser{Text: text}
	for {
		var f format.Field
		literal, hasField, more, err := p.Next(&f)
		if err != nil {
			return "", err
		}
		if !more {
			return b.String(), nil
		}
		fmt.Fprintf(&b, "lit<%s>", literal)
		if !hasField {
			continue
		}
		conversion := ""
		if f.Conversion != 0 {
			conversion = string(f.Conversion)
		}
		fmt.Fprintf(&b, "field<%s|%s|%s>", f.Name, f.Spec, conversion)
		if err := traceName(&b, f.Name); err != nil {
			return "", err
		}
	}
}

func traceName(b *strings.Builder, name string) error {
	var auto format.AutoNumber
	first, rest, err := auto.First(name)
	if err != nil {
		return err
	}
	if name == "" || name[0] == '.' || name[0] == '[' {
		b.WriteString("''") // CPython's splitter does not number
	} else {
		traceKey(b, first)
	}
	for rest != "" {
		var step format.Access
		if step, rest, err = format.NextAccess(rest); err != nil {
			return err
		}
		if step.IsAttribute {
			b.WriteByte('.')
		} else {
			b.WriteByte('[')
		}
		traceKey(b, step.Key)
	}
	return nil
}

func traceKey(b *strings.Builder, k format.Key) {
	if k.IsIndex {
		fmt.Fprintf(b, "#%d", k.Index)
	} else {
		fmt.Fprintf(b, "'%s'", k.Name)
	}
}

func TestField(t *testing.T) {
	golden(t, "field.txt", 2, func(t *testing.T, f []string) {
		got, err := traceFields(f[0])
		if outcome(got, err) != f[1] {
			t.Errorf("%q: want %q got %q", f[0], f[1], outcome(got, err))
		}
	})
}
