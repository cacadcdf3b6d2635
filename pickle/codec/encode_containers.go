package codec

import (
	"github.com/minipy-go/minipy/pickle/opcode"
)

// batchSize is how many items go with one APPENDS, SETITEMS or ADDITEMS.
const batchSize = 1000

// list writes a list; keep holds what r refers to.
func (e *Encoder) list(r ref, keep any, items []any) error {
	if e.fetch(r) {
		return nil
	}
	if err := e.deeper(); err != nil {
		return err
	}
	e.out.Open(opcode.EmptyList, opcode.List)
	e.put(r, keep)
	var err error
	if len(items) == 1 {
		// Lists that nest deep have one item: this keeps their frames small.
		if err = e.encode(items[0]); err == nil {
			e.out.Op(opcode.Append)
		}
	} else {
		err = e.appends(items)
	}
	e.depth--
	return err
}

// appends writes items that are appended to what is on the stack.
func (e *Encoder) appends(items []any) error {
	if len(items) == 1 || e.out.Proto == 0 {
		for _, it := range items {
			if err := e.encode(it); err != nil {
				return err
			}
			e.out.Op(opcode.Append)
		}
		return nil
	}
	for len(items) > 0 {
		n := min(len(items), batchSize)
		e.out.Op(opcode.Mark)
		for _, it := range items[:n] {
			if err := e.encode(it); err != nil {
				return err
			}
		}
		e.out.Op(opcode.Appends)
		items = items[n:]
	}
	return nil
}

func (e *Encoder) tuple(items Tuple) error {
	if len(items) == 0 {
		if e.out.Proto == 0 {
			e.out.Bytes(opcode.Mark, opcode.Tuple)
		} else {
			e.out.Op(opcode.EmptyTuple)
		}
		return nil
	}
	var r ref
	if !e.options.Tree {
		r = refOfItems(items, kindTuple)
	}
	if e.fetch(r) {
		return nil
	}
	if err := e.deeper(); err != nil {
		return err
	}
	err := e.tupleItems(r, items)
	e.depth--
	return err
}

// tupleItems writes a tuple that is not empty.
func (e *Encoder) tupleItems(r ref, items Tuple) error {
	short := len(items) <= 3 && e.out.Proto >= 2
	if !short {
		e.out.Op(opcode.Mark)
	}
	for _, it := range items {
		if s, ok := it.(name); ok {
			if err := e.name(string(s)); err != nil {
				return err
			}
			continue
		}
		if err := e.encode(it); err != nil {
			return err
		}
	}
	if n, ok := e.numbers.get(r); ok {
		// The tuple holds itself, so that its items have made it already.
		switch {
		case short:
			e.out.Pops(len(items))
		case e.out.Proto > 0:
			e.out.Op(opcode.PopMark)
		default:
			e.out.Pops(len(items) + 1)
		}
		e.out.Get(n)
		return nil
	}
	if short {
		e.out.Op(opcode.Tuple1 + byte(len(items)-1))
	} else {
		e.out.Op(opcode.Tuple)
	}
	e.put(r, &items[0])
	return nil
}

func (e *Encoder) dict(d *Dict) error {
	r := refOf(d)
	if e.fetch(r) {
		return nil
	}
	if err := e.deeper(); err != nil {
		return err
	}
	e.out.Open(opcode.EmptyDict, opcode.Dict)
	e.put(r, d)
	err := e.setItems(d)
	e.depth--
	return err
}

// setItems writes the items of a dict, which go into what is on the stack.
func (e *Encoder) setItems(d *Dict) error {
	if len(d.entries) == 1 || e.out.Proto == 0 {
		for _, it := range d.entries {
			if err := e.pair(it); err != nil {
				return err
			}
			e.out.Op(opcode.Setitem)
		}
		return nil
	}
	for rest := d.entries; len(rest) > 0; {
		n := min(len(rest), batchSize)
		e.out.Op(opcode.Mark)
		for _, it := range rest[:n] {
			if err := e.pair(it); err != nil {
				return err
			}
		}
		e.out.Op(opcode.Setitems)
		rest = rest[n:]
	}
	return nil
}

func (e *Encoder) pair(it entry) error {
	if s, ok := it.key.(string); ok {
		if err := e.name(s); err != nil {
			return err
		}
	} else if err := e.encode(it.key); err != nil {
		return err
	}
	return e.encode(it.value)
}

func (e *Encoder) set(s *Set) error {
	r := refOf(s)
	if e.fetch(r) {
		return nil
	}
	if err := e.deeper(); err != nil {
		return err
	}
	err := e.setMembers(r, s)
	e.depth--
	return err
}

// setMembers writes a set that has not been written.
func (e *Encoder) setMembers(r ref, s *Set) error {
	if e.out.Proto < 4 {
		name := "set"
		if s.Frozen {
			name = "frozenset"
		}
		members := make([]any, 0, s.Len())
		for member := range s.All() {
			members = append(members, member)
		}
		if err := e.callNoPut(&Class{"builtins", name}, Tuple{NewList(members...)}); err != nil {
			return err
		}
		if n, ok := e.numbers.get(r); ok {
			e.out.Op(opcode.Pop)
			e.out.Get(n)
			return nil
		}
		e.put(r, s)
		return nil
	}
	if s.Frozen {
		return e.frozenSet(r, s)
	}
	e.out.Op(opcode.EmptySet)
	e.put(r, s)
	for rest := s.members.entries; len(rest) > 0; {
		n := min(len(rest), batchSize)
		e.out.Op(opcode.Mark)
		for _, it := range rest[:n] {
			if err := e.encode(it.key); err != nil {
				return err
			}
		}
		e.out.Op(opcode.Additems)
		rest = rest[n:]
	}
	return nil
}

func (e *Encoder) frozenSet(r ref, s *Set) error {
	e.out.Op(opcode.Mark)
	for member := range s.All() {
		if err := e.encode(member); err != nil {
			return err
		}
	}
	if n, ok := e.numbers.get(r); ok {
		// The set is in what it holds, so that its members have made it.
		e.out.Op(opcode.PopMark)
		e.out.Get(n)
		return nil
	}
	e.out.Op(opcode.Frozenset)
	e.put(r, s)
	return nil
}
