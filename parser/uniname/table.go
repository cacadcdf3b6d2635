package uniname

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:generate sh -c "python3.13 gen/names.py > names.txt.gz"

// packed are the names of CPython 3.13's unicodedata (Unicode 15.1), as
// gen/names.py writes them. Compressed they take a seventh of the room that the
// tables of golang.org/x/text/unicode/runenames do, and those are of 15.0.
//
//go:embed names.txt.gz
var packed []byte

// table are the names and their characters.
type table struct {
	runes  []rune // in ascending order
	names  []string
	byName map[string]rune
}

// names is unpacked when a name is first asked for.
var names = sync.OnceValue(func() *table {
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic(err) // the file in the binary is broken
	}
	text, err := io.ReadAll(reader)
	if err != nil {
		panic(err)
	}
	const roughly = 36000
	t := &table{make([]rune, 0, roughly), make([]string, 0, roughly), make(map[string]rune, roughly)}
	next := rune(0)
	for line := range strings.SplitSeq(string(text), "\n") {
		number, name, ok := strings.Cut(line, "\t")
		if !ok {
			name = number
		} else if n, err := strconv.ParseUint(number, 16, 32); err == nil {
			next = rune(n)
		}
		t.runes, t.names = append(t.runes, next), append(t.names, name)
		t.byName[name] = next
		next++
	}
	return t
})

// Name gives the name of a character, "" if it has none.
func Name(r rune) string {
	for _, area := range ideographs {
		if r >= area[0] && r <= area[1] {
			return ideograph + strings.ToUpper(strconv.FormatInt(int64(r), 16))
		}
	}
	if r >= firstSyllable && r < firstSyllable+rune(len(leads)*len(vowel)*len(trail)) {
		return syllableName(int(r - firstSyllable))
	}
	t := names()
	i := sort.Search(len(t.runes), func(i int) bool { return t.runes[i] >= r })
	if i < len(t.runes) && t.runes[i] == r {
		return t.names[i]
	}
	return ""
}

func syllableName(i int) string {
	t := i % len(trail)
	v := i / len(trail) % len(vowel)
	return syllable + leads[i/len(trail)/len(vowel)] + vowel[v] + trail[t]
}
