package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// expectedFile lists, one program a line, what the programs of its folder
// print. The first word of a line is the program's name.
const expectedFile = "EXPECTED.txt"

// program is one Python file of the race.
type program struct {
	name     string // the file's name without .py
	path     string
	expected string // its line in EXPECTED.txt, or ""
}

// findPrograms turns the paths of the command line into programs: a folder
// stands for its *.py files in the order of their names.
func findPrograms(paths []string) ([]program, error) {
	var files []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			files = append(files, path)
			continue
		}
		found, err := filepath.Glob(filepath.Join(escapeGlob(path), "*.py"))
		if err != nil {
			return nil, err
		}
		slices.Sort(found)
		files = append(files, found...)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no *.py in %s", strings.Join(paths, ", "))
	}
	var programs []program
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".py")
		expected, err := readExpected(filepath.Dir(file))
		if err != nil {
			return nil, err
		}
		programs = append(programs, program{name: name, path: file, expected: expected[name]})
	}
	return programs, nil
}

// escapeGlob makes a folder's name stand for itself in a glob pattern.
func escapeGlob(path string) string {
	if os.PathSeparator == '\\' {
		return path // Glob has no escapes where \ separates folders
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(path)
}

// readExpected reads a folder's EXPECTED.txt into lines by program name; a
// folder without one gives no lines.
func readExpected(folder string) (map[string]string, error) {
	file, err := os.Open(filepath.Join(folder, expectedFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines := map[string]string{}
	scanner := bufio.NewScanner(file)
	for scanner.Scan() {
		line := strings.TrimSpace(scanner.Text())
		if name, _, _ := strings.Cut(line, " "); name != "" {
			lines[name] = line
		}
	}
	return lines, scanner.Err()
}
