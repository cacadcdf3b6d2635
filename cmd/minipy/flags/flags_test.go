package flags

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
)

// read is what the commands of the tests are told.
type read struct {
	all, loud   bool
	level       int
	name, mode  string
	paths, rest []string
	ran         string
}

func declared(r *read) *Command {
	run := func(name string) func() (int, error) {
		return func() (int, error) { r.ran = name; return 0, nil }
	}
	return &Command{Name: "tool", Help: "Do things.", Commands: []*Command{
		{
			Name: "list", Help: "List what is there.", Run: run("list"),
			Flags: []Flag{
				{Long: "all", Short: 'a', Help: "Everything.", Set: Bool(&r.all)},
				{Long: "loud", Short: 'l', Help: "Loudly.", Negate: true, Set: Bool(&r.loud)},
				{Long: "level", Short: 'n', Value: "N", Help: "How deep.", Set: Int(&r.level)},
				{Long: "path", Value: "PATH", Help: "Where; can be repeated.", Set: Strings(&r.paths)},
				{Long: "mode", Value: "fast", Help: "How.", Set: OneOf(&r.mode, "fast", "slow")},
			},
			Arguments: Arguments{Name: "name", Help: "Of what.", Set: One(&r.name)},
		},
		{Name: "deep", Help: "Has commands.", Commands: []*Command{{
			Name: "run", Help: "Run something.", Run: run("deep run"),
			Flags:     []Flag{{Long: "code", Short: 'c', Value: "CODE", Help: "What.", Rest: true, Set: String(&r.name)}},
			Arguments: Arguments{Name: "file", Help: "What.", Many: true, Rest: true, Set: All(&r.rest)},
		}}},
	}}
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		args []string
		want read
	}{
		{[]string{"list"}, read{ran: "list"}},
		{[]string{"list", "-al", "x"}, read{ran: "list", all: true, loud: true, name: "x"}},
		{[]string{"list", "x", "--loud", "--no-loud", "--all"}, read{ran: "list", all: true, name: "x"}},
		{[]string{"list", "-an", "-3"}, read{ran: "list", all: true, level: -3}},
		{[]string{"list", "-n4", "--path", "a", "--path=b=c"}, read{ran: "list", level: 4, paths: []string{"a", "b=c"}}},
		{[]string{"list", "-n=4", "--mode=slow", "-"}, read{ran: "list", level: 4, mode: "slow", name: "-"}},
		{[]string{"list", "--", "--all"}, read{ran: "list", name: "--all"}},
		{[]string{"deep", "run", "a", "-c", "--", "b"}, read{ran: "deep run", rest: []string{"a", "-c", "--", "b"}}},
		{[]string{"deep", "run", "-c", "a", "-c", "--"}, read{ran: "deep run", name: "a", rest: []string{"-c", "--"}}},
		{[]string{"list", "--al", "--no", "--m=slow", "--le", "2"}, read{ran: "list", all: true, mode: "slow", level: 2}},
		{[]string{"deep", "run", "--", "-c"}, read{ran: "deep run", rest: []string{"-c"}}},
	} {
		var got read
		request, err := Parse(declared(&got), c.args)
		require.NoError(t, err, c.args)
		_, err = request.Command.Run()
		require.NoError(t, err)
		require.Equal(t, c.want, got, c.args)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, `expected one of "list", "deep"`},
		{[]string{"deep"}, `expected one of "run"`},
		{[]string{"walk"}, "unexpected argument walk"},
		{[]string{"list", "a", "b"}, "unexpected argument b"},
		{[]string{"list", "--nope=1"}, "unknown flag --nope"},
		{[]string{"list", "-ax"}, "unknown flag -x"},
		{[]string{"list", "--no-all"}, "unknown flag --no-all"},
		{[]string{"list", "--l", "3"}, "ambiguous option: --l could match --loud, --level"},
		{[]string{"list", "--all=true"}, "--all takes no value"},
		{[]string{"list", "-n"}, "argument expected for the -n option"},
		{[]string{"list", "--level", "many"}, `--level: expected a number of at most 64 bits, not "many"`},
		{[]string{"list", "--mode", "other"}, `--mode: must be one of fast, slow, not "other"`},
	} {
		_, err := Parse(declared(&read{}), c.args)
		var wrong *Error
		require.True(t, errors.As(err, &wrong), c.args)
		require.Equal(t, c.want, wrong.Message, c.args)
	}
}

func TestHelp(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"-h"}, `Usage: tool <command> [flags]

Do things.

Flags:
  -h, --help       Show this help.
      --version    Print the version and exit.

Commands:
  list [<name>] [flags]
    List what is there.

  deep run [<file> ...] [flags]
    Run something.

Run "tool <command> --help" for more information on a command.
`},
		{[]string{"list", "-ah", "--nope"}, `Usage: tool list [<name>] [flags]

List what is there.

Arguments:
  [<name>]    Of what.

Flags:
  -h, --help         Show this help.
      --version      Print the version and exit.
  -a, --all          Everything.
  -l, --[no-]loud    Loudly.
  -n, --level=N      How deep.
      --path=PATH    Where; can be repeated.
      --mode=fast    How.
`},
	} {
		request, err := Parse(declared(&read{}), c.args)
		require.NoError(t, err)
		require.True(t, request.Help)
		require.Equal(t, c.want, Help(request.Command, request.Path))
	}
	request, err := Parse(declared(&read{}), []string{"list", "--version", "--nope"})
	require.NoError(t, err)
	require.True(t, request.Version)
	require.Equal(t, []string{"one two", "three"}, wrap("one two three", 9))
}
