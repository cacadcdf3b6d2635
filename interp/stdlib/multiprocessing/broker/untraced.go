package broker

// What several interpreters share is no object of either: who walks over the
// objects of one stops here (objmodel.Untraced), as others may be at work on it.

// Untraced keeps the broker out of what an interpreter holds.
func (r *Root) Untraced() {}

// Untraced keeps the way to the broker out of what an interpreter holds.
func (l *Link) Untraced() {}
