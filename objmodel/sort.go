package objmodel

// SortList is l.sort(key=key, reverse=reverse); a nil key compares the items
// themselves. Errors: what the key function or comparisons raise, ValueError
// when the list changed meanwhile.
func SortList(t *Thread, l *List, key Value, reverse bool) error {
	return nil
}
