package multibyte

import (
	"bytes"
	"compress/flate"
	"embed"
	"io"
	"strings"
)

//go:generate go run ./gen

// packed holds the tables: for each a line of its measures, then a line for
// each place, empty where there is no character, all compressed.
//
//go:embed tables/*.z
var packed embed.FS

// table is a set of characters in rows.
type table struct {
	firstLead, firstTrail int // bytes of the first row and column
	columns               int
	chars                 []string
}

// load unpacks a table. It is done for each text: sources in these encodings
// are rare and a table takes a millisecond.
func load(name string) *table {
	data, err := packed.ReadFile("tables/" + name + ".z")
	if err != nil {
		panic(err) // the tables' names are constants
	}
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(data)))
	if err != nil {
		panic(err) // the binary is damaged
	}
	lines := strings.Split(string(text), "\n")
	head := []rune(lines[0])
	return &table{firstLead: int(head[0]), firstTrail: int(head[1]), columns: int(head[2]), chars: lines[1:]}
}

// at gives the character in a row and column, "" if there is none.
func (t *table) at(row, column int) string {
	if row < 0 || column < 0 || column >= t.columns {
		return ""
	}
	if i := row*t.columns + column; i < len(t.chars) {
		return t.chars[i]
	}
	return ""
}

// pair decodes two bytes that stand for themselves in the table.
func (t *table) pair(text string) (string, int) {
	if len(text) < 2 {
		return "", 0
	}
	return sized(t.at(int(text[0])-t.firstLead, int(text[1])-t.firstTrail), 2)
}
