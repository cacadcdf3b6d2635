package format

// ErrorKind names the built-in exception that an Error stands for.
type ErrorKind uint8

// The exceptions that formatting and parsing raise.
const (
	ValueError ErrorKind = iota
	TypeError
	OverflowError
	KeyError
	IndexError
	MemoryError
)

var kindNames = [...]string{"ValueError", "TypeError", "OverflowError", "KeyError", "IndexError", "MemoryError"}

// String returns the name of the exception class.
func (k ErrorKind) String() string { return kindNames[k] }

// Error is a failure that Python code sees as an exception of class Kind with
// the message Message (which may be empty).
type Error struct {
	Kind    ErrorKind
	Message string
}

// Error returns class and message as a traceback's last line shows them.
func (e *Error) Error() string {
	if e.Message == "" {
		return e.Kind.String()
	}
	return e.Kind.String() + ": " + e.Message
}

//go:noinline
func errorf(kind ErrorKind, message string, args ...any) *Error {
	return &Error{Kind: kind, Message: Message(message, args)}
}

func valueError(message string) *Error { return &Error{Kind: ValueError, Message: message} }
