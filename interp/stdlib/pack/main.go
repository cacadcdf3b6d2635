// Command pack writes the modules in Python as the binary carries them: each
// file of folder python compressed to one of folder packed. Run it by
// "go generate ./interp/stdlib" after a change of a module.
package main

import (
	"bytes"
	"compress/flate"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strings"
)

const (
	from = "python"
	to   = "packed"
)

func main() {
	wanted := map[string]bool{}
	check(filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".py") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, strings.TrimSuffix(strings.TrimPrefix(path, from), ".py")+".z")
		wanted[target] = true
		return write(target, source)
	}))
	check(filepath.WalkDir(to, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || wanted[path] {
			return err
		}
		return os.Remove(path)
	}))
}

func write(target string, source []byte) error {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(source); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	if old, err := os.ReadFile(target); err == nil && bytes.Equal(old, packed.Bytes()) {
		return nil
	}
	return os.WriteFile(target, packed.Bytes(), 0o644)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
