// Command pack writes the modules in Python as the binary carries them, the
// files of folder python to those of folder packed. Run it by
// "go generate ./interp/stdlib" after a change of a module or of the compiler.
package main

import (
	"bytes"
	"io/fs"
	"log"
	"os"
	"path/filepath"
)

const (
	from = "python"
	to   = "packed"
)

func main() {
	files, err := packed(os.DirFS(from))
	check(err)
	for name, data := range files {
		check(write(filepath.Join(to, name), data))
	}
	check(filepath.WalkDir(to, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(to, path)
		if err != nil || files[filepath.ToSlash(name)] != nil {
			return err
		}
		return os.Remove(path)
	}))
}

// write writes a file unless it is there already.
func write(target string, data []byte) error {
	if old, err := os.ReadFile(target); err == nil && bytes.Equal(old, data) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	return os.WriteFile(target, data, 0o644)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
