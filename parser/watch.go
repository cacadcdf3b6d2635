package parser

import py "github.com/minipy-go/minipy/lexer"

// longSource is from which size, in bytes, the reader of a source is asked
// whether to go on.
const longSource = 1 << 16

// pollEvery is how many tokens, or statements of a module, are read between two
// questions.
const pollEvery = 1 << 10

// watcher asks Options.Poll now and then.
type watcher struct {
	poll    func() error // nil: nobody
	scanner scanner      // of the tokens, for Scan
	count   int
	err     error // what poll gave
}

// streamOf is streamOf under the eyes of a watcher.
func (w *watcher) streamOf(from *py.Scanner, size int, later bool) *stream {
	if w.poll == nil || later {
		return streamOf(from, size, later)
	}
	w.scanner = from
	return newStream(w)
}

// Scan gives the next token; after an error of poll the source ends.
func (w *watcher) Scan(t *py.Token) {
	if w.stopped() {
		*t = py.Token{Type: py.EOF}
		return
	}
	w.scanner.Scan(t)
}

// stopped counts one token or statement and reports whether to stop.
func (w *watcher) stopped() bool {
	if w.count++; w.poll != nil && w.count%pollEvery == 0 && w.err == nil {
		w.err = w.poll()
	}
	return w.err != nil
}
