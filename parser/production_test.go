package parser

import "testing"

// BenchmarkBuild measures what the first statement of a kind costs once.
func BenchmarkBuild(b *testing.B) {
	b.Run("return", func(b *testing.B) { buildAgain[returnStatement](b) })
	b.Run("def", func(b *testing.B) { buildAgain[defStatement](b) })
	b.Run("from", func(b *testing.B) { buildAgain[fromStatement](b) })
}

func buildAgain[T any](b *testing.B) {
	for b.Loop() {
		build[T]()
	}
}
