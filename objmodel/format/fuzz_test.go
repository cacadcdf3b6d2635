package format_test

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// maxFuzzSize keeps the fuzzer from asking for widths that only cost memory.
const maxFuzzSize = 1 << 16

func FuzzSpec(f *testing.F) {
	for _, s := range []string{"", ">8", "*^+#010,.3f", "_b", "\xed\xa0\x80<5", "z.2e", "99999999999999999999", "=", "c", "n"} {
		f.Add(s, int64(-1234567), 2.5)
	}
	f.Fuzz(func(t *testing.T, spec string, n int64, x float64) {
		if !wtf8.Valid(spec) {
			return
		}
		s, err := format.ParseSpec(spec, "int", format.AlignRight)
		if err != nil || s.Size() > maxFuzzSize {
			return
		}
		big1 := new(big.Int).Lsh(big.NewInt(n), 70)
		for _, run := range []func() (string, error){
			func() (string, error) { return s.FormatInt(n, "int") },
			func() (string, error) { return s.FormatBigInt(big1, "int") },
			func() (string, error) { return s.FormatFloat(x, "float") },
			func() (string, error) { return s.FormatComplex(x, -x, "complex") },
			func() (string, error) { return s.FormatStr(spec, "str") },
		} {
			text, err := run()
			if err == nil && wtf8.RuneCount(text) < s.Width {
				t.Fatalf("%q is shorter than %q asks for", text, spec)
			}
		}
	})
}

func FuzzPercent(f *testing.F) {
	for _, s := range []string{"%d", "%5.3x|", "%-+ #08o", "%%", "%(key)s", "%*.*f", "%", "%l", "\xff%q"} {
		f.Add(s, int64(255), 1e10)
	}
	f.Fuzz(func(t *testing.T, text string, n int64, x float64) {
		p := format.PercentParser{Text: text, Args: fuzzArgs{}}
		var c format.Conversion
		for {
			_, found, err := p.Next(&c)
			if err != nil || !found {
				return
			}
			if c.Percent() || c.Size() > maxFuzzSize {
				continue
			}
			switch {
			case c.IsInt() || c.IsRadix():
				_, err = c.AppendInt(nil, n)
			case c.IsFloat():
				_, err = c.AppendFloat(nil, x)
			case c.Verb == 's':
				_, err = c.AppendText(nil, "text")
			default:
				err = p.Unsupported(&c)
			}
			_ = err
		}
	})
}

// fuzzArgs answers every key and star.
type fuzzArgs struct{}

func (fuzzArgs) Lookup(string) error    { return nil }
func (fuzzArgs) Star(bool) (int, error) { return -7, nil }

func FuzzField(f *testing.F) {
	for _, s := range []string{"{}", "{0.a[b]!r:>{w}}", "{{}}", "{", "}", "{a[", "{!", "{:{:{}}}", "{\xed\xa0\x80}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if got, err := traceFields(text); err == nil && strings.Count(got, "field<") > len(text) {
			t.Fatalf("%q has too many fields: %s", text, got)
		}
	})
}

func FuzzNumber(f *testing.F) {
	for _, s := range []string{"12", "-0x_ff", "1_0.5e3", "(1+2j)", "0x1.8p-1075", "nan", "\u0663", " 1 ", "1__2", "0b"} {
		f.Add(s, 10)
	}
	f.Fuzz(func(t *testing.T, text string, base int) {
		if base = base & 63; base == 1 || base > 36 {
			base = 0
		}
		if n, ok := format.ScanInt(text, base); ok {
			small, large := n.Value()
			if large == nil {
				large = big.NewInt(small)
			}
			again, ok := format.ScanInt(large.Text(n.Base), n.Base)
			if !ok || again.Digits != strings.TrimPrefix(large.Text(n.Base), "-") {
				t.Fatalf("%q does not read back: %v", text, large)
			}
		}
		if x, ok := format.ParseFloat(text); ok && !math.IsNaN(x) {
			if y, ok := format.ParseFloat(format.ReprFloat(x)); !ok || y != x {
				t.Fatalf("%q reads as %v and then %v", text, x, y)
			}
			if y, err := format.ParseHexFloat(format.HexFloat(x)); err != nil || y != x {
				t.Fatalf("%q reads as %v and then, in hexadecimal, %v", text, x, y)
			}
		}
		_, _, _ = format.ParseComplex(text)
		_, _ = format.ParseHexFloat(text)
	})
}

func FuzzRepr(f *testing.F) {
	for _, s := range []string{"", "it's", `"both'`, "\n\\\x00\x7f", "\xed\xa0\x80", "é😀\u2028"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if r := format.ReprBytes(s); !wtf8.IsASCII(r) {
			t.Fatalf("repr %q of bytes is not ASCII", r)
		}
		if !wtf8.Valid(s) {
			return
		}
		if r := format.ASCIIString(s); !wtf8.IsASCII(r) || len(r) < len([]rune(s))+2 {
			t.Fatalf("ascii(%q) is %q", s, r)
		}
		if r := format.ReprString(s); !wtf8.Valid(r) {
			t.Fatalf("repr(%q) is %q", s, r)
		}
	})
}
