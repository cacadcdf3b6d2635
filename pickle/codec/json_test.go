package codec

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// A string's JSON is Go's own without the escapes for HTML.
func TestJSONOfEachCharacter(t *testing.T) {
	for c := range rune(utf8.MaxRune + 1) {
		if !utf8.ValidRune(c) {
			continue
		}
		var want, got bytes.Buffer
		reference := json.NewEncoder(&want)
		reference.SetEscapeHTML(false)
		require.NoError(t, reference.Encode(string(c)))
		require.NoError(t, WriteJSON(&got, string(c), ""))
		if want.String() != got.String() {
			require.Equal(t, want.String(), got.String(), "%U", c)
		}
	}
}

// With a lone surrogate all but ASCII is escaped.
func TestJSONOfLoneSurrogate(t *testing.T) {
	var got bytes.Buffer
	require.NoError(t, WriteJSON(&got, "a\"\n\x7fé\U0001F600\xed\xa0\x80", ""))
	require.Equal(t, `"a\"\n\u007f\u00e9\ud83d\ude00\ud800"`+"\n", got.String())
}
