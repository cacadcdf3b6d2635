package codec

import (
	"bytes"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

type point struct {
	_ struct{} `pickle:"class=shapes.Point"`
	X float64  `pickle:"x"`
	Y float64  `pickle:"y,omitempty"`
	n int
}

type size struct {
	_      struct{} `pickle:"class=shapes:Box.Size"`
	Width  int      `pickle:",arg"`
	Height int      `pickle:",arg"`
}

type shape struct {
	_      struct{} `pickle:"class=shapes.Shape"`
	Name   string   `pickle:"name"`
	Size   size     `pickle:"size"`
	Points []*point `pickle:"points"`
	Parent *shape   `pickle:"parent"`
	Hidden string   `pickle:"-"`
}

func marshal(t *testing.T, v any, p Protocol) []byte {
	data, err := Marshal(v, EncodeOptions{Protocol: p})
	require.NoError(t, err)
	return data
}

func TestStructsOfClasses(t *testing.T) {
	shared := &point{X: 1, Y: 2}
	root := &shape{Name: "root", Size: size{Width: 3, Height: 4}, Points: []*point{shared, shared, {X: 5}}, Hidden: "x"}
	root.Parent = root
	for p := Protocol0; p <= Protocol5; p++ {
		data := marshal(t, root, p)

		var typed *shape
		require.NoError(t, Unmarshal(data, &typed, DecodeOptions{}))
		requireShape(t, typed)

		v, err := Decode(data, DecodeOptions{Types: []any{point{}, size{}, &shape{}}})
		require.NoError(t, err)
		requireShape(t, v.(*shape))

		_, err = Decode(data, DecodeOptions{})
		var forbidden *ForbiddenError
		require.ErrorAs(t, err, &forbidden)
		require.Equal(t, "shapes", forbidden.Module)
	}
}

func requireShape(t *testing.T, s *shape) {
	require.Equal(t, "root", s.Name)
	require.Equal(t, size{Width: 3, Height: 4}, s.Size)
	require.Same(t, s, s.Parent)
	require.Len(t, s.Points, 3)
	require.Same(t, s.Points[0], s.Points[1])
	require.Equal(t, point{X: 1, Y: 2}, *s.Points[0])
	require.Equal(t, point{X: 5}, *s.Points[2])
	require.Empty(t, s.Hidden)
}

func TestObjects(t *testing.T) {
	data := marshal(t, &shape{Name: "a", Size: size{Width: 1, Height: 2}}, DefaultProtocol)
	v, err := Decode(data, DecodeOptions{Allow: []string{"shapes.*"}})
	require.NoError(t, err)
	o := v.(*Object)
	require.Equal(t, "shapes.Shape", o.ClassName())
	require.False(t, o.Called)
	name, ok := o.Attr("name")
	require.True(t, ok)
	require.Equal(t, "a", name)
	inner, _ := o.Attr("size")
	require.Equal(t, Tuple{int64(1), int64(2)}, inner.(*Object).Args)
	require.Equal(t, "shapes.Box.Size", inner.(*Object).ClassName())
	require.Equal(t, data, marshal(t, v, DefaultProtocol), "what was decoded is written as it was")
}

type account struct {
	owner string
	args  Tuple
	items []any
	pairs map[any]any
}

func (a *account) SetPickleState(state any) error {
	owner, _ := state.(*Dict).Get("owner")
	if owner == "nobody" {
		return errNobody
	}
	a.owner, _ = owner.(string)
	return nil
}

func (a *account) AppendPickleItems(items []any) error {
	a.items = append(a.items, items...)
	return nil
}

func (a *account) SetPickleItem(key, value any) error {
	a.pairs[key] = value
	return nil
}

var errNobody = errors.New("an account of nobody")

func bankClasses(module, name string) (any, error) {
	switch {
	case module == "bank" && name == "Account":
		return Constructor(func(args Tuple, _ *Dict) (any, error) {
			return &account{args: args, pairs: map[any]any{}}, nil
		}), nil
	case module == "bank" && name == "LIMIT":
		return int64(100), nil
	case module == "posix":
		return nil, errNobody
	}
	return nil, nil
}

func TestFindClass(t *testing.T) {
	object := &Object{Class: &Class{"bank", "Account"}, Args: Tuple{"a"}, State: NewDict("owner", "Ann"), HasState: true,
		Items: []any{int64(1), int64(2)}, Pairs: NewDict("k", "v")}
	v, err := Decode(marshal(t, Tuple{object, &Class{"bank", "LIMIT"}}, DefaultProtocol), DecodeOptions{FindClass: bankClasses})
	require.NoError(t, err)
	require.Equal(t, Tuple{&account{owner: "Ann", args: Tuple{"a"}, items: []any{int64(1), int64(2)}, pairs: map[any]any{"k": "v"}}, int64(100)}, v)

	object.State = NewDict("owner", "nobody")
	_, err = Decode(marshal(t, object, DefaultProtocol), DecodeOptions{FindClass: bankClasses})
	require.ErrorIs(t, err, errNobody)
	_, err = Decode(marshal(t, &Class{"posix", "system"}, DefaultProtocol), DecodeOptions{FindClass: bankClasses})
	require.ErrorIs(t, err, errNobody)
	var forbidden *ForbiddenError
	_, err = Decode(marshal(t, &Class{"bank", "Other"}, DefaultProtocol), DecodeOptions{FindClass: bankClasses})
	require.ErrorAs(t, err, &forbidden)
}

func TestGoTypes(t *testing.T) {
	type all struct {
		B   bool
		I   int8
		U   uint16
		F   float32
		C   complex64
		S   string
		R   []byte
		L   []int
		A   [2]string
		M   map[string]int
		Set map[int]struct{}
		P   *string
		N   *int
		Big *big.Int
		T   time.Time
		D   time.Duration
		Any any
	}
	text := "text"
	in := all{true, -8, 16, 0.5, 1 + 2i, "s\u00e9", []byte{1, 255}, []int{1, 2, 3}, [2]string{"a", "b"}, map[string]int{"x": 1, "y": 2},
		map[int]struct{}{1: {}, 2: {}}, &text, nil, new(big.Int).Lsh(big.NewInt(1), 100),
		time.Date(2024, 2, 29, 23, 59, 58, 123456000, time.UTC), -36*time.Hour + 5*time.Microsecond, "any"}
	for p := Protocol0; p <= Protocol5; p++ {
		var out all
		require.NoError(t, Unmarshal(marshal(t, in, p), &out, DecodeOptions{}))
		require.Equal(t, in, out)
	}
}

func TestWhatDoesNotFit(t *testing.T) {
	for _, c := range []struct {
		v      any
		target any
		reason string
	}{
		{300, new(int8), "int can't become a int8"},
		{-1, new(uint), "int can't become a uint"},
		{"x", new(int), "str can't become a int"},
		{nil, new(int), "None can't become a int"},
		{[]int{1}, new([2]int), "list can't become a [2]int"},
		{map[string]int{"a": 1}, new(map[int]int), "str can't become a int"},
		{&point{}, new(struct {
			_ struct{} `pickle:"class=a.B"`
		}), "an instance of shapes.Point can't become a struct { _ struct {} \"pickle:\\\"class=a.B\\\"\" }, whose class is a.B"},
	} {
		err := Unmarshal(marshal(t, c.v, DefaultProtocol), c.target, DecodeOptions{Allow: []string{"*"}})
		var unable *TypeError
		require.ErrorAs(t, err, &unable)
		require.Equal(t, c.reason, unable.Reason)
	}
	require.Error(t, Unmarshal(nil, 5, DecodeOptions{}))
	_, err := Marshal(func() {}, EncodeOptions{})
	require.EqualError(t, err, "pickle: func() has no pickle")
	_, err = Marshal("\xff", EncodeOptions{})
	require.EqualError(t, err, "pickle: a string is not UTF-8")
}

func TestSharedAndCyclicGoData(t *testing.T) {
	m := map[string]any{}
	m["self"] = m
	s := []any{m, nil}
	s[1] = s
	data := marshal(t, Tuple{m, s, s}, DefaultProtocol)
	v, err := Decode(data, DecodeOptions{})
	require.NoError(t, err)
	dict, list := v.(Tuple)[0].(*Dict), v.(Tuple)[1].(*List)
	self, _ := dict.Get("self")
	require.Same(t, dict, self)
	require.Same(t, list, list.Items[1])
	require.Same(t, list, v.(Tuple)[2])

	var into []map[string]any
	require.NoError(t, Unmarshal(marshal(t, []any{m, m}, DefaultProtocol), &into, DecodeOptions{}))
	into[0]["x"] = 1
	require.Equal(t, 1, into[1]["x"])
}

func TestLimits(t *testing.T) {
	deep := &List{}
	for range 100 {
		deep = NewList(deep)
	}
	many := NewList()
	for i := range 100 {
		many.Items = append(many.Items, strings.Repeat("x", i))
	}
	late := NewList(NewList())
	for range 100 {
		late.Items[0].(*List).Items = []any{NewList()}
	}
	for _, c := range []struct {
		v       any
		options DecodeOptions
		limit   string
	}{
		{deep, DecodeOptions{MaxDepth: 100}, "depth"},
		{many, DecodeOptions{MaxBytes: 1000}, "bytes"},
		{many, DecodeOptions{MaxMemo: 100}, "memo"},
		{many, DecodeOptions{MaxObjects: 100}, "objects"},
	} {
		data := marshal(t, c.v, DefaultProtocol)
		_, err := Decode(data, DecodeOptions{})
		require.NoError(t, err)
		_, err = Decode(data, c.options)
		var limit *LimitError
		require.ErrorAs(t, err, &limit)
		require.Equal(t, c.limit, limit.Limit)
		_, err = NewDecoder(bytes.NewReader(data), c.options).Next()
		require.ErrorAs(t, err, &limit)
	}
	_, err := Marshal(deep, EncodeOptions{MaxDepth: 100})
	var limit *LimitError
	require.ErrorAs(t, err, &limit)
}

// TestDepthOfWhatIsFilledLate nests lists from the outside in, through the memo,
// so that each is empty when the next one holds it.
func TestDepthOfWhatIsFilledLate(t *testing.T) {
	var b bytes.Buffer
	const n = 200
	for i := range n {
		b.Write([]byte{']', 'q', byte(i), '0'})
	}
	for i := range n - 1 {
		b.Write([]byte{'h', byte(i), 'h', byte(i + 1), 'a', '0'})
	}
	b.WriteString("h\x00.")
	v, err := Decode(b.Bytes(), DecodeOptions{MaxDepth: n})
	require.NoError(t, err)
	require.IsType(t, &List{}, v)
	_, err = Decode(b.Bytes(), DecodeOptions{MaxDepth: n - 1})
	require.EqualError(t, err, "pickle: the limit of 199 for depth is reached")
}

// TestKeysThatHoldEachOther makes tuples whose items double with each byte, and
// uses them as keys.
func TestKeysThatHoldEachOther(t *testing.T) {
	double := strings.Repeat("2\x86", 60)
	for _, data := range []string{
		"\x80\x04})" + double + "Ns.",
		"\x80\x04(K\x01" + double + "\x91.",
		"\x80\x04}K\x01(" + "K\x02" + double + "NK\x03Nu.",
	} {
		_, err := Decode([]byte(data), DecodeOptions{})
		require.Error(t, err)
	}
}

func TestKeysAreEqualAsInPython(t *testing.T) {
	d := NewDict(int64(1), "int", "1", "str", []byte("1"), "bytes", Tuple{int64(1), "a"}, "tuple", nil, "none", NewFrozenSet(int64(1), "x"), "frozenset")
	for _, c := range []struct{ key, want any }{
		{true, "int"}, {1.0, "int"}, {complex(1, 0), "int"}, {big.NewInt(1), "int"}, {1, "int"}, {"1", "str"}, {[]byte("1"), "bytes"},
		{Tuple{1.0, "a"}, "tuple"}, {nil, "none"}, {NewFrozenSet("x", true), "frozenset"}, {int64(2), nil}, {Tuple{}, nil},
	} {
		got, ok := d.Get(c.key)
		require.Equal(t, c.want, got)
		require.Equal(t, c.want != nil, ok)
	}
	for i := range int64(100) {
		require.NoError(t, d.Set(i, i))
	}
	require.Equal(t, 105, d.Len())
	require.True(t, d.Delete(int64(50)))
	require.False(t, d.Delete(int64(50)))
	last, _ := d.Get(int64(99))
	require.Equal(t, int64(99), last)
	require.EqualError(t, d.Set(NewList(), nil), "pickle: list is unhashable")
}

type celsius float64

func (c celsius) MarshalPickle() (any, error) { return Tuple{"C", float64(c)}, nil }
func (c *celsius) UnmarshalPickle(v any) error {
	pair, ok := v.(Tuple)
	if !ok || len(pair) != 2 || pair[0] != "C" {
		return errors.New("no temperature")
	}
	*c = celsius(pair[1].(float64))
	return nil
}

func TestMarshalers(t *testing.T) {
	in := []celsius{20.5, -3}
	var out []celsius
	require.NoError(t, Unmarshal(marshal(t, in, DefaultProtocol), &out, DecodeOptions{}))
	require.Equal(t, in, out)
	require.EqualError(t, Unmarshal(marshal(t, "x", DefaultProtocol), new(celsius), DecodeOptions{}), "no temperature")
}

func TestPersistentIDs(t *testing.T) {
	row := &account{owner: "row 7"}
	for p := Protocol0; p <= Protocol5; p++ {
		data, err := Marshal(Tuple{row, "x"}, EncodeOptions{Protocol: p, PersistentID: func(v any) (any, bool) {
			if a, ok := v.(*account); ok {
				return a.owner, true
			}
			return nil, false
		}})
		require.NoError(t, err)
		v, err := Decode(data, DecodeOptions{PersistentLoad: func(id any) (any, error) {
			require.Equal(t, "row 7", id)
			return row, nil
		}})
		require.NoError(t, err)
		require.Same(t, row, v.(Tuple)[0])
		_, err = Decode(data, DecodeOptions{})
		require.Error(t, err)
	}
}

func TestUses(t *testing.T) {
	uses, err := Uses([]byte("cposix\nsystem\n(S'ls'\ntR."))
	require.NoError(t, err)
	require.Equal(t, []Use{{Class{"posix", "system"}, Import, 0}, {Class{"posix", "system"}, Call, 22}}, uses)

	uses, err = Uses([]byte("\x80\x02U\x05posixq\x00cbuiltins\neval\n."))
	require.NoError(t, err)
	require.Equal(t, []Use{{Class{"builtins", "eval"}, Import, 11}}, uses)

	uses, err = Uses([]byte("cbuiltins\neval\nI1\nb"))
	require.Error(t, err)
	require.Len(t, uses, 1)

	uses, err = Uses([]byte("N.\x80\x04\x82\x07."))
	require.NoError(t, err)
	require.Equal(t, []Use{{Class{"", "extension 7"}, Import, 4}}, uses)
}

func TestTrees(t *testing.T) {
	shared := NewList("x")
	for p := Protocol0; p <= Protocol5; p++ {
		data, err := Marshal(Tuple{shared, shared, NewDict("a", 1, "b", NewDict("a", 2))}, EncodeOptions{Protocol: p, Tree: true})
		require.NoError(t, err)
		v, err := Decode(data, DecodeOptions{})
		require.NoError(t, err)
		items := v.(Tuple)
		require.NotSame(t, items[0], items[1])
		require.Equal(t, "[[\"x\"],[\"x\"],{\"a\":1,\"b\":{\"a\":2}}]\n", inJSON(t, v))
	}
	shared.Items = append(shared.Items, shared)
	_, err := Marshal(shared, EncodeOptions{Tree: true})
	var limit *LimitError
	require.ErrorAs(t, err, &limit)
}
