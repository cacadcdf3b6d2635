package parser

import (
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// builders build the production of each kind of statement anew.
var builders = []struct {
	name  string
	build func()
}{
	{"if", again(&ifProduction)},
	{"while", again(&whileProduction)},
	{"for", again(&forProduction)},
	{"with", again(&withProduction)},
	{"try", again(&tryProduction)},
	{"def", again(&defProduction)},
	{"class", again(&classProduction)},
	{"async", again(&asyncProduction)},
	{"decorated", again(&decoratedProduction)},
	{"match", again(&matchProduction)},
	{"return", again(&returnProduction)},
	{"raise", again(&raiseProduction)},
	{"assert", again(&assertProduction)},
	{"del", again(&delProduction)},
	{"import", again(&importProduction)},
	{"from", again(&fromProduction)},
	{"global", again(&scopeProduction)},
	{"pass", again(&wordProduction)},
	{"type", again(&typeProduction)},
}

func again(p *production) func() { return func() { build(p.statement) } }

// maxAllocations bounds what building all productions may allocate: each
// thousand takes a bit less than 0.1 ms.
const maxAllocations = 1750

// TestGrammarIsSmall counts what building the grammar costs, which each
// program pays that uses every kind of statement.
func TestGrammarIsSmall(t *testing.T) {
	all := testing.AllocsPerRun(3, func() {
		for _, b := range builders {
			b.build()
		}
	})
	require.LessOrEqual(t, all, float64(maxAllocations))
}

// BenchmarkBuild measures what the first statement of a kind costs once, and
// what a program costs that uses all of them. It should take less than 0.3 ms:
//
//	go test ./parser -run '^$' -bench Build
//
// A tag costs most where it goes on from one field to the next, as participle
// scans the next one several times: so the parts of a statement share a field.
func BenchmarkBuild(b *testing.B) {
	b.Run("all", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, one := range builders {
				one.build()
			}
		}
		b.ReportMetric(b.Elapsed().Seconds()*1e3/float64(b.N), "ms/grammar")
	})
	for _, one := range builders {
		b.Run(one.name, func(b *testing.B) {
			for b.Loop() {
				one.build()
			}
		})
	}
}

// coldBuild is the variable of the environment that names the productions that
// a process of this test is to build, say how long that took, and end.
const coldBuild = "MINIPY_COLD_BUILD"

func TestMain(m *testing.M) {
	if os.Getenv(coldBuild) != "" {
		start := time.Now()
		for _, b := range builders {
			if which := os.Getenv(coldBuild); which == "all" || slices.Contains(strings.Fields(which), b.name) {
				b.build()
			}
		}
		os.Stdout.WriteString(strconv.Itoa(int(time.Since(start))))
		return
	}
	os.Exit(m.Run())
}

// BenchmarkBuildCold measures what BenchmarkBuild does where it counts: in a
// process that has just begun, in which each page of code and of memory is met
// for the first time. The median of the processes is what it reports.
//
//	go test ./parser -run '^$' -bench BuildCold -benchtime 100x
func BenchmarkBuildCold(b *testing.B) {
	b.Run("all", func(b *testing.B) { benchmarkCold(b, "all") })
	b.Run("usual", func(b *testing.B) { benchmarkCold(b, "if for def return import from") })
}

func benchmarkCold(b *testing.B, which string) {
	var took []int
	for b.Loop() {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), coldBuild+"="+which)
		out, err := child.Output()
		require.NoError(b, err)
		ns, err := strconv.Atoi(string(out))
		require.NoError(b, err)
		took = append(took, ns)
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2])/1e6, "ms/grammar")
	b.ReportMetric(0, "ns/op")
}
