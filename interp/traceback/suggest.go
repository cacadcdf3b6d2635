package traceback

import (
	"slices"

	"github.com/minipy-go/minipy/objmodel"
)

// The costs of turning one name into another, and the sizes beyond which
// CPython looks for no suggestion.
const (
	moveCost      = 2
	caseCost      = 1
	maxCandidates = 750
	maxNameLength = 40
)

var (
	selfName   = objmodel.Name("self")
	dirName    = objmodel.Name("__dir__")
	localsName = objmodel.Name("f_locals")
)

// suggestion is what is said after the message of an error about a name that
// does not exist; "" when nothing comes near it.
func (p *printer) suggestion(e *objmodel.Exception) string {
	typ := e.Value().Type()
	switch {
	case typ.IsSubtype(&objmodel.NameErrorType):
		return p.suggestName(e)
	case typ.IsSubtype(&objmodel.AttributeErrorType):
		name, ok := e.Field("name").ToStr2()
		if ok && name != "" {
			return didYouMean(p.nearAttribute(e, name))
		}
	case typ.IsSubtype(&objmodel.ImportErrorType) && !p.old:
		name, ok := e.Field("name_from").ToStr2()
		if ok && name != "" {
			return didYouMean(p.nearImport(e, name))
		}
	}
	return ""
}

func didYouMean(name string) string {
	if name == "" {
		return ""
	}
	return ". Did you mean: '" + name + "'?"
}

// suggestName looks for a NameError's name in the frame that raised it, on its
// self, and among the modules that can be imported.
func (p *printer) suggestName(e *objmodel.Exception) string {
	name, ok := e.Field("name").ToStr2()
	if !ok || name == "" {
		return ""
	}
	near := didYouMean(p.nearName(e, name))
	switch {
	case p.old || !StdlibModuleNames[name]:
		return near
	case near == "":
		return ". Did you forget to import '" + name + "'?"
	}
	return near + " Or did you forget to import '" + name + "'?"
}

func (p *printer) nearName(e *objmodel.Exception, name string) string {
	tb := lastEntry(e)
	if tb == nil {
		return ""
	}
	locals := p.locals(tb)
	if locals != nil && !p.old {
		if self := locals.GetStr(selfName); !self.IsNil() {
			v, err := objmodel.FindAttr(p.t, self, objmodel.Name(name))
			p.fail(err)
			if err == nil && !v.IsNil() {
				return "self." + name
			}
		}
	}
	var names []string
	for _, d := range []*objmodel.Dict{locals, tb.Globals, p.t.Interp.Builtins} {
		names = appendKeys(names, d)
	}
	return Closest(name, names)
}

// appendKeys adds the keys of a namespace that are strings.
func appendKeys(names []string, d *objmodel.Dict) []string {
	if d == nil {
		return names
	}
	for pos := 0; ; {
		k, _, ok := d.Next(&pos)
		if !ok {
			return names
		}
		if s, ok := k.ToStr(); ok {
			names = append(names, s)
		}
	}
}

// locals gives the variables of an entry's frame, nil if they are not known.
func (p *printer) locals(tb *objmodel.Traceback) *objmodel.Dict {
	if p.opts.Locals != nil {
		return p.opts.Locals(tb)
	}
	if tb.Frame.IsNil() {
		return nil
	}
	v, err := objmodel.FindAttr(p.t, tb.Frame, localsName)
	p.fail(err)
	if err != nil || v.IsNil() {
		return nil
	}
	return v.AsDict()
}

func lastEntry(e *objmodel.Exception) *objmodel.Traceback {
	tb := e.Traceback
	for tb != nil && tb.Next != nil {
		tb = tb.Next
	}
	return tb
}

func (p *printer) nearAttribute(e *objmodel.Exception, name string) string {
	obj := e.Field("obj")
	if obj.IsNil() {
		return ""
	}
	names := p.dir(obj)
	if name[0] != '_' && !p.old && !p.isOwnSelf(e, obj) {
		names = withoutUnderscored(names)
	}
	return Closest(name, names)
}

// isOwnSelf reports whether obj is the self of the function that raised e,
// which may see its own private names suggested.
func (p *printer) isOwnSelf(e *objmodel.Exception, obj objmodel.Value) bool {
	tb := lastEntry(e)
	if tb == nil {
		return false
	}
	locals := p.locals(tb)
	return locals != nil && locals.GetStr(selfName) == obj
}

func (p *printer) nearImport(e *objmodel.Exception, name string) string {
	module, ok := e.Field("name").ToStr2()
	if !ok || p.t.Interp.Modules == nil {
		return ""
	}
	m := p.t.Interp.Modules.GetString(module)
	if m.IsNil() || m.IsNone() {
		return ""
	}
	names := p.dir(m)
	if name[0] != '_' {
		names = withoutUnderscored(names)
	}
	return Closest(name, names)
}

func withoutUnderscored(names []string) []string {
	return slices.DeleteFunc(names, func(s string) bool { return s != "" && s[0] == '_' })
}

// dir is dir(v) without what is no string, sorted; nothing if that raises.
func (p *printer) dir(v objmodel.Value) []string {
	list, found, err := objmodel.CallSpecial(p.t, v, dirName)
	p.fail(err)
	if err != nil || !found {
		return nil
	}
	items, err := objmodel.Collect(p.t, list)
	p.fail(err)
	var names []string
	for _, x := range items {
		if s, ok := x.ToStr(); ok {
			names = append(names, s)
		}
	}
	slices.Sort(names)
	return names
}

// Closest gives the candidate that is nearest to a wrong name, the first of
// equals; "" when none is near enough: a third of the letters of both, and
// three more, may be moves.
func Closest(name string, candidates []string) string {
	if len(candidates) >= maxCandidates {
		return ""
	}
	best, bestDistance := "", int(^uint(0)>>1)
	for _, c := range candidates {
		if c == name {
			continue
		}
		limit := min((len(name)+len(c)+3)*moveCost/6, bestDistance-1)
		if d := distance(name, c, limit); d <= limit {
			best, bestDistance = c, d
		}
	}
	return best
}

// distance is the cost of the cheapest edits that turn a into b, as bytes;
// more than limit when they cost more than that.
func distance(a, b string, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return (len(a) + len(b)) * moveCost
	}
	if len(a) > maxNameLength || len(b) > maxNameLength {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	var row [maxNameLength + 1]int
	for i := range row {
		row[i] = i * moveCost
	}
	for j := range len(b) {
		diagonal := row[0]
		row[0] += moveCost
		least := row[0]
		for i := range len(a) {
			cost := min(diagonal+substitution(a[i], b[j]), row[i]+moveCost, row[i+1]+moveCost)
			diagonal, row[i+1] = row[i+1], cost
			least = min(least, cost)
		}
		if least > limit {
			return limit + 1
		}
	}
	return row[len(a)]
}

// substitution is the cost of writing one byte for another: less if only the
// case differs.
func substitution(x, y byte) int {
	switch {
	case x == y:
		return 0
	case lower(x) == lower(y):
		return caseCost
	}
	return moveCost
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
