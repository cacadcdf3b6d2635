package objmodel

import "unsafe"

// Parts collects the parts that a text is split into as a list: strs of a str,
// bytes of bytes, bytearrays of a bytearray. They are made some at a time, in one
// piece of memory, as those of allocText.
type Parts struct {
	t    *Thread
	s    string
	of   Value // what is split
	list *List // of the parts made, nil before there are any
	mark int   // by which the thread drops a list that grows
	err  error // what ended the collecting
	n    int   // how many of the cuts are waiting
	cuts [partChunk]struct{ start, stop int }
}

const (
	// partChunk is how many parts share a piece of memory at most.
	partChunk = 16
	// smallPart is up to which size, in bytes, parts are made together.
	smallPart = 128
	// countFrom is the length of a text, in bytes, from which its parts are
	// counted before they are made.
	countFrom = 256
)

// StrParts begins to collect the parts of a str.
func StrParts(t *Thread, s *Str) Parts { return Parts{t: t, s: s.s, of: s.exact()} }

// expect says how many parts are to come.
func (p *Parts) expect(n int) {
	if p.err = p.t.Reserve(int64(n), valueSize+int64(strSize)); p.err == nil && n > partChunk {
		p.hold(make([]Value, 0, n))
	}
}

// hold begins a list with room for many.
func (p *Parts) hold(room []Value) {
	p.list = &List{Header{&ListType}, room}
	p.mark = p.t.Hold(&p.list.items)
}

// Add takes the part between two byte offsets. It reports whether more may come.
func (p *Parts) Add(start, stop int) bool {
	if p.n == partChunk && !p.flush() {
		return false
	}
	c := &p.cuts[p.n&(partChunk-1)]
	c.start, c.stop = start, stop
	p.n++
	return true
}

// AddText takes a text of its own as the next part. It reports as Add.
func (p *Parts) AddText(text string) bool {
	if !p.flush() {
		return false
	}
	p.list.items = append(p.list.items, NewStr(text))
	return true
}

// flush makes many parts that are waiting.
func (p *Parts) flush() bool {
	if p.err == nil {
		p.err = p.t.Tick(int64(p.n >> 2))
	}
	if p.err != nil {
		return false
	}
	if p.list == nil {
		p.hold(nil)
	}
	var made [partChunk]Value
	p.make(made[:p.n])
	p.list.items = append(p.list.items, made[:p.n]...)
	p.n = 0
	return true
}

// List gives the list of the parts.
func (p *Parts) List() (Value, error) {
	if p.list == nil {
		p.list = allocList(p.n)
		p.make(p.list.items)
	} else {
		p.flush()
		p.t.Drop(p.mark)
	}
	if p.err != nil {
		return Value{}, p.err
	}
	return Value{p: &p.list.Header}, nil
}

// together gives the range of the sizes of parts that are made together.
func (p *Parts) together() (from, to int) {
	switch {
	case p.of.p.typ == &BytesType:
		return 1, smallPart
	case p.of.p.typ != &StrType:
		return 1, 0
	case (*Str)(unsafe.Pointer(p.of.p)).IsASCII():
		return 2, smallPart
	}
	return 3, crumbStep // what is longer needs an index
}

// make makes the parts that are waiting.
func (p *Parts) make(out []Value) {
	from, to := p.together()
	words := 0
	for i := range out {
		if n := p.cuts[i].stop - p.cuts[i].start; from <= n && n <= to {
			words += (int(strSize) + n + 7) / 8
		}
	}
	var memory []uint64
	if words > 0 {
		memory = make([]uint64, words)
	}
	for i := range out {
		part := p.s[p.cuts[i].start:p.cuts[i].stop]
		n := len(part)
		if from <= n && n <= to && n != len(p.s) {
			at := unsafe.Pointer(unsafe.SliceData(memory))
			memory = memory[(int(strSize)+n+7)/8:]
			out[i].p = p.place(at, part)
		} else if n == 1 && from == 2 {
			out[i].p = &asciiStrs[part[0]&0x7f].Header
		} else {
			out[i] = p.alone(p.cuts[i].start, p.cuts[i].stop)
		}
	}
}

// place makes a part at a piece of memory that has room for it.
func (p *Parts) place(at unsafe.Pointer, part string) *Header {
	text := unsafe.Slice((*byte)(unsafe.Add(at, strSize)), len(part))
	copy(text, part)
	if p.of.p.typ == &BytesType {
		o := (*Bytes)(at)
		o.typ, o.s = &BytesType, bytesAsString(text)
		return &o.Header
	}
	o := (*Str)(at)
	o.typ, o.s, o.n = &StrType, bytesAsString(text), int32(len(part))
	if !(*Str)(unsafe.Pointer(p.of.p)).IsASCII() && !IsASCII(part) {
		o.n = -1
	}
	return &o.Header
}

// alone makes one part.
func (p *Parts) alone(start, stop int) Value {
	if p.of.p.typ == &StrType {
		return (*Str)(unsafe.Pointer(p.of.p)).part(start, stop)
	}
	return like(p.of, p.s[start:stop])
}

// reverse turns the order of the parts round.
func (p *Parts) reverse() {
	if p.list != nil {
		p.flush()
		items := p.list.items
		for i, j := 0, len(items)-1; i < j; i, j = i+1, j-1 {
			items[i], items[j] = items[j], items[i]
		}
		return
	}
	for i, j := 0, p.n-1; i < j; i, j = i+1, j-1 {
		p.cuts[i], p.cuts[j] = p.cuts[j], p.cuts[i]
	}
}
