package uniname

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:generate sh -c "python3.13 gen/names.py > names.z"

// packed are the names of CPython 3.13's unicodedata (Unicode 15.1), as
// gen/names.py writes them. They take a tenth of the room that the tables of
// golang.org/x/text/unicode/runenames do, and those are of 15.0.
//
//go:embed names.z
var packed []byte

// The first bytes of an entry and of its parts, see gen/names.py.
const (
	shared   = 1
	counted  = 14
	numbered = 15
	jump     = 16
	ending   = 16
)

// table are the names and their characters.
type table struct {
	runes  []rune // in ascending order
	names  []string
	byName map[string]rune
}

// names is unpacked when a name is first asked for.
var names = sync.OnceValue(func() *table {
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		panic(err) // the file in the binary is broken
	}
	const roughly = 36000
	t := &table{make([]rune, 0, roughly), make([]string, 0, roughly), make(map[string]rune, roughly)}
	name, number := "", rune(-1)
	for rest := string(text); rest != ""; {
		next := number + 1
		if rest[0] == jump {
			var digits string
			digits, rest, _ = strings.Cut(rest[1:], "\t")
			n, _ := strconv.ParseUint(digits, 16, 32)
			next = rune(n)
		}
		switch rest[0] {
		case counted:
			name, rest = addOne(name), rest[1:]
		case numbered:
			name, rest = strings.TrimSuffix(name, hex(number))+hex(next), rest[1:]
		default:
			name, rest = fromWords(name, rest)
		}
		number = next
		t.runes, t.names = append(t.runes, number), append(t.names, name)
		t.byName[name] = number
	}
	return t
})

func hex(r rune) string { return strings.ToUpper(strconv.FormatInt(int64(r), 16)) }

// addOne adds one to the decimal number that a name ends with, in its width.
func addOne(name string) string {
	end := len(name)
	for name[end-1] == '9' {
		end--
	}
	carried := name[:end-1] + string(name[end-1]+1)
	if !isDigit(name[end-1]) {
		carried = name[:end] + "1"
	}
	return carried + strings.Repeat("0", len(name)-end)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// fromWords makes a name of the one before and the words of an entry.
func fromWords(before, entry string) (name, rest string) {
	old := strings.Split(before, " ")
	words := old[: int(entry[0])-shared : int(entry[0])-shared]
	end := 1
	for end < len(entry) && entry[end] >= ' ' {
		end++
	}
	if end > 1 {
		words = append(words, entry[1:end])
	}
	if end < len(entry) && entry[end] > ending {
		words = append(words, old[len(old)-int(entry[end]-ending):]...)
		end++
	}
	return strings.Join(words, " "), entry[end:]
}

// Name gives the name of a character, "" if it has none.
func Name(r rune) string {
	for _, area := range ideographs {
		if r >= area[0] && r <= area[1] {
			return ideograph + hex(r)
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
