package pickle

import (
	"strconv"
	"testing"

	"github.com/minipy-go/minipy/objmodel"
)

// benchValues are what the benchmarks write and load.
func benchValues(t *objmodel.Thread) map[string]objmodel.Value {
	ints := make([]objmodel.Value, 1_000_000)
	for i := range ints {
		ints[i] = objmodel.Int(int64(i))
	}
	strs := make([]objmodel.Value, 200_000)
	for i := range strs {
		strs[i] = objmodel.NewStr("string number " + strconv.Itoa(i))
	}
	records := make([]objmodel.Value, 30_000)
	for i := range records {
		records[i] = benchRecord(t, i)
	}
	return map[string]objmodel.Value{
		"ints": objmodel.NewList(ints), "strs": objmodel.NewList(strs), "records": objmodel.NewList(records),
		"bytes": objmodel.BytesOf(make([]byte, 10_000_000)), "nested": nestedList(9_000),
	}
}

// nestedList is a list in a list in a list.
func nestedList(depth int) objmodel.Value {
	list := objmodel.NewList(nil)
	for range depth {
		list = objmodel.NewList([]objmodel.Value{list})
	}
	return list
}

// benchRecord is a dict like a row of JSON.
func benchRecord(t *objmodel.Thread, i int) objmodel.Value {
	d := objmodel.NewDict(6)
	set := func(key string, v objmodel.Value) { d.SetStr(t.Interp.Intern(key), v) }
	set("id", objmodel.Int(int64(i)))
	set("name", objmodel.NewStr("name "+strconv.Itoa(i)))
	set("tags", objmodel.NewList([]objmodel.Value{objmodel.NewStr("a"), objmodel.NewStr("b"), objmodel.NewStr("c" + strconv.Itoa(i%10))}))
	set("score", objmodel.Float(float64(i)*1.5))
	set("ok", objmodel.True)
	set("none", objmodel.None)
	return d.Value()
}

func BenchmarkDumps(b *testing.B) {
	th := newThread()
	for name, v := range benchValues(th) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := Dumps(th, v, DumpOptions{Protocol: 4}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLoads(b *testing.B) {
	th := newThread()
	for name, v := range benchValues(th) {
		data, err := Dumps(th, v, DumpOptions{Protocol: 4})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := Loads(th, data, LoadOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
