package dump_test

import (
	"bufio"
	"encoding/binary"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/dump"
)

// server prints, for each path that it reads, a flag that the file parses, and
// the length and text of its dump.
const server = `
import ast, struct, sys, warnings
warnings.simplefilter("ignore")
sys.setrecursionlimit(20000)
out = sys.stdout.buffer
for path in sys.stdin:
    path = path.rstrip("\n")
    try:
        tree = ast.parse(open(path, "rb").read(), path, type_comments=True)
        ok, text = 1, ast.dump(tree, include_attributes=True, indent=1)
    except SyntaxError as e:
        ok, text = 0, str(e.msg)
    text = text.encode("utf-8", "surrogatepass")
    out.write(struct.pack("<BI", ok, len(text)) + text)
    out.flush()
`

// TestLibrary compares the trees of all files of Python's own library, if it
// is asked for: go test ./parser/dump -run Library -lib -v
func TestLibrary(t *testing.T) {
	if !*lib {
		t.Skip("runs Python 3.13; use -lib")
	}
	root, err := exec.Command(*python, "-c", "import os; print(os.path.dirname(os.__file__), end='')").Output()
	require.NoError(t, err)
	cmd := exec.Command(*python, "-c", server)
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	pipe, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	out := bufio.NewReader(pipe)
	files, same, refused := 0, 0, 0
	err = filepath.WalkDir(string(root), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && d.Name() == "site-packages" {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".py") {
			return nil
		}
		_, err = io.WriteString(in, path+"\n")
		require.NoError(t, err)
		ok, want := readDump(t, out)
		src, err := os.ReadFile(path)
		require.NoError(t, err)
		files++
		tree, err := parser.ParseWith(src, path, parser.Exec, parser.Options{TypeComments: true})
		if !ok {
			refused++
			require.Error(t, err, path)
			require.Equal(t, want, err.(*parser.SyntaxError).Msg, path)
			return nil
		}
		if err != nil {
			t.Errorf("%s: %v", path, err)
			return nil
		}
		got, err := dump.Tree(tree, dump.Options{Attributes: true, Indent: 1})
		require.NoError(t, err)
		if got != want {
			t.Errorf("%s: trees differ", path)
			return nil
		}
		same++
		return nil
	})
	require.NoError(t, err)
	require.NoError(t, in.Close())
	require.NoError(t, cmd.Wait())
	t.Logf("%d files: %d trees identical, %d refused by both", files, same, refused)
}

func readDump(t *testing.T, r io.Reader) (ok bool, text string) {
	var head [5]byte
	_, err := io.ReadFull(r, head[:])
	require.NoError(t, err)
	body := make([]byte, binary.LittleEndian.Uint32(head[1:]))
	_, err = io.ReadFull(r, body)
	require.NoError(t, err)
	return head[0] == 1, string(body)
}
