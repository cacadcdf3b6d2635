package codec

import (
	"bytes"
	"fmt"
	"io"
)

// Use is something that a pickle would make Python do with a class or function.
type Use struct {
	Class
	// Action is what is done: Import, Call, New or SetState.
	Action Action
	// Offset is that of the opcode, from the start of the data.
	Offset int64
}

// Action is what a pickle does with a class or function.
type Action string

// The actions.
const (
	// Import imports the module and takes the name from it.
	Import Action = "import"
	// Call calls the class or function.
	Call Action = "call"
	// New calls the __new__ of the class.
	New Action = "new"
	// SetState gives a state to an instance, which calls its __setstate__ if it
	// has one.
	SetState Action = "setstate"
)

// DataClasses are classes and functions that are no more than data to Python,
// in the form of DecodeOptions.Allow: calling them with whatever arguments does
// nothing but make a value.
var DataClasses = []string{
	"builtins.bool", "builtins.bytearray", "builtins.bytes", "builtins.complex", "builtins.dict", "builtins.float",
	"builtins.frozenset", "builtins.int", "builtins.list", "builtins.object", "builtins.range", "builtins.set",
	"builtins.slice", "builtins.str", "builtins.tuple", "_codecs.encode", "copyreg._reconstructor", "copyreg.__newobj__",
	"collections.Counter", "collections.OrderedDict", "collections.deque",
	"datetime.date", "datetime.datetime", "datetime.time", "datetime.timedelta", "datetime.timezone",
	"decimal.Decimal", "fractions.Fraction", "uuid.UUID",
}

// Uses lists what the pickles in data would import and call, in their order,
// each use of a name once; nothing is imported or called. Data that is malformed
// gives the uses up to the fault, and the error of Decode.
func Uses(data []byte) ([]Use, error) {
	w := &watcher{seen: map[Use]bool{}}
	d := NewDecoder(bytes.NewReader(data), DecodeOptions{
		Allow:          []string{"*"},
		MaxBytes:       int64(len(data)) + 1,
		MaxDepth:       Unlimited,
		PersistentLoad: func(any) (any, error) { return &Class{"", "persistent ID"}, nil },
	})
	d.watch = w
	for {
		if _, err := d.Next(); err == io.EOF {
			return w.uses, nil
		} else if err != nil {
			return w.uses, err
		}
	}
}

// watcher collects uses.
type watcher struct {
	uses []Use
	seen map[Use]bool
}

// note adds a use, unless it has been seen.
func (w *watcher) note(u Use) {
	key := u
	key.Offset = 0
	if !w.seen[key] {
		w.seen[key] = true
		w.uses = append(w.uses, u)
	}
}

// noteUse tells the watcher, if there is one, what is done with a class.
func (d *Decoder) noteUse(class any, action Action) {
	if d.watch == nil {
		return
	}
	c, ok := class.(*Class)
	if !ok {
		c = &Class{"", pythonType(class)}
	}
	d.watch.note(Use{*c, action, d.at})
}

// unknownExtension stands for a class of copyreg's registry when a pickle is
// only watched.
func unknownExtension(code int) Class { return Class{"", fmt.Sprintf("extension %d", code)} }
