package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// writeTable prints one line a program: CPU seconds under test and of the
// reference, their ratio, the peak resident sets in megabytes, and whether
// the outputs were the same; below them the geometric mean of the ratios.
func writeTable(out io.Writer, results []result) {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "program\tseconds\treference\tratio\tMB\treference MB\toutput\t")
	var ratios []float64
	for _, r := range results {
		ratios = append(ratios, r.ratio())
		fmt.Fprintf(table, "%s\t%.3f\t%.3f\t%.2f\t%s\t%s\t%s\t\n", r.program.name,
			r.test, r.ref, r.ratio(), megabytes(r.testRSS), megabytes(r.refRSS), verdict(r))
	}
	fmt.Fprintf(table, "geometric mean\t\t\t%.2f\t\t\t\t\n", geometricMean(ratios))
	table.Flush()
}

func megabytes(bytes int64) string {
	if bytes == 0 {
		return "?"
	}
	return fmt.Sprintf("%.1f", float64(bytes)/1e6)
}

func verdict(r result) string {
	if len(r.problems) > 0 {
		return "DIFFERS"
	}
	return "same"
}
