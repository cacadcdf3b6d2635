package traceback

import "github.com/minipy-go/minipy/objmodel"

// node is an exception with what is shown around it. An exception is shown
// once: the second time that a chain comes to it, the chain ends.
type node struct {
	exc            *objmodel.Exception
	cause, context *node
	children       []*node // of a group
	group          bool
}

// buildTree follows causes, contexts and groups. The order in which it meets
// exceptions decides under which of its parents a shared one is shown: the
// chain of the last sub-exception of a group is followed first.
func buildTree(t *objmodel.Thread, e *objmodel.Exception, chain bool) *node {
	seen := map[*objmodel.Exception]bool{}
	visit := func(e *objmodel.Exception) *node {
		seen[e] = true
		return &node{exc: e}
	}
	root := visit(e)
	stack := []*node{root}
	for len(stack) > 0 {
		n := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		x := n.exc
		if chain && x.Cause != nil && !seen[x.Cause] {
			n.cause = visit(x.Cause)
			stack = append(stack, n.cause)
		}
		if chain && n.cause == nil && !x.SuppressContext && x.Context != nil && !seen[x.Context] {
			n.context = visit(x.Context)
			stack = append(stack, n.context)
		}
		subs := subExceptions(t, x)
		n.group = subs != nil
		for _, s := range subs {
			child := visit(s)
			n.children = append(n.children, child)
			stack = append(stack, child)
		}
	}
	return root
}

// subExceptions gives the exceptions of a group, nil for any other exception.
func subExceptions(t *objmodel.Thread, e *objmodel.Exception) []*objmodel.Exception {
	if t.Interp.Compat == objmodel.Compat310 || !e.Value().Type().IsSubtype(&objmodel.BaseExceptionGroupType) {
		return nil
	}
	tuple := e.Field("exceptions")
	if tuple.IsNil() || tuple.AsTuple() == nil {
		return nil
	}
	out := []*objmodel.Exception{}
	for _, v := range tuple.AsTuple().Items() {
		if s := v.AsException(); s != nil {
			out = append(out, s)
		}
	}
	return out
}
