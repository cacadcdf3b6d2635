package main

import (
	"fmt"
	"strings"
)

// compare says in which ways the output under test, got, differs from the
// reference's, want, and from the program's line in EXPECTED.txt.
func compare(p program, got, want sample) []string {
	var problems []string
	if got.code != want.code {
		problems = append(problems, fmt.Sprintf("exit code is %d, the reference's %d", got.code, want.code)+complaint(got, want))
	}
	if got.stdout != want.stdout {
		problems = append(problems, firstDifference(got.stdout, want.stdout))
	}
	if p.expected != "" && strings.TrimSpace(got.stdout) != p.expected {
		problems = append(problems, fmt.Sprintf("printed %q, %s says %q",
			shorten(strings.TrimSpace(got.stdout)), expectedFile, p.expected))
	}
	return problems
}

// firstDifference describes the first line in which two outputs differ.
func firstDifference(got, want string) string {
	gotLines, wantLines := strings.SplitAfter(got, "\n"), strings.SplitAfter(want, "\n")
	line := 0
	for line < min(len(gotLines), len(wantLines))-1 && gotLines[line] == wantLines[line] {
		line++
	}
	return fmt.Sprintf("line %d is %q, the reference's %q", line+1, shorten(gotLines[line]), shorten(wantLines[line]))
}

// complaint is the last line that the failing interpreter of the two wrote on
// its stderr, as a suffix for a message.
func complaint(got, want sample) string {
	failing := got
	if got.code == 0 {
		failing = want
	}
	lines := strings.Split(strings.TrimSpace(failing.stderr), "\n")
	last := lines[len(lines)-1]
	if last == "" {
		return ""
	}
	return ": " + shorten(last)
}

// shorten cuts a text that is too long for a message.
func shorten(text string) string {
	const most = 120
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
