package main

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the outputs in README.md anew from what the command prints")

const (
	readme = "README.md"
	// home stands in README.md for the folder that the repository is in.
	home = "/home/you/minipy"
)

// repository gives the absolute path of the module's root.
func repository(t *testing.T) string {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	require.NoError(t, err)
	return root
}

// build builds the command into a temporary folder and returns its path.
func build(t *testing.T) string {
	binary := filepath.Join(t.TempDir(), "minipy")
	out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	return binary
}

// session is one "$ command" of a console block with the output below it.
type session struct{ command, output string }

var consoleBlock = regexp.MustCompile("(?s)```console\n(.*?)```")

// sessions splits a console block.
func sessions(block string) []session {
	var found []session
	for _, line := range strings.SplitAfter(block, "\n") {
		if command, ok := strings.CutPrefix(line, "$ "); ok {
			found = append(found, session{command: strings.TrimSuffix(command, "\n")})
		} else if len(found) > 0 {
			found[len(found)-1].output += line
		}
	}
	return found
}

var address = regexp.MustCompile(`0x[0-9a-f]{6,}`)

// execute runs a command line of README.md in the repository and returns what
// it prints, with the repository's place and the addresses made equal.
func execute(t *testing.T, root, binary, command string) string {
	cmd := exec.Command("sh", "-c", strings.ReplaceAll(command, "./minipy", binary))
	cmd.Dir = root
	out, err := cmd.CombinedOutput()
	if _, failed := err.(*exec.ExitError); !failed {
		require.NoError(t, err)
	}
	text := strings.ReplaceAll(string(out), root, home)
	return address.ReplaceAllString(text, "0x7f0123456789")
}

// TestReadmeSessions runs every command that README.md shows with an output.
func TestReadmeSessions(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("README.md's commands are for a POSIX shell")
	}
	root := repository(t)
	text, err := os.ReadFile(filepath.Join(root, readme))
	require.NoError(t, err)
	binary := build(t)
	count := 0
	written := consoleBlock.ReplaceAllStringFunc(string(text), func(block string) string {
		fresh := "```console\n"
		for _, s := range sessions(consoleBlock.FindStringSubmatch(block)[1]) {
			count++
			got := execute(t, root, binary, s.command)
			if !*update {
				require.Equal(t, s.output, got, s.command)
			}
			fresh += "$ " + s.command + "\n" + got
		}
		return fresh + "```"
	})
	require.GreaterOrEqual(t, count, 5, "sessions in "+readme)
	if *update {
		require.NoError(t, os.WriteFile(filepath.Join(root, readme), []byte(written), 0o644))
	}
}

var (
	goBlock    = regexp.MustCompile("(?s)```go\n(.*?)```")
	shellBlock = regexp.MustCompile("(?s)```sh\n(.*?)```")
)

// TestReadmeGo asserts that the Go programs in README.md are files of examples,
// which run as tests there.
func TestReadmeGo(t *testing.T) {
	root := repository(t)
	text, err := os.ReadFile(filepath.Join(root, readme))
	require.NoError(t, err)
	files, err := filepath.Glob(filepath.Join(root, "examples", "*", "*.go"))
	require.NoError(t, err)
	var sources string
	for _, file := range files {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		sources += string(source)
	}
	blocks := goBlock.FindAllStringSubmatch(string(text), -1)
	require.NotEmpty(t, blocks)
	for _, block := range blocks {
		require.Contains(t, sources, block[1])
	}
}

// TestReadmeCommands asserts that the commands which README.md shows without
// an output name what is there.
func TestReadmeCommands(t *testing.T) {
	root := repository(t)
	text, err := os.ReadFile(filepath.Join(root, readme))
	require.NoError(t, err)
	var commands int
	for _, block := range shellBlock.FindAllStringSubmatch(string(text), -1) {
		for _, line := range strings.Split(block[1], "\n") {
			line, _, _ = strings.Cut(line, "#")
			for _, word := range strings.Fields(line) {
				if strings.HasPrefix(word, "./cmd/") || strings.HasPrefix(word, "examples/") || strings.HasPrefix(word, ".ci/") {
					require.FileExists(t, existing(filepath.Join(root, word)), line)
					commands++
				}
			}
		}
	}
	require.GreaterOrEqual(t, commands, 3)
}

// existing turns a package's folder into a file of it.
func existing(path string) string {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return filepath.Join(path, "main.go")
	}
	return path
}
