package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The test binary plays both interpreters: with fakeVariable set it runs a
// program of one-word lines instead of the tests.
const fakeVariable = "RACE_TEST_INTERPRETER"

func TestMain(m *testing.M) {
	if os.Getenv(fakeVariable) == "" {
		os.Exit(m.Run())
	}
	os.Exit(fakeInterpreter(os.Args[1], os.Args[2]))
}

// fakeInterpreter prints every line of the program. A line "as NAME text"
// prints its text only in the interpreter of that name; "exit" ends with 3.
func fakeInterpreter(self, path string) int {
	source, err := os.ReadFile(path)
	if err != nil {
		return 2
	}
	for _, line := range strings.Split(strings.TrimSpace(string(source)), "\n") {
		words := strings.Fields(line)
		switch {
		case line == "exit":
			return 3
		case words[0] == "as" && words[1] != self:
		case words[0] == "as":
			fmt.Println(strings.Join(words[2:], " "))
		default:
			fmt.Println(line)
		}
	}
	return 0
}

func write(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	return path
}

func raceFakes(t *testing.T, paths ...string) (table, problems string, err error) {
	t.Helper()
	t.Setenv(fakeVariable, "1")
	self, pathErr := os.Executable()
	require.NoError(t, pathErr)
	var out, bad strings.Builder
	err = run(context.Background(), options{
		Ref: self + " ref", Cmd: self + " test", Runs: 3, Core: -1, Paths: paths,
	}, &out, &bad)
	return out.String(), bad.String(), err
}

func TestRaceOfAFolder(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "beta.py", "beta 1 2\n")
	write(t, folder, "alpha.py", "alpha\nexit\n")
	write(t, folder, "notes.txt", "no program\n")
	write(t, folder, "EXPECTED.txt", "beta 1 2\n\nalpha\n")

	table, problems, err := raceFakes(t, folder)
	require.NoError(t, err)
	require.Empty(t, problems)
	lines := strings.Split(strings.TrimRight(table, "\n"), "\n")
	require.Len(t, lines, 4)
	require.Equal(t, []string{"program", "seconds", "reference", "ratio", "MB", "reference", "MB", "output"}, strings.Fields(lines[0]))
	require.Equal(t, "alpha", strings.Fields(lines[1])[0])
	require.Equal(t, "beta", strings.Fields(lines[2])[0])
	require.Contains(t, lines[2], "same")
	require.Contains(t, lines[3], "geometric mean")
}

func TestRaceTellsDifferences(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "EXPECTED.txt", "wrong value\n")
	for name, program := range map[string]struct{ source, problem string }{
		"line":   {"one\nas ref two\nas test 2\n", `line 2 is "2\n", the reference's "two\n"`},
		"length": {"one\nas ref two\n", `line 2 is "", the reference's "two\n"`},
		"wrong":  {"wrong answer\n", `printed "wrong answer", EXPECTED.txt says "wrong value"`},
	} {
		path := write(t, folder, name+".py", program.source)
		table, problems, err := raceFakes(t, path)
		require.ErrorIs(t, err, errDiffer, name)
		require.Contains(t, problems, name+": "+program.problem)
		require.Contains(t, table, "DIFFERS")
	}
}

func TestCompareExitCodes(t *testing.T) {
	require.Equal(t, []string{"exit code is 1, the reference's 0"},
		compare(program{}, sample{code: 1}, sample{}))
	require.Equal(t, []string{"exit code is 0, the reference's 127: no such version"},
		compare(program{}, sample{}, sample{code: 127, stderr: "sorry\nno such version\n"}))
	require.Empty(t, compare(program{}, sample{code: 1}, sample{code: 1}))
}

func TestRaceRefusesBadArguments(t *testing.T) {
	_, _, err := raceFakes(t, t.TempDir())
	require.ErrorContains(t, err, "no *.py in")
	_, _, err = raceFakes(t, filepath.Join(t.TempDir(), "gone.py"))
	require.ErrorIs(t, err, os.ErrNotExist)
	err = run(context.Background(), options{Runs: 0}, io.Discard, io.Discard)
	require.ErrorContains(t, err, "--runs is 0")

	program := write(t, t.TempDir(), "one.py", "one\n")
	err = run(context.Background(), options{Ref: " ", Cmd: "x", Runs: 1, Core: -1, Paths: []string{program}}, io.Discard, io.Discard)
	require.ErrorContains(t, err, "need a command")
	err = run(context.Background(), options{Ref: "no-such-command-here", Cmd: "x", Runs: 1, Core: -1, Paths: []string{program}}, io.Discard, io.Discard)
	require.ErrorContains(t, err, "no-such-command-here")
}

func TestWriteTable(t *testing.T) {
	var out strings.Builder
	writeTable(&out, []result{
		{program: program{name: "quick"}, test: 0.25, ref: 1, testRSS: 12_300_000, refRSS: 9_000_000},
		{program: program{name: "slow"}, test: 2, ref: 2, problems: []string{"x"}},
	})
	require.Equal(t, ""+
		"         program  seconds  reference  ratio    MB  reference MB   output\n"+
		"           quick    0.250      1.000   0.25  12.3           9.0     same\n"+
		"            slow    2.000      2.000   1.00     ?             ?  DIFFERS\n"+
		"  geometric mean                       0.50                             \n", out.String())
}
