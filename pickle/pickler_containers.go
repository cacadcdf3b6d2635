package pickle

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// batchSize is how many items go with one APPENDS, SETITEMS or ADDITEMS.
const batchSize = 1000

func (p *Pickler) saveTuple(obj objmodel.Value) error {
	items := obj.AsTuple().Items()
	switch {
	case len(items) == 0 && p.binary:
		p.out.Op(opcode.EmptyTuple)
		return nil
	case len(items) == 0:
		p.out.Bytes(opcode.Mark, opcode.Tuple)
		return nil
	case len(items) <= 3 && p.proto >= 2:
		return p.saveShortTuple(obj, items)
	}
	p.out.Op(opcode.Mark)
	if err := p.saveAll(items); err != nil {
		return err
	}
	if i, ok := p.memo.get(obj); ok {
		// The tuple holds itself, so that its items have made it already.
		if p.binary {
			p.out.Op(opcode.PopMark)
		} else {
			p.out.Pops(len(items) + 1)
		}
		p.out.Get(i)
		return nil
	}
	p.out.Op(opcode.Tuple)
	p.memoPut(obj)
	return nil
}

// saveShortTuple writes a tuple of one to three items.
func (p *Pickler) saveShortTuple(obj objmodel.Value, items []objmodel.Value) error {
	if err := p.saveAll(items); err != nil {
		return err
	}
	if i, ok := p.memo.get(obj); ok {
		p.out.Pops(len(items))
		p.out.Get(i)
		return nil
	}
	p.out.Op([...]byte{1: opcode.Tuple1, 2: opcode.Tuple2, 3: opcode.Tuple3}[len(items)])
	p.memoPut(obj)
	return nil
}

func (p *Pickler) saveAll(items []objmodel.Value) error {
	for _, item := range items {
		if err := p.save(item, false); err != nil {
			return err
		}
	}
	return nil
}

// openContainer writes an empty container and stores it.
func (p *Pickler) openContainer(obj objmodel.Value, empty, ofSlice byte) {
	p.out.Open(empty, ofSlice)
	p.memoPut(obj)
}

func (p *Pickler) saveList(obj objmodel.Value) error {
	p.openContainer(obj, opcode.EmptyList, opcode.List)
	list := obj.AsList()
	if len(list.Items()) == 0 {
		return nil
	}
	if !p.binary || len(list.Items()) == 1 {
		return p.saveEachThen(list, opcode.Append)
	}
	for done := 0; ; {
		p.out.Op(opcode.Mark)
		for n := 0; n < batchSize && done < len(list.Items()); n++ {
			if err := p.save(list.Items()[done], false); err != nil {
				return err
			}
			done++
		}
		p.out.Op(opcode.Appends)
		if done >= len(list.Items()) {
			return nil
		}
	}
}

// saveEachThen writes items, each with an opcode after it. The items may
// change meanwhile.
func (p *Pickler) saveEachThen(list *objmodel.List, code byte) error {
	for i := 0; i < len(list.Items()); i++ {
		if err := p.save(list.Items()[i], false); err != nil {
			return err
		}
		p.out.Op(code)
	}
	return nil
}

func (p *Pickler) saveDict(obj objmodel.Value) (err error) {
	p.openContainer(obj, opcode.EmptyDict, opcode.Dict)
	dict := obj.AsDict()
	size := dict.Len()
	switch {
	case size == 0:
		return nil
	case !p.binary:
		return p.saveItemsOneByOne(obj)
	case size == 1:
		pos := 0
		key, value, _ := dict.Next(&pos)
		return p.savePair(key, value, opcode.Setitem)
	}
	for pos, n := 0, batchSize; n == batchSize; {
		if n, err = p.saveDictBatch(dict, &pos); err != nil {
			return err
		}
		if dict.Len() != size {
			return objmodel.RuntimeErrorf("dictionary changed size during iteration")
		}
	}
	return nil
}

// saveDictBatch writes up to batchSize items from pos on and gives their
// number. A dict whose size is a multiple of batchSize ends with a batch of
// none, as CPython's does.
func (p *Pickler) saveDictBatch(dict *objmodel.Dict, pos *int) (n int, err error) {
	p.out.Op(opcode.Mark)
	for n < batchSize {
		key, value, ok := dict.Next(pos)
		if !ok {
			break
		}
		if err := p.save(key, false); err != nil {
			return n, err
		}
		if err := p.save(value, false); err != nil {
			return n, err
		}
		n++
	}
	p.out.Op(opcode.Setitems)
	return n, nil
}

func (p *Pickler) savePair(key, value objmodel.Value, code byte) error {
	if err := p.save(key, false); err != nil {
		return err
	}
	if err := p.save(value, false); err != nil {
		return err
	}
	p.out.Op(code)
	return nil
}

// saveItemsOneByOne writes a dict for protocol 0.
func (p *Pickler) saveItemsOneByOne(obj objmodel.Value) error {
	dict := obj.AsDict()
	size := dict.Len()
	for pos := 0; ; {
		key, value, ok := dict.Next(&pos)
		if !ok {
			return nil
		}
		if err := p.savePair(key, value, opcode.Setitem); err != nil {
			return err
		}
		if dict.Len() != size {
			return objmodel.RuntimeErrorf("dictionary changed size during iteration")
		}
	}
}

func (p *Pickler) saveSet(obj objmodel.Value) error {
	set := obj.AsSet()
	if p.proto < 4 {
		return p.saveReduce(reduction{callable: objmodel.SetType.Value(), args: objmodel.NewTuple(listOf(set))}, obj)
	}
	p.out.Op(opcode.EmptySet)
	p.memoPut(obj)
	size := set.Len()
	if size == 0 {
		return nil
	}
	for pos, n := 0, batchSize; n == batchSize; {
		p.out.Op(opcode.Mark)
		for n = 0; n < batchSize; n++ {
			item, ok := set.Next(&pos)
			if !ok {
				break
			}
			if err := p.save(item, false); err != nil {
				return err
			}
		}
		p.out.Op(opcode.Additems)
		if set.Len() != size {
			return objmodel.RuntimeErrorf("set changed size during iteration")
		}
	}
	return nil
}

// listOf gives the members of a set as a list.
func listOf(set *objmodel.Set) objmodel.Value {
	items := make([]objmodel.Value, 0, set.Len())
	for pos := 0; ; {
		item, ok := set.Next(&pos)
		if !ok {
			return objmodel.NewList(items)
		}
		items = append(items, item)
	}
}

func (p *Pickler) saveFrozenSet(obj objmodel.Value) error {
	set := obj.AsSet()
	if p.proto < 4 {
		return p.saveReduce(reduction{callable: objmodel.FrozenSetType.Value(), args: objmodel.NewTuple(listOf(set))}, obj)
	}
	p.out.Op(opcode.Mark)
	for pos := 0; ; {
		item, ok := set.Next(&pos)
		if !ok {
			break
		}
		if err := p.save(item, false); err != nil {
			return err
		}
	}
	if i, ok := p.memo.get(obj); ok {
		p.out.Op(opcode.PopMark)
		p.out.Get(i)
		return nil
	}
	p.out.Op(opcode.Frozenset)
	p.memoPut(obj)
	return nil
}

// fastNesting is the depth from which on fast mode looks for cycles.
const fastNesting = 50

// saveFast writes a container in fast mode, where no memo ends a cycle: from
// some depth on, the containers that are being written are kept instead.
func (p *Pickler) saveFast(obj objmodel.Value, save func(*Pickler, objmodel.Value) error) error {
	p.nesting++
	defer func() { p.nesting-- }()
	if p.nesting < fastNesting {
		return save(p, obj)
	}
	if _, ok := p.entered.get(obj); ok {
		return objmodel.ValueErrorf("fast mode: can't pickle cyclic objects including object type %.200s at 0x%x", obj.TypeName(), obj.ID())
	}
	p.entered.put(obj)
	defer p.entered.removeLast()
	return save(p, obj)
}
