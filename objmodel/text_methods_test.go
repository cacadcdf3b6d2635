package objmodel

import (
	"bufio"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// valueReader reads the notation of gen/text_methods.py.
type valueReader struct {
	t    *testing.T
	text string
}

func (r *valueReader) cut(end int) string {
	s := r.text[:end]
	r.text = r.text[end:]
	return s
}

func (r *valueReader) quoted() string {
	q, err := strconv.QuotedPrefix(r.text)
	require.NoError(r.t, err, r.text)
	s, err := strconv.Unquote(r.cut(len(q)))
	require.NoError(r.t, err)
	return s
}

func (r *valueReader) number() string {
	n := r.cut(strings.IndexByte(r.text, ';'))
	r.cut(1)
	return n
}

func (r *valueReader) until(end string) (items []Value) {
	for !strings.HasPrefix(r.text, end) {
		items = append(items, r.value())
	}
	r.cut(1)
	return items
}

func (r *valueReader) value() Value {
	switch tag := r.cut(1); tag {
	case "N":
		return None
	case "T":
		return True
	case "F":
		return False
	case "i":
		b, ok := new(big.Int).SetString(r.number(), 10)
		require.True(r.t, ok)
		return NewBig(b)
	case "f":
		f, err := strconv.ParseFloat(r.number(), 64)
		require.NoError(r.t, err)
		return Float(f)
	case "s":
		return NewStr(r.quoted())
	case "b":
		return NewBytes(r.quoted())
	case "B":
		return NewByteArray([]byte(r.quoted()))
	case "(":
		return NewTuple(r.until(")")...)
	case "[":
		return NewList(r.until("]"))
	case "/":
		return NewSlice(r.value(), r.value(), r.value())
	case "{":
		d := NewDict(0)
		items := r.until("}")
		for i := 0; i < len(items); i += 2 {
			require.NoError(r.t, d.Set(nil, items[i], items[i+1]))
		}
		return d.Value()
	default:
		require.Fail(r.t, "unknown tag", tag)
		return Value{}
	}
}

// callText does what a line of testdata/text_methods.txt asks for.
func callText(th *Thread, receiver Value, name string, args []Value) string {
	got := func() string {
		var r Value
		var err error
		if name == "__iter__" {
			var items []Value
			if items, err = Collect(th, receiver); err == nil {
				r = NewList(items)
			}
		} else {
			r, err = CallMethod(th, receiver, Name(name), args...)
		}
		if err == nil {
			var s string
			if s, err = Repr(th, r); err == nil {
				return "=" + s
			}
		}
		text, textErr := StrOf(th, err.(*Exception).Value())
		if textErr != nil {
			text = textErr.Error()
		}
		return "!" + err.(*Exception).typ.Name + ": " + text
	}()
	if receiver.AsByteArray() != nil {
		s, _ := Repr(th, receiver)
		got += "|" + s
	}
	return got
}

// TestTextMethods compares str, bytes and bytearray with what CPython wrote.
func TestTextMethods(t *testing.T) {
	Ready()
	file, err := os.Open("testdata/text_methods.txt")
	require.NoError(t, err)
	defer file.Close()
	th := NewThread(&Interp{})
	scan := bufio.NewScanner(file)
	scan.Buffer(nil, 1<<20)
	n := 0
	for ; scan.Scan(); n++ {
		var f []string
		for _, q := range strings.Split(scan.Text(), "\t") {
			s, err := strconv.Unquote(q)
			require.NoError(t, err)
			f = append(f, s)
		}
		require.Len(t, f, 4)
		receiver := (&valueReader{t, f[0]}).value()
		args := (&valueReader{t, f[2]}).value().AsTuple().Items()
		if got := callText(th, receiver, f[1], args); got != f[3] {
			t.Errorf("%s.%s%s:\nwant %s\ngot  %s", f[0], f[1], f[2], f[3], got)
		}
	}
	require.NoError(t, scan.Err())
	require.Greater(t, n, 1000)
}
