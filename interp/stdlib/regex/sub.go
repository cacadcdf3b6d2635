package regex

import (
	"strings"

	"github.com/minipy-go/minipy/interp/stdlib/regex/pattern"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// template is what a match is replaced with: text[i] and then group[i], and so
// on; the last text has no group behind it.
type template struct {
	isText bool
	text   []string
	group  []int
}

type templateKey struct {
	pattern *patternObject
	source  string
	isText  bool
}

// template gives the template that a str or bytes-like object is. Errors:
// re.PatternError, IndexError for unknown names, TypeError.
func (p *patternObject) template(t *Thread, source Value) (*template, error) {
	data, isText := "", true
	if s := source.StrObject(); s != nil {
		data = s.String()
	} else if b, ok := objmodel.BufferOf(source); ok {
		data, isText = b, false
	} else {
		return nil, objmodel.TypeErrorf("decoding to str: need a bytes-like object, %s found", source.TypeName())
	}
	if strings.IndexByte(data, '\\') < 0 {
		return &template{isText: isText, text: []string{data}}, nil
	}
	st, key := p.state, templateKey{p, data, isText}
	if tpl, ok := st.templates.get(key); ok {
		return tpl, nil
	}
	index := make(map[string]int, len(p.names))
	for _, n := range p.names {
		index[n.Name] = n.Group
	}
	parts, err := pattern.ParseTemplate(characters(data, isText), pattern.Template{Text: isText, Groups: p.prog.Groups, Index: index})
	if err != nil {
		return nil, raise(t, err, source)
	}
	tpl := &template{isText: isText, text: []string{""}}
	for _, part := range parts {
		last := len(tpl.text) - 1
		if part.Group >= 0 {
			tpl.group, tpl.text = append(tpl.group, part.Group), append(tpl.text, "")
		} else if isText {
			tpl.text[last] = wtf8.FromRunes(part.Chars)
		} else {
			tpl.text[last] = latin1(part.Chars)
		}
	}
	st.templates.put(key, tpl)
	return tpl, nil
}

func latin1(runes []rune) string {
	b := make([]byte, len(runes))
	for i, r := range runes {
		b[i] = byte(r)
	}
	return string(b)
}

// expand appends what the template makes of a match. Errors: MemoryError, or as
// Tick.
func (tpl *template) expand(t *Thread, out []byte, s *subject, caps []int) ([]byte, error) {
	out, err := appendText(t, out, tpl.text[0])
	for i, g := range tpl.group {
		if from := caps[2*g]; from >= 0 && err == nil {
			out, err = appendText(t, out, s.data[from:caps[2*g+1]])
		}
		if err == nil {
			out, err = appendText(t, out, tpl.text[i+1])
		}
	}
	return out, err
}

// appendText appends text to what may become long. Errors: MemoryError, or as
// Tick.
func appendText(t *Thread, out []byte, text string) ([]byte, error) {
	if n := len(out) + len(text); n > cap(out) && n > longText {
		if err := t.Reserve(int64(n), 2); err != nil {
			return out, err
		}
		if err := t.Tick(1); err != nil {
			return out, err
		}
	}
	return append(out, text...), nil
}

// longText is from which length, in bytes, room for a text is asked for.
const longText = 1 << 12

// result gives text that the template made as a Python object.
func (tpl *template) result(b []byte) Value {
	if tpl.isText {
		return objmodel.CopyText(b)
	}
	return objmodel.BytesOf(b)
}

var (
	subParams  = objmodel.Params{Func: "sub", Names: []string{"repl", "string", "count"}, MaxPos: 3, Required: 2}
	subnParams = objmodel.Params{Func: "subn", Names: []string{"repl", "string", "count"}, MaxPos: 3, Required: 2}
)

func sub(t *Thread, a Args) (Value, error) {
	r, _, err := substitute(t, &subParams, a)
	return r, err
}

func subn(t *Thread, a Args) (Value, error) {
	r, n, err := substitute(t, &subnParams, a)
	if err != nil {
		return Value{}, err
	}
	return objmodel.NewTuple(r, objmodel.Int(int64(n))), nil
}

// replacer writes the text that sub makes.
type replacer struct {
	finder
	repl   Value     // a function
	tpl    *template // or a template
	out    []byte
	pieces int // of which out is made
}

// substitute replaces matches and gives the text and the number of matches.
func substitute(t *Thread, params *objmodel.Params, a Args) (Value, int, error) {
	p := asPattern(a.V[0])
	var v [3]Value
	if err := params.Bind(a.Tail(1), v[:]); err != nil {
		return Value{}, 0, err
	}
	most := 0
	if !v[2].IsNil() {
		var err error
		if most, err = objmodel.IndexInt(t, v[2], &objmodel.OverflowErrorType); err != nil {
			return Value{}, 0, err
		}
	}
	r := &replacer{repl: v[0]}
	if v[0].Type().Slots.Call == nil {
		var err error
		if r.tpl, err = p.template(t, v[0]); err != nil {
			return Value{}, 0, err
		}
	}
	s, err := p.subjectOf(v[1])
	if err != nil {
		return Value{}, 0, err
	}
	r.finder = finder{pattern: p, part: part{s, 0, s.len()}, end: len(s.data)}
	n, last, err := r.all(t, most)
	if err != nil || n == 0 {
		return s.slice(0, len(s.data)), 0, err
	}
	if r.out, err = appendText(t, r.out, s.data[last:]); err != nil {
		return Value{}, 0, err
	}
	if s.str == nil {
		return objmodel.BytesOf(r.out), n, nil
	}
	return objmodel.CopyText(r.out), n, nil
}

// all replaces at most so many matches (0: all) and gives their number and the
// end of the last.
func (r *replacer) all(t *Thread, most int) (n, last int, err error) {
	m := r.pattern.state.take()
	defer r.pattern.state.give(m)
	for most == 0 || n < most {
		ok, err := r.next(t, m)
		if err == nil {
			err = t.Tick(1)
		}
		if err != nil {
			return 0, 0, err
		}
		if !ok {
			break
		}
		if from := m.Caps[0]; from > last {
			if r.out, err = appendText(t, r.out, r.data[last:from]); err != nil {
				return 0, 0, err
			}
			r.pieces++
		}
		last = m.Caps[1]
		if r.tpl == nil {
			err = r.call(t, r.match(m))
		} else if err = r.fits(r.tpl.isText, r.tplType()); err == nil {
			r.out, err = r.tpl.expand(t, r.out, &r.subject, m.Caps)
			r.pieces++
		}
		if err != nil {
			return 0, 0, err
		}
		n++
	}
	return n, last, nil
}

func (r *replacer) tplType() string {
	if r.tpl.isText {
		return "str"
	}
	return "bytes"
}

// fits refuses a piece that is not of the kind of the text.
func (r *replacer) fits(isText bool, typeName string) error {
	switch {
	case r.str != nil && !isText:
		return objmodel.TypeErrorf("sequence item %d: expected str instance, %s found", r.pieces, typeName)
	case r.str == nil && isText:
		return objmodel.TypeErrorf("sequence item %d: expected a bytes-like object, %s found", r.pieces, typeName)
	}
	return nil
}

// call appends what the function gives for a match.
func (r *replacer) call(t *Thread, match Value) (err error) {
	v, err := objmodel.Call(t, r.repl, match)
	if err != nil || v.IsNone() {
		return err
	}
	if s := v.StrObject(); s != nil {
		if err := r.fits(true, v.TypeName()); err != nil {
			return err
		}
		r.out, err = appendText(t, r.out, s.String())
	} else if data, ok := objmodel.BufferOf(v); ok && r.str == nil {
		r.out, err = appendText(t, r.out, data)
	} else if err := r.fits(r.str == nil, v.TypeName()); err != nil {
		return err
	}
	r.pieces++
	return err
}
