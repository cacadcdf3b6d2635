package codecs_test

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/objmodel/codecs"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// outcome writes a result as gen/codec.py does.
func outcome(s string, err error) string {
	var d *codecs.DecodeError
	var e *codecs.EncodeError
	switch {
	case errors.As(err, &d):
		return fmt.Sprintf("!%s %d %d %s", d.Encoding, d.Start, d.End, d.Reason)
	case errors.As(err, &e):
		return fmt.Sprintf("!%s %d %d %s", e.Encoding, e.Start, e.End, e.Reason)
	case err != nil:
		return "!" + err.Error()
	}
	return "=" + s
}

func run(kind, codec, handler, input string) string {
	c := codecs.Lookup(codec)
	if kind == "encode" {
		return outcome(c.Encode(input, codecs.EncodeHandlerFor(handler)))
	}
	return outcome(c.Decode(input, codecs.DecodeHandlerFor(handler)))
}

// TestCodecs compares with testdata/codec.txt, which CPython wrote.
func TestCodecs(t *testing.T) {
	file, err := os.Open("testdata/codec.txt")
	require.NoError(t, err)
	defer file.Close()
	scan := bufio.NewScanner(file)
	n := 0
	for ; scan.Scan(); n++ {
		var f []string
		for _, quoted := range strings.Split(scan.Text(), "\t") {
			s, err := strconv.Unquote(quoted)
			require.NoError(t, err)
			f = append(f, s)
		}
		require.Len(t, f, 5)
		if got := run(f[0], f[1], f[2], f[3]); got != f[4] {
			t.Errorf("%s %s %s %q: want %q got %q", f[0], f[1], f[2], f[3], f[4], got)
		}
	}
	require.NoError(t, scan.Err())
	require.Greater(t, n, 100)
}

func TestLookup(t *testing.T) {
	for name, want := range map[string]string{
		"UTF-8": "utf-8", "u8": "utf-8", "Latin 1": "iso8859-1", "US-ASCII": "ascii", "utf_16LE": "utf-16-le",
	} {
		c := codecs.Lookup(name)
		require.NotNil(t, c, name)
		require.Equal(t, want, c.Name)
	}
	require.Nil(t, codecs.Lookup("no such codec"))
	require.Nil(t, codecs.Lookup(""))
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"abc", "\xed\xa0\x80", "\\u12", "\xff\xfe\x00\xd8", "\xf0\x9f\x98"} {
		f.Add(seed)
	}
	names := []string{"utf-8", "utf-16", "utf-32", "ascii", "latin-1", "unicode_escape", "raw_unicode_escape"}
	f.Fuzz(func(t *testing.T, data string) {
		for _, name := range names {
			for _, handler := range []string{"strict", "replace", "ignore", "backslashreplace", "surrogateescape", "surrogatepass"} {
				s, err := codecs.Lookup(name).Decode(data, codecs.DecodeHandlerFor(handler))
				if err == nil && !wtf8.Valid(s) {
					t.Fatalf("%s with %s made %q of %q", name, handler, s, data)
				}
			}
		}
	})
}
