package main

import (
	"bytes"
	"compress/flate"
	"io/fs"
	"path"
	"strings"

	"github.com/minipy-go/minipy/interp/bytecode/frozen"
	"github.com/minipy-go/minipy/interp/compile"
	"github.com/minipy-go/minipy/interp/stdlib"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser"
)

// asText are the packages and modules that are carried as their text, and
// compiled when they are imported: code takes nearly twice the room. Few programs
// import these, or only long ones.
var asText = map[string]bool{
	"_astliterals": true, "_astsource": true, "_astwriter": true, "_colorize": true, "_datetools": true, "_iolayers": true,
	"_strptime": true, "_weakrefset": true, "argparse": true, "ast": true, "asyncio": true, "base64": true, "codecs": true,
	"codeop": true, "concurrent": true, "csv": true, "dbm": true, "difflib": true, "dis": true, "doctest": true, "fnmatch": true,
	"fractions": true, "gc": true, "gettext": true, "http": true, "importlib": true, "inspect": true, "io": true,
	"linecache": true, "locale": true, "logging": true, "multiprocessing": true, "pathlib": true, "pkgutil": true,
	"platform": true, "pprint": true, "queue": true, "runpy": true, "shlex": true, "shutil": true, "string": true,
	"tempfile": true, "test": true, "textwrap": true, "threading": true, "tokenize": true, "traceback": true, "unittest": true,
	"warnings": true, "weakref": true,
}

// packed gives the files of folder packed for those of folder python, by their
// names.
func packed(python fs.FS) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := fs.WalkDir(python, ".", func(name string, entry fs.DirEntry, err error) error {
		base, isModule := strings.CutSuffix(name, ".py")
		if err != nil || entry.IsDir() || !isModule {
			return err
		}
		data, err := fs.ReadFile(python, name)
		if err != nil {
			return err
		}
		suffix := stdlib.TextSuffix
		if module := moduleName(base); !asText[outermost(module)] {
			suffix = stdlib.CodeSuffix
			if data, err = code(module, data); err != nil {
				return err
			}
		}
		files[base+suffix], err = deflate(data)
		return err
	})
	return files, err
}

// moduleName is the name of the module whose file is base with a suffix.
func moduleName(base string) string {
	if folder, file := path.Split(base); file == "__init__" {
		base = path.Clean(folder)
	}
	return strings.ReplaceAll(base, "/", ".")
}

func outermost(module string) string {
	name, _, _ := strings.Cut(module, ".")
	return name
}

// code compiles a module.
func code(module string, source []byte) ([]byte, error) {
	mod, err := parser.ParseWith(source, module, parser.Exec, parser.Options{Origin: lexer.FromBytes})
	if err != nil {
		return nil, err
	}
	c, err := compile.Compile(mod, compile.Options{Filename: module, Hidden: stdlib.Hidden(module)})
	if err != nil {
		return nil, err
	}
	return frozen.Freeze(c)
}

func deflate(data []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return out.Bytes(), err
}
