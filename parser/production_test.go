package parser

import (
	"testing"

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
	{"global", again(&globalProduction)},
	{"nonlocal", again(&nonlocalProduction)},
	{"pass", again(&passProduction)},
	{"break", again(&breakProduction)},
	{"continue", again(&continueProduction)},
	{"type", again(&typeProduction)},
}

func again(p *production) func() { return func() { build(p.statement) } }

// maxAllocations bounds what building all productions may allocate: each
// thousand takes a bit less than 0.1 ms.
const maxAllocations = 2600

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
