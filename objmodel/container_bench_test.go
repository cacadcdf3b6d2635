package objmodel

import (
	"strconv"
	"testing"
)

func BenchmarkDictInt(b *testing.B) {
	th := newTestThread()
	d := NewDict(0)
	for i := 0; i < b.N; i++ {
		k := Int(int64(i & 1023))
		v, _ := d.Get(th, k)
		_ = d.Set(th, k, Int(v.AsInt()+1))
	}
}

func BenchmarkDictStr(b *testing.B) {
	th := newTestThread()
	d := NewDict(0)
	var keys []Value
	for i := range 1024 {
		keys = append(keys, NewStr("key"+strconv.Itoa(i)))
	}
	for i := 0; i < b.N; i++ {
		k := keys[i&1023]
		v, _ := d.Get(th, k)
		_ = d.Set(th, k, Int(v.AsInt()+1))
	}
}

func BenchmarkDictSmall(b *testing.B) {
	th := newTestThread()
	d := NewDict(0)
	var keys []Value
	for i := range 8 {
		keys = append(keys, NewStr("key"+strconv.Itoa(i)))
	}
	for i := 0; i < b.N; i++ {
		k := keys[i&7]
		v, _ := d.Get(th, k)
		_ = d.Set(th, k, Int(v.AsInt()+1))
	}
}

func BenchmarkDictGrow(b *testing.B) {
	th := newTestThread()
	for i := 0; i < b.N; i++ {
		d := NewDict(0)
		for j := range int64(1000) {
			_ = d.Set(th, Int(j), Int(j))
		}
	}
}

func BenchmarkSetAdd(b *testing.B) {
	th := newTestThread()
	for i := 0; i < b.N; i++ {
		s := NewSet()
		for j := range int64(1000) {
			_ = s.Add(th, Int(j))
		}
	}
}

func BenchmarkSort(b *testing.B) {
	th := newTestThread()
	for i := 0; i < b.N; i++ {
		l := NewList(nil).AsList()
		x := uint32(1)
		for range 1000 {
			x = x*1664525 + 1013904223
			l.Append(Float(float64(x)))
		}
		_ = SortList(th, l, Value{}, false)
	}
}
