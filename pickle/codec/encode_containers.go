package codec

import (
	"github.com/minipy-go/minipy/pickle/opcode"
)

// batchSize is how many items go with one APPENDS, SETITEMS or ADDITEMS.
const batchSize = 1000

// list writes a list with an identity.
func (e *Encoder) list(id any, items []any) error {
	if id != nil && e.fetch(id) {
		return nil
	}
	e.out.Open(opcode.EmptyList, opcode.List)
	e.put(id)
	return e.appends(items)
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
	return e.nested(&items[0], items, e.tupleItems)
}

func (e *Encoder) tupleItems(id any, items []any) error {
	if e.fetch(id) {
		return nil
	}
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
	if n, ok := e.numbers[id]; ok {
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
	e.put(id)
	return nil
}

func (e *Encoder) dict(d *Dict) error {
	if e.fetch(d) {
		return nil
	}
	e.out.Open(opcode.EmptyDict, opcode.Dict)
	e.put(d)
	return e.setItems(d)
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
	if e.fetch(s) {
		return nil
	}
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
		if n, ok := e.numbers[s]; ok {
			e.out.Op(opcode.Pop)
			e.out.Get(n)
			return nil
		}
		e.put(s)
		return nil
	}
	if s.Frozen {
		return e.frozenSet(s)
	}
	e.out.Op(opcode.EmptySet)
	e.put(s)
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

func (e *Encoder) frozenSet(s *Set) error {
	e.out.Op(opcode.Mark)
	for member := range s.All() {
		if err := e.encode(member); err != nil {
			return err
		}
	}
	if n, ok := e.numbers[s]; ok {
		// The set is in what it holds, so that its members have made it.
		e.out.Op(opcode.PopMark)
		e.out.Get(n)
		return nil
	}
	e.out.Op(opcode.Frozenset)
	e.put(s)
	return nil
}
