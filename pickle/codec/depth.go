package codec

// checkDepth walks what a value holds, each container once, and holds the
// longest way down against a limit. It is for data with containers that were
// changed after others held them, as cyclic ones are. Errors: *LimitError.
func checkDepth(v any, limit int) error {
	type visit struct {
		rest []any
	}
	seen := map[any]bool{}
	path := []visit{{[]any{v}}}
	for len(path) > 0 {
		last := &path[len(path)-1]
		if len(last.rest) == 0 {
			path = path[:len(path)-1]
			continue
		}
		next := last.rest[0]
		last.rest = last.rest[1:]
		id := identity(next)
		if id == nil || seen[id] {
			continue
		}
		seen[id] = true
		if len(path) > limit {
			return &LimitError{Limit: "depth", Max: int64(limit)}
		}
		path = append(path, visit{children(next)})
	}
	return nil
}

// identity gives a comparable value that is the same for the same container,
// nil for what holds nothing.
func identity(v any) any {
	switch v := v.(type) {
	case *List, *Dict, *Set, *Object:
		return v
	case Tuple:
		if len(v) > 0 {
			return &v[0]
		}
	}
	return nil
}

// children gives what a container holds.
func children(v any) []any {
	switch v := v.(type) {
	case *List:
		return v.Items
	case Tuple:
		return v
	case *Dict:
		return v.flat()
	case *Set:
		return v.members.flat()
	case *Object:
		all := append([]any{v.Class, v.Args, v.State}, v.Items...)
		if v.Kwargs != nil {
			all = append(all, v.Kwargs)
		}
		if v.Pairs != nil {
			all = append(all, v.Pairs)
		}
		return all
	}
	return nil
}

// flat gives keys and values in turn.
func (d *Dict) flat() []any {
	all := make([]any, 0, 2*len(d.entries))
	for _, e := range d.entries {
		all = append(all, e.key, e.value)
	}
	return all
}
