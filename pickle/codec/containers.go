package codec

import (
	"slices"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// tuple makes a tuple of what is above a height.
func (d *Decoder) tuple(height int) error {
	values, depth := d.values(height)
	if err := d.checkDepth(depth + 1); err != nil {
		return err
	}
	d.drop(height)
	if values == nil {
		values = Tuple{}
	}
	return d.pushItem(item{Tuple(values), depth + 1})
}

// collect makes a container of what is above a height.
func (d *Decoder) collect(code byte, height int) error {
	switch code {
	case opcode.Tuple:
		return d.tuple(height)
	case opcode.List:
		values, depth := d.values(height)
		d.drop(height)
		if err := d.checkDepth(depth + 1); err != nil {
			return err
		}
		return d.pushItem(item{&List{Items: values, nest: nesting{depth: depth + 1}}, depth + 1})
	}
	var filled item
	var err error
	if code == opcode.Dict {
		dict := &Dict{nest: nesting{depth: 1}}
		filled = item{dict, 1}
		err = d.fillDict(dict, &filled, height)
	} else {
		set := &Set{Frozen: true, nest: nesting{depth: 1}}
		filled = item{set, 1}
		err = d.fillSet(set, &filled, height)
	}
	if err != nil {
		return err
	}
	d.drop(height)
	return d.pushItem(filled)
}

// appendTo puts what is above a height into the list below it.
func (d *Decoder) appendTo(height int) error {
	at := &d.stack[height-1]
	switch to := at.v.(type) {
	case *List:
		if err := d.extend(&to.Items, at, height); err != nil {
			return err
		}
	case *Object:
		if err := d.extend(&to.Items, at, height); err != nil {
			return err
		}
	case Appender:
		values, _ := d.values(height)
		if err := to.AppendPickleItems(values); err != nil {
			return err
		}
	default:
		return malformed("%s can't be appended to", pythonType(at.v))
	}
	d.drop(height)
	return nil
}

// appendOne puts the top into the list below it; both are there.
func (d *Decoder) appendOne() error {
	n := len(d.stack) - 1
	at, top := &d.stack[n-1], &d.stack[n]
	list, ok := at.v.(*List)
	if !ok {
		return d.appendTo(n)
	}
	depth := int32(0)
	if top.depth > 0 {
		depth = top.hold()
	}
	list.Items = append(list.Items, top.v)
	*top = item{}
	d.stack = d.stack[:n]
	if depth == 0 {
		return nil
	}
	return d.deepen(at, depth)
}

// extend appends what is above a height to items, which the container at has.
func (d *Decoder) extend(items *[]any, at *item, height int) error {
	values, depth := d.values(height)
	if *items == nil {
		*items = values
	} else {
		if len(*items)+len(values) > cap(*items) {
			*items = slices.Grow(*items, max(len(values), len(*items)))
		}
		*items = append(*items, values...)
	}
	if depth == 0 {
		return nil
	}
	return d.deepen(at, depth)
}

// setItems puts the keys and values above a height into the dict below it.
func (d *Decoder) setItems(height int) error {
	at := &d.stack[height-1]
	switch to := at.v.(type) {
	case *Dict:
		if err := d.fillDict(to, at, height); err != nil {
			return err
		}
	case *Object:
		if to.Pairs == nil {
			to.Pairs = &Dict{nest: nesting{depth: 1}}
		}
		if err := d.fillDict(to.Pairs, at, height); err != nil {
			return err
		}
	case ItemSetter:
		pairs := d.stack[height:]
		for i := 0; i+1 < len(pairs); i += 2 {
			if err := to.SetPickleItem(pairs[i].v, pairs[i+1].v); err != nil {
				return err
			}
		}
	default:
		return malformed("%s has no items to set", pythonType(at.v))
	}
	d.drop(height)
	return nil
}

// fillDict puts the keys and values above a height into dict; at is the
// container on the stack that has it.
func (d *Decoder) fillDict(dict *Dict, at *item, height int) error {
	pairs := d.stack[height:]
	if len(pairs)%2 != 0 {
		return malformed("a key has no value")
	}
	if len(dict.entries) == 0 {
		dict.entries = make([]entry, 0, len(pairs)/2)
	}
	depth := int32(0)
	for i := 0; i < len(pairs); i += 2 {
		if err := dict.set(pairs[i].v, pairs[i+1].v, &d.cost); err != nil {
			return err
		}
		if pairs[i].depth > 0 {
			depth = max(depth, pairs[i].hold())
		}
		if pairs[i+1].depth > 0 {
			depth = max(depth, pairs[i+1].hold())
		}
	}
	return d.deepen(at, depth)
}

// addItems puts what is above a height into the set below it.
func (d *Decoder) addItems(height int) error {
	at := &d.stack[height-1]
	switch to := at.v.(type) {
	case *Set:
		if to.Frozen {
			return malformed("a frozenset can't be added to")
		}
		if err := d.fillSet(to, at, height); err != nil {
			return err
		}
	case *Object:
		if err := d.extend(&to.Items, at, height); err != nil {
			return err
		}
	case Appender:
		values, _ := d.values(height)
		if err := to.AppendPickleItems(values); err != nil {
			return err
		}
	default:
		return malformed("%s can't be added to", pythonType(at.v))
	}
	d.drop(height)
	return nil
}

// fillSet adds what is above a height to a set; at is the item that has it.
func (d *Decoder) fillSet(set *Set, at *item, height int) error {
	members := d.stack[height:]
	if len(set.members.entries) == 0 {
		set.members.entries = make([]entry, 0, len(members))
	}
	depth := int32(0)
	for i := range members {
		if err := set.add(members[i].v, &d.cost); err != nil {
			return err
		}
		if members[i].depth > 0 {
			depth = max(depth, members[i].hold())
		}
	}
	return d.deepen(at, depth)
}
