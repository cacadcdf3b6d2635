// Command race runs Python programs on minipy and on a reference interpreter,
// side by side, and prints how much CPU time each of them took.
//
// Both interpreters are pinned to one core, their runs alternate (A B A B …)
// so that a change of clock speed meets both, and the figure of a program is
// the median of user plus system CPU seconds that the kernel counted for the
// finished child. Programs whose outputs differ make race exit with 1.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/alecthomas/kong"
)

// options is the command line, as kong reads it.
type options struct {
	Ref   string   `help:"Reference interpreter, with its flags." default:"python3.13" placeholder:"COMMAND"`
	Cmd   string   `help:"Command of the interpreter under test, with its flags." default:"minipy run" placeholder:"COMMAND"`
	Runs  int      `help:"Runs of each program on each interpreter." default:"5"`
	Core  int      `help:"Core that both interpreters are pinned to; -1 leaves them where the system puts them." default:"0"`
	Paths []string `arg:"" name:"folder-or-files" help:"Python programs, or folders whose *.py are raced. An EXPECTED.txt beside them is checked too." type:"path"`
}

func main() {
	var opts options
	kong.Parse(&opts,
		kong.Name("race"),
		kong.Description("Race Python programs on minipy against a reference interpreter."))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, opts, os.Stdout, os.Stderr)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "race:", err)
		os.Exit(1)
	}
}

// errDiffer is what run returns when at least one program printed something
// else on the two interpreters, or something else than EXPECTED.txt says.
var errDiffer = errors.New("outputs differ")

// run races the programs that opts names, prints the table on out, and the
// programs whose outputs differ on problems.
func run(ctx context.Context, opts options, out, problems io.Writer) error {
	if opts.Runs < 1 {
		return fmt.Errorf("--runs is %d: at least one run is needed", opts.Runs)
	}
	programs, err := findPrograms(opts.Paths)
	if err != nil {
		return err
	}
	if opts.Core >= 0 {
		if err := pinToCore(ctx, opts.Core); err != nil {
			fmt.Fprintf(problems, "race: not pinned to core %d: %v\n", opts.Core, err)
		}
	}
	test, ref := strings.Fields(opts.Cmd), strings.Fields(opts.Ref)
	if len(test) == 0 || len(ref) == 0 {
		return errors.New("--cmd and --ref need a command each")
	}
	var results []result
	differ := false
	for _, p := range programs {
		r, err := raceProgram(ctx, test, ref, p, opts.Runs)
		if err != nil {
			return err
		}
		for _, why := range r.problems {
			differ = true
			fmt.Fprintf(problems, "race: %s: %s\n", p.name, why)
		}
		results = append(results, r)
	}
	writeTable(out, results)
	if differ {
		return errDiffer
	}
	return nil
}
