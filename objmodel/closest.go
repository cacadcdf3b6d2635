package objmodel

// The costs of turning one name into another, and the sizes beyond which
// CPython looks for no suggestion.
const (
	moveCost      = 2
	caseCost      = 1
	maxCandidates = 750
	maxNameLength = 40
)

// Closest gives the candidate that is nearest to a wrong name, the first of
// equals; "" when none is near enough: a third of the letters of both, and
// three more, may be moves.
func Closest(name string, candidates []string) string {
	if len(candidates) >= maxCandidates {
		return ""
	}
	best, bestDistance := "", int(^uint(0)>>1)
	for _, c := range candidates {
		if c == name {
			continue
		}
		limit := min((len(name)+len(c)+3)*moveCost/6, bestDistance-1)
		if d := distance(name, c, limit); d <= limit {
			best, bestDistance = c, d
		}
	}
	return best
}

// distance is the cost of the cheapest edits that turn a into b, as bytes;
// more than limit when they cost more than that.
func distance(a, b string, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return (len(a) + len(b)) * moveCost
	}
	if len(a) > maxNameLength || len(b) > maxNameLength {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	var row [maxNameLength + 1]int
	for i := range row {
		row[i] = i * moveCost
	}
	for j := range len(b) {
		diagonal := row[0]
		row[0] += moveCost
		least := row[0]
		for i := range len(a) {
			cost := min(diagonal+substitution(a[i], b[j]), row[i]+moveCost, row[i+1]+moveCost)
			diagonal, row[i+1] = row[i+1], cost
			least = min(least, cost)
		}
		if least > limit {
			return limit + 1
		}
	}
	return row[len(a)]
}

// substitution is the cost of writing one byte for another: less if only the
// case differs.
func substitution(x, y byte) int {
	switch {
	case x == y:
		return 0
	case lower(x) == lower(y):
		return caseCost
	}
	return moveCost
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
