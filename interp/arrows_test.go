package interp_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const modulePath = "github.com/minipy-go/minipy"

// arrows says, for every room of the house, which other rooms its packages may
// import: source text flows lexer → parser → interp, and the machine stands on
// objmodel. Tests are free to import what they test.
var arrows = map[string][]string{
	"lexer":    {},
	"parser":   {"lexer"},
	"objmodel": {},
	"pickle":   {"objmodel"},
	"interp":   {"lexer", "parser", "objmodel", "pickle"},
	"cmd":      {"lexer", "parser", "objmodel", "pickle", "interp"},
	"examples": {"interp", "pickle"},
}

// outside names the modules beside the standard library that a room may use.
var outside = map[string][]string{
	"lexer":    {"github.com/alecthomas/participle/v2", "golang.org/x/text"},
	"parser":   {"github.com/alecthomas/participle/v2", "golang.org/x/text"},
	"objmodel": {"golang.org/x/text"},
	"interp":   {"github.com/dlclark/regexp2", "golang.org/x/text"},
	"cmd":      {"github.com/alecthomas/kong"},
}

// sourceImport is one import of one file.
type sourceImport struct {
	file, room, path string // file relative to the module's root
	unsafe           bool
}

// readImports reads the imports of every Go file of the module but tests.
func readImports(t *testing.T, root string) []sourceImport {
	var imports []sourceImport
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() {
			if path != root && (strings.HasPrefix(name, ".") || name == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		tree, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		relative = filepath.ToSlash(relative)
		room, _, _ := strings.Cut(relative, "/")
		for _, spec := range tree.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports = append(imports, sourceImport{file: relative, room: room, path: imported, unsafe: imported == "unsafe"})
		}
		return nil
	})
	require.NoError(t, err)
	return imports
}

// wrong says why a room must not have an import, or "".
func wrong(i sourceImport) string {
	allowed, known := arrows[i.room]
	if !known {
		return "is in no room of the house"
	}
	inModule := func(name, module string) bool { return name == module || strings.HasPrefix(name, module+"/") }
	if inner, ours := strings.CutPrefix(i.path, modulePath+"/"); ours {
		room, _, _ := strings.Cut(inner, "/")
		if room != i.room && !slices.Contains(allowed, room) {
			return "imports " + inner
		}
		return ""
	}
	if i.unsafe && i.room != "objmodel" && !strings.HasPrefix(i.file, "interp/vm/") {
		return "imports unsafe"
	}
	first, _, _ := strings.Cut(i.path, "/")
	if !strings.Contains(first, ".") {
		return "" // the standard library
	}
	if strings.HasSuffix(path.Dir(i.file), "test") && inModule(i.path, "github.com/stretchr/testify") {
		return "" // a package of helpers for tests, like net/http/httptest
	}
	for _, module := range outside[i.room] {
		if inModule(i.path, module) {
			return ""
		}
	}
	return "imports " + i.path
}

func TestArrows(t *testing.T) {
	root, err := filepath.Abs("..")
	require.NoError(t, err)
	require.FileExists(t, filepath.Join(root, "go.mod"))
	imports := readImports(t, root)
	rooms := map[string]bool{}
	for _, i := range imports {
		rooms[i.room] = true
		if why := wrong(i); why != "" {
			t.Errorf("%s %s", i.file, why)
		}
	}
	for _, room := range []string{"lexer", "parser", "objmodel", "pickle", "interp", "cmd"} {
		require.True(t, rooms[room], "no imports found in %s", room)
	}
}

func TestHouse(t *testing.T) {
	entries, err := os.ReadDir("..")
	require.NoError(t, err)
	for _, entry := range entries {
		name := entry.Name()
		if !entry.IsDir() || strings.HasPrefix(name, ".") {
			continue
		}
		require.Contains(t, arrows, name, "a folder at the top that the house doesn't have")
	}
}

func TestWrongArrowsAreFound(t *testing.T) {
	for _, i := range []sourceImport{
		{file: "lexer/a.go", room: "lexer", path: modulePath + "/objmodel"},
		{file: "parser/a.go", room: "parser", path: modulePath + "/interp/vm"},
		{file: "objmodel/x/a.go", room: "objmodel", path: modulePath + "/parser"},
		{file: "pickle/a.go", room: "pickle", path: modulePath + "/interp"},
		{file: "objmodel/a.go", room: "objmodel", path: "github.com/stretchr/testify/require"},
		{file: "interp/a.go", room: "interp", path: "github.com/alecthomas/kong"},
		{file: "interp/api.go", room: "interp", path: "unsafe", unsafe: true},
		{file: "tools/a.go", room: "tools", path: "fmt"},
	} {
		require.NotEmpty(t, wrong(i), "%+v", i)
	}
	for _, i := range []sourceImport{
		{file: "interp/vm/a.go", room: "interp", path: "unsafe", unsafe: true},
		{file: "parser/a.go", room: "parser", path: modulePath + "/parser/ast"},
		{file: "cmd/minipy/a.go", room: "cmd", path: "github.com/alecthomas/kong"},
		{file: "pickle/a.go", room: "pickle", path: "encoding/binary"},
	} {
		require.Empty(t, wrong(i), "%+v", i)
	}
}
