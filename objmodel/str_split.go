package objmodel

import "unsafe"

import (
	"strings"
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// splitParams binds the arguments of split and rsplit, of str and bytes.
var (
	splitParams  = Params{Func: "split", Names: []string{"sep", "maxsplit"}, MaxPos: 2}
	rsplitParams = Params{Func: "rsplit", Names: []string{"sep", "maxsplit"}, MaxPos: 2}
)

// splitArgs gives the separator (None by default) and how many splits there
// may be, -1 for any number.
func splitArgs(t *Thread, a Args, params *Params) (sep Value, limit int, err error) {
	sep, limit = None, -1
	if len(a.V) <= 2 && len(a.Kw) == 0 {
		if len(a.V) == 2 {
			sep = a.V[1]
		}
		return sep, limit, nil
	}
	var out [2]Value
	if err = params.Bind(a.Tail(1), out[:]); err != nil {
		return
	}
	if out[0].p != nil {
		sep = out[0]
	}
	if out[1].p != nil {
		limit, err = sizeArg(t, out[1])
	}
	return sep, limit, err
}

func strSplit(t *Thread, a Args) (Value, error) {
	s, sep, limit, err := strSplitArgs(t, a, &splitParams)
	if err != nil {
		return Value{}, err
	}
	p := strParts{s: s, t: t}
	if sep == nil {
		if limit < 0 && s.IsASCII() {
			if err := p.expect(t, countFields(s.s, isStrSpaceByte)); err != nil {
				return Value{}, err
			}
		}
		splitSpace(s.s, limit, s.IsASCII(), p.add)
	} else {
		if err := p.expect(t, countParts(s.s, sep.s, limit)); err != nil {
			return Value{}, err
		}
		splitText(s.s, sep.s, limit, p.add)
	}
	return p.list(t)
}

// countFields counts the runs of bytes that are no white space.
func countFields(s string, isSpace func(byte) bool) int {
	n, space := 0, true
	for i := 0; i < len(s); i++ {
		if s[i] > ' ' {
			if space {
				space = false
				n++
			}
			continue
		}
		was := space
		if space = isSpace(s[i]); was && !space {
			n++
		}
	}
	return n
}

// countParts gives at least how many parts limit splits at sep leave, any number of
// splits if limit is negative.
func countParts(s, sep string, limit int) int {
	if limit == 1 {
		return 2 // at the most, which takes no search to say
	}
	n := strings.Count(s, sep)
	if limit >= 0 {
		n = min(n, limit)
	}
	return n + 1
}

func strRSplit(t *Thread, a Args) (Value, error) {
	s, sep, limit, err := strSplitArgs(t, a, &rsplitParams)
	if err != nil {
		return Value{}, err
	}
	p := strParts{s: s, t: t}
	switch {
	case sep != nil:
		if err := p.expect(t, countParts(s.s, sep.s, limit)); err != nil {
			return Value{}, err
		}
		rsplitText(s.s, sep.s, limit, p.add)
	case s.IsASCII():
		if limit < 0 {
			if err := p.expect(t, countFields(s.s, isStrSpaceByte)); err != nil {
				return Value{}, err
			}
		}
		rsplitByteSpace(s.s, limit, isStrSpaceByte, p.add)
	default:
		defer t.Drop(t.Hold(&p.items))
		rsplitSpace(s.s, limit, isSpaceRune, p.add)
	}
	p.reverse()
	return p.list(t)
}

// strSplitArgs gives sep as nil for white space.
func strSplitArgs(t *Thread, a Args, params *Params) (s, sep *Str, limit int, err error) {
	v, limit, err := splitArgs(t, a, params)
	if err != nil {
		return nil, nil, 0, err
	}
	s = a.V[0].StrObject()
	if err := t.tickText(len(s.s)); err != nil {
		return nil, nil, 0, err
	}
	if v.IsNone() {
		return s, nil, limit, nil
	}
	if sep = v.StrObject(); sep == nil {
		return nil, nil, 0, TypeErrorf("must be str or None, not %s", v.TypeName())
	}
	if sep.s == "" {
		return nil, nil, 0, ValueErrorf("empty separator")
	}
	return s, sep, limit, nil
}

// strParts collects parts of s as a list. Parts are allocated in chunks.
type strParts struct {
	s     *Str
	items []Value
	chunk []Str
	text  []byte // of small parts of a large text
	left  int    // how many parts are to come, if that is known
	t     *Thread
	err   error // what ended the collecting
}

// expect says how many parts are to come. Errors: MemoryError.
func (p *strParts) expect(t *Thread, n int) error {
	if n <= 0 {
		return nil
	}
	if err := t.Reserve(int64(n), valueSize+int64(unsafe.Sizeof(Str{}))); err != nil {
		return err
	}
	p.items, p.left = make([]Value, 0, n), n
	return nil
}

// partChunk is how many parts share an allocation at most.
const partChunk = 32

// partsPerTick is how many parts are made between two looks at the limits.
const partsPerTick = 1 << 12

// add appends the part between two byte offsets. It reports whether more may
// come.
func (p *strParts) add(start, stop int) bool {
	if len(p.items)%partsPerTick == partsPerTick-1 {
		if p.err = p.t.Tick(partsPerTick >> 2); p.err != nil {
			return false
		}
	}
	// Large parts are not made with others, which would keep them alive.
	if stop-start <= 1 || !p.s.IsASCII() || stop-start > smallPart && len(p.s.s) >= shareBelow {
		p.items = append(p.items, p.s.part(start, stop))
		return true
	}
	if start == 0 && stop == len(p.s.s) {
		p.items = append(p.items, p.s.exact())
		return true
	}
	o := nextPart(&p.chunk, p.left, len(p.items))
	o.typ, o.s, o.n = &StrType, p.own(p.s.s[start:stop]), int32(stop-start)
	p.items = append(p.items, Value{p: &o.Header})
	return true
}

// nextPart takes the next of the objects that a chunk of them has left. A new
// chunk has as many as are still to come of the number that was counted, or, when
// none was, as many as there have been.
func nextPart[T any](chunk *[]T, counted, made int) *T {
	if len(*chunk) == 0 {
		n := counted - made
		if n <= 0 {
			n = made + 1
		}
		*chunk = make([]T, min(partChunk, n))
	}
	o := &(*chunk)[0]
	*chunk = (*chunk)[1:]
	return o
}

func (p *strParts) reverse() {
	for i, j := 0, len(p.items)-1; i < j; i, j = i+1, j-1 {
		p.items[i], p.items[j] = p.items[j], p.items[i]
	}
}

// list gives the parts as a list.
func (p *strParts) list(t *Thread) (Value, error) {
	if p.err != nil {
		return Value{}, p.err
	}
	return NewList(p.items), t.Tick(int64(len(p.items) % partsPerTick >> 2))
}

// splitText calls add with the bounds of the parts of s between separators, at
// most limit+1 of them unless limit is negative, and returns their number.
func splitText(s, sep string, limit int, add func(start, stop int) bool) {
	at := 0
	for n := 0; limit < 0 || n < limit; n++ {
		var i int
		if len(sep) == 1 {
			i = strings.IndexByte(s[at:], sep[0])
		} else {
			i = strings.Index(s[at:], sep)
		}
		if i < 0 {
			break
		}
		if !add(at, at+i) {
			return
		}
		at += i + len(sep)
	}
	add(at, len(s))
}

// rsplitText is splitText from the right; the last part comes first.
func rsplitText(s, sep string, limit int, add func(start, stop int) bool) {
	stop := len(s)
	for n := 0; limit < 0 || n < limit; n++ {
		i := findText(s[:stop], sep, true)
		if i < 0 {
			break
		}
		if !add(i+len(sep), stop) {
			return
		}
		stop = i
	}
	add(0, stop)
}

func isSpaceRune(r rune) bool { return unicodedata.IsSpace(r) }

// splitSpace splits at runs of what str counts as white space. What is left
// after limit splits keeps its trailing space.
func splitSpace(s string, limit int, ascii bool, add func(start, stop int) bool) {
	if !ascii {
		splitWide(s, limit, add)
		return
	}
	n, at := 0, 0
	for {
		for at < len(s) && isStrSpaceByte(s[at]) {
			at++
		}
		if at == len(s) {
			return
		}
		if n++; n > limit && limit >= 0 {
			add(at, len(s))
			return
		}
		start := at
		for at < len(s) && !isStrSpaceByte(s[at]) {
			at++
		}
		if !add(start, at) {
			return
		}
	}
}

// splitWide is splitSpace for any text.
func splitWide(s string, limit int, add func(start, stop int) bool) {
	n, at := 0, 0
	for {
		at = skipSpace(s, at, true)
		if at == len(s) {
			return
		}
		if n++; n > limit && limit >= 0 {
			add(at, len(s))
			return
		}
		start := at
		at = skipSpace(s, at, false)
		if !add(start, at) {
			return
		}
	}
}

// skipSpace is skipRunes for the white space of str.
func skipSpace(s string, at int, want bool) int {
	for at < len(s) {
		if c := s[at]; c < utf8.RuneSelf {
			if isStrSpaceByte(c) != want {
				break
			}
			at++
			continue
		}
		r, size := wtf8.DecodeRune(s[at:])
		if unicodedata.IsSpace(r) != want {
			break
		}
		at += size
	}
	return at
}

// skipRunes passes over the code points from at on for which f gives want.
func skipRunes(s string, at int, f func(rune) bool, want bool) int {
	for at < len(s) {
		r, size := wtf8.DecodeRune(s[at:])
		if f(r) != want {
			break
		}
		at += size
	}
	return at
}

// skipRunesBack is skipRunes from the end of s[:at].
func skipRunesBack(s string, at int, f func(rune) bool, want bool) int {
	for at > 0 {
		r, size := wtf8.DecodeLastRune(s[:at])
		if f(r) != want {
			break
		}
		at -= size
	}
	return at
}

// rsplitSpace is splitFunc from the right; the last part comes first.
func rsplitSpace(s string, limit int, space func(rune) bool, add func(start, stop int) bool) {
	for n, at := 0, len(s); ; {
		at = skipRunesBack(s, at, space, true)
		if at == 0 {
			return
		}
		if n++; n > limit && limit >= 0 {
			add(0, at)
			return
		}
		stop := at
		at = skipRunesBack(s, at, space, false)
		if !add(at, stop) {
			return
		}
	}
}

// splitLinesParams binds the arguments of splitlines, of str and bytes.
var splitLinesParams = Params{Func: "splitlines", Names: []string{"keepends"}, MaxPos: 1}

// keepEnds gives the one argument of splitlines.
func keepEnds(t *Thread, a Args) (bool, error) {
	var out [1]Value
	if err := splitLinesParams.Bind(a.Tail(1), out[:]); err != nil || out[0].p == nil {
		return false, err
	}
	return Truth(t, out[0])
}

func strSplitLines(t *Thread, a Args) (Value, error) {
	keep, err := keepEnds(t, a)
	if err != nil {
		return Value{}, err
	}
	s := a.V[0].StrObject()
	if err := t.tickText(len(s.s)); err != nil {
		return Value{}, err
	}
	p := strParts{s: s, t: t}
	if err := p.expect(t, strings.Count(s.s, "\n")+1); err != nil {
		return Value{}, err
	}
	splitStrLines(s.s, keep, p.add)
	return p.list(t)
}

// asciiBreaks has a bit for each ASCII character that ends a line of a str.
const asciiBreaks = 1<<'\n' | 1<<'\v' | 1<<'\f' | 1<<'\r' | 1<<0x1c | 1<<0x1d | 1<<0x1e

// splitStrLines is splitLines for a str.
func splitStrLines(s string, keep bool, add func(start, stop int) bool) {
	start := 0
	for at := 0; at < len(s); at++ {
		switch c := s[at]; {
		case c == 0xc2 || c == 0xe2: // U+0085, U+2028 and U+2029 begin so
			r, size := wtf8.DecodeRune(s[at:])
			if !unicodedata.IsLineBreak(r) {
				continue
			}
			stop := at
			if at += size - 1; keep {
				stop = at + 1
			}
			if !add(start, stop) {
				return
			}
			start = at + 1
			continue
		case c > 0x1e || asciiBreaks>>c&1 == 0:
			continue
		}
		stop := at
		if s[at] == '\r' && at+1 < len(s) && s[at+1] == '\n' {
			at++
		}
		if keep {
			stop = at + 1
		}
		if !add(start, stop) {
			return
		}
		start = at + 1
	}
	if start < len(s) {
		add(start, len(s))
	}
}

// splitLines calls add with the bounds of the lines of s, with their ends if
// keep is set.
func splitLines(s string, keep bool, isBreak func(rune) bool, add func(start, stop int) bool) {
	for at := 0; at < len(s); {
		start := at
		at = skipRunes(s, at, isBreak, false)
		stop := at
		if at < len(s) {
			r, size := wtf8.DecodeRune(s[at:])
			at += size
			if r == '\r' && at < len(s) && s[at] == '\n' {
				at++
			}
		}
		if keep {
			stop = at
		}
		if !add(start, stop) {
			return
		}
	}
}
