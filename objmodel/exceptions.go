package objmodel

// exceptionDef is a row of the tree of built-in exceptions.
type exceptionDef struct {
	typ    *Type
	base   *Type
	name   string
	doc    string
	fields []string // attributes beyond args; those of the base first
	init   func(t *Thread, e *Exception, args Args) error
	str    func(t *Thread, e *Exception) (string, error) // __str__, if it has its own
	// keywords says that __init__ takes keyword arguments, fixed that the
	// attributes can't be set.
	keywords, fixed bool
	// special says that __new__ does more than to keep its arguments.
	special bool
	methods []MethodDef
	classes []MethodDef
	getSets []GetSetDef
}

// BaseExceptionType and all the other built-in exception classes.
var (
	BaseExceptionType             Type
	BaseExceptionGroupType        Type
	ExceptionGroupType            Type
	GeneratorExitType             Type
	KeyboardInterruptType         Type
	SystemExitType                Type
	ExceptionType                 Type
	ArithmeticErrorType           Type
	FloatingPointErrorType        Type
	OverflowErrorType             Type
	ZeroDivisionErrorType         Type
	AssertionErrorType            Type
	AttributeErrorType            Type
	BufferErrorType               Type
	EOFErrorType                  Type
	ImportErrorType               Type
	ModuleNotFoundErrorType       Type
	LookupErrorType               Type
	IndexErrorType                Type
	KeyErrorType                  Type
	MemoryErrorType               Type
	NameErrorType                 Type
	UnboundLocalErrorType         Type
	OSErrorType                   Type
	BlockingIOErrorType           Type
	ChildProcessErrorType         Type
	ConnectionErrorType           Type
	BrokenPipeErrorType           Type
	ConnectionAbortedErrorType    Type
	ConnectionRefusedErrorType    Type
	ConnectionResetErrorType      Type
	FileExistsErrorType           Type
	FileNotFoundErrorType         Type
	InterruptedErrorType          Type
	IsADirectoryErrorType         Type
	NotADirectoryErrorType        Type
	PermissionErrorType           Type
	ProcessLookupErrorType        Type
	TimeoutErrorType              Type
	ReferenceErrorType            Type
	RuntimeErrorType              Type
	NotImplementedErrorType       Type
	PythonFinalizationErrorType   Type
	RecursionErrorType            Type
	StopAsyncIterationType        Type
	StopIterationType             Type
	SyntaxErrorType               Type
	IndentationErrorType          Type
	TabErrorType                  Type
	IncompleteInputErrorType      Type
	SystemErrorType               Type
	TypeErrorType                 Type
	ValueErrorType                Type
	UnicodeErrorType              Type
	UnicodeDecodeErrorType        Type
	UnicodeEncodeErrorType        Type
	UnicodeTranslateErrorType     Type
	WarningType                   Type
	BytesWarningType              Type
	DeprecationWarningType        Type
	EncodingWarningType           Type
	FutureWarningType             Type
	ImportWarningType             Type
	PendingDeprecationWarningType Type
	ResourceWarningType           Type
	RuntimeWarningType            Type
	SyntaxWarningType             Type
	UnicodeWarningType            Type
	UserWarningType               Type
)

// The fields of AttributeError.
const (
	attrErrName = 0
	attrErrObj  = 1
)

var (
	importFields  = []string{"msg", "name", "path", "name_from"}
	osFields      = []string{"errno", "strerror", "filename", "filename2", ""} // the last is characters_written, which is computed
	syntaxFields  = []string{"msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"}
	unicodeFields = []string{"encoding", "object", "start", "end", "reason"}
	groupFields   = []string{"message", "exceptions"}
)

// exceptionTypes is the tree, bases before the classes below them.
var exceptionTypes = [...]exceptionDef{
	{typ: &BaseExceptionType, name: "BaseException", doc: "Common base class for all exceptions.", str: argsText, methods: baseExceptionMethods, getSets: baseExceptionGetSets},
	{typ: &ExceptionType, base: &BaseExceptionType, name: "Exception", doc: "Common base class for all non-exit exceptions."},
	{typ: &BaseExceptionGroupType, base: &BaseExceptionType, name: "BaseExceptionGroup", doc: "A combination of multiple unrelated exceptions.", fields: groupFields, str: groupText, fixed: true, methods: groupMethods, classes: []MethodDef{classGetItemDef}},
	{typ: &GeneratorExitType, base: &BaseExceptionType, name: "GeneratorExit", doc: "Request that a generator exit."},
	{typ: &KeyboardInterruptType, base: &BaseExceptionType, name: "KeyboardInterrupt", doc: "Program interrupted by user."},
	{typ: &SystemExitType, base: &BaseExceptionType, name: "SystemExit", doc: "Request to exit from the interpreter.", fields: []string{"code"}, init: initSystemExit},
	{typ: &ArithmeticErrorType, base: &ExceptionType, name: "ArithmeticError", doc: "Base class for arithmetic errors."},
	{typ: &FloatingPointErrorType, base: &ArithmeticErrorType, name: "FloatingPointError", doc: "Floating-point operation failed."},
	{typ: &OverflowErrorType, base: &ArithmeticErrorType, name: "OverflowError", doc: "Result too large to be represented."},
	{typ: &ZeroDivisionErrorType, base: &ArithmeticErrorType, name: "ZeroDivisionError", doc: "Second argument to a division or modulo operation was zero."},
	{typ: &AssertionErrorType, base: &ExceptionType, name: "AssertionError", doc: "Assertion failed."},
	{typ: &AttributeErrorType, base: &ExceptionType, name: "AttributeError", doc: "Attribute not found.", fields: []string{"name", "obj"}, init: initKeywordFields, keywords: true, str: argsText, methods: attributeErrorMethods},
	{typ: &BufferErrorType, base: &ExceptionType, name: "BufferError", doc: "Buffer error."},
	{typ: &EOFErrorType, base: &ExceptionType, name: "EOFError", doc: "Read beyond end of file."},
	{typ: &ImportErrorType, base: &ExceptionType, name: "ImportError", doc: "Import can't find module, or can't find name in module.", fields: importFields, init: initImportError, keywords: true, str: importErrorText, methods: importErrorMethods},
	{typ: &ModuleNotFoundErrorType, base: &ImportErrorType, name: "ModuleNotFoundError", doc: "Module not found.", keywords: true},
	{typ: &LookupErrorType, base: &ExceptionType, name: "LookupError", doc: "Base class for lookup errors."},
	{typ: &IndexErrorType, base: &LookupErrorType, name: "IndexError", doc: "Sequence index out of range."},
	{typ: &KeyErrorType, base: &LookupErrorType, name: "KeyError", doc: "Mapping key not found.", str: keyErrorText},
	{typ: &MemoryErrorType, base: &ExceptionType, name: "MemoryError", doc: "Out of memory."},
	{typ: &NameErrorType, base: &ExceptionType, name: "NameError", doc: "Name not found globally.", fields: []string{"name"}, init: initKeywordFields, keywords: true, str: argsText},
	{typ: &UnboundLocalErrorType, base: &NameErrorType, name: "UnboundLocalError", doc: "Local name referenced but not bound to a value.", keywords: true},
	{typ: &OSErrorType, base: &ExceptionType, name: "OSError", doc: "Base class for I/O related errors.", fields: osFields, init: initOSError, keywords: true, str: osErrorText, methods: osErrorMethods, getSets: osErrorGetSets},
	{typ: &BlockingIOErrorType, base: &OSErrorType, name: "BlockingIOError", doc: "I/O operation would block."},
	{typ: &ChildProcessErrorType, base: &OSErrorType, name: "ChildProcessError", doc: "Child process error."},
	{typ: &ConnectionErrorType, base: &OSErrorType, name: "ConnectionError", doc: "Connection error."},
	{typ: &BrokenPipeErrorType, base: &ConnectionErrorType, name: "BrokenPipeError", doc: "Broken pipe."},
	{typ: &ConnectionAbortedErrorType, base: &ConnectionErrorType, name: "ConnectionAbortedError", doc: "Connection aborted."},
	{typ: &ConnectionRefusedErrorType, base: &ConnectionErrorType, name: "ConnectionRefusedError", doc: "Connection refused."},
	{typ: &ConnectionResetErrorType, base: &ConnectionErrorType, name: "ConnectionResetError", doc: "Connection reset."},
	{typ: &FileExistsErrorType, base: &OSErrorType, name: "FileExistsError", doc: "File already exists."},
	{typ: &FileNotFoundErrorType, base: &OSErrorType, name: "FileNotFoundError", doc: "File not found."},
	{typ: &InterruptedErrorType, base: &OSErrorType, name: "InterruptedError", doc: "Interrupted by signal."},
	{typ: &IsADirectoryErrorType, base: &OSErrorType, name: "IsADirectoryError", doc: "Operation doesn't work on directories."},
	{typ: &NotADirectoryErrorType, base: &OSErrorType, name: "NotADirectoryError", doc: "Operation only works on directories."},
	{typ: &PermissionErrorType, base: &OSErrorType, name: "PermissionError", doc: "Not enough permissions."},
	{typ: &ProcessLookupErrorType, base: &OSErrorType, name: "ProcessLookupError", doc: "Process not found."},
	{typ: &TimeoutErrorType, base: &OSErrorType, name: "TimeoutError", doc: "Timeout expired."},
	{typ: &ReferenceErrorType, base: &ExceptionType, name: "ReferenceError", doc: "Weak ref proxy used after referent went away."},
	{typ: &RuntimeErrorType, base: &ExceptionType, name: "RuntimeError", doc: "Unspecified run-time error."},
	{typ: &NotImplementedErrorType, base: &RuntimeErrorType, name: "NotImplementedError", doc: "Method or function hasn't been implemented yet."},
	{typ: &PythonFinalizationErrorType, base: &RuntimeErrorType, name: "PythonFinalizationError", doc: "Operation blocked during Python finalization."},
	{typ: &RecursionErrorType, base: &RuntimeErrorType, name: "RecursionError", doc: "Recursion limit exceeded."},
	{typ: &StopAsyncIterationType, base: &ExceptionType, name: "StopAsyncIteration", doc: "Signal the end from iterator.__anext__()."},
	{typ: &StopIterationType, base: &ExceptionType, name: "StopIteration", doc: "Signal the end from iterator.__next__().", fields: []string{"value"}, init: initStopIteration},
	{typ: &SyntaxErrorType, base: &ExceptionType, name: "SyntaxError", doc: "Invalid syntax.", fields: syntaxFields, init: initSyntaxError, str: syntaxErrorText},
	{typ: &IndentationErrorType, base: &SyntaxErrorType, name: "IndentationError", doc: "Improper indentation."},
	{typ: &IncompleteInputErrorType, base: &SyntaxErrorType, name: "_IncompleteInputError", doc: "incomplete input."},
	{typ: &TabErrorType, base: &IndentationErrorType, name: "TabError", doc: "Improper mixture of spaces and tabs."},
	{typ: &SystemErrorType, base: &ExceptionType, name: "SystemError", doc: "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version."},
	{typ: &TypeErrorType, base: &ExceptionType, name: "TypeError", doc: "Inappropriate argument type."},
	{typ: &ValueErrorType, base: &ExceptionType, name: "ValueError", doc: "Inappropriate argument value (of correct type)."},
	{typ: &UnicodeErrorType, base: &ValueErrorType, name: "UnicodeError", doc: "Unicode related error."},
	{typ: &UnicodeDecodeErrorType, base: &UnicodeErrorType, name: "UnicodeDecodeError", doc: "Unicode decoding error.", fields: unicodeFields, init: initUnicodeError, str: unicodeErrorText},
	{typ: &UnicodeEncodeErrorType, base: &UnicodeErrorType, name: "UnicodeEncodeError", doc: "Unicode encoding error.", fields: unicodeFields, init: initUnicodeError, str: unicodeErrorText},
	{typ: &UnicodeTranslateErrorType, base: &UnicodeErrorType, name: "UnicodeTranslateError", doc: "Unicode translation error.", fields: unicodeFields, init: initUnicodeError, str: unicodeErrorText},
	{typ: &WarningType, base: &ExceptionType, name: "Warning", doc: "Base class for warning categories."},
	{typ: &BytesWarningType, base: &WarningType, name: "BytesWarning", doc: "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str."},
	{typ: &DeprecationWarningType, base: &WarningType, name: "DeprecationWarning", doc: "Base class for warnings about deprecated features."},
	{typ: &EncodingWarningType, base: &WarningType, name: "EncodingWarning", doc: "Base class for warnings about encodings."},
	{typ: &FutureWarningType, base: &WarningType, name: "FutureWarning", doc: "Base class for warnings about constructs that will change semantically\nin the future."},
	{typ: &ImportWarningType, base: &WarningType, name: "ImportWarning", doc: "Base class for warnings about probable mistakes in module imports"},
	{typ: &PendingDeprecationWarningType, base: &WarningType, name: "PendingDeprecationWarning", doc: "Base class for warnings about features which will be deprecated\nin the future."},
	{typ: &ResourceWarningType, base: &WarningType, name: "ResourceWarning", doc: "Base class for warnings about resource usage."},
	{typ: &RuntimeWarningType, base: &WarningType, name: "RuntimeWarning", doc: "Base class for warnings about dubious runtime behavior."},
	{typ: &SyntaxWarningType, base: &WarningType, name: "SyntaxWarning", doc: "Base class for warnings about dubious syntax."},
	{typ: &UnicodeWarningType, base: &WarningType, name: "UnicodeWarning", doc: "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems."},
	{typ: &UserWarningType, base: &WarningType, name: "UserWarning", doc: "Base class for warnings generated by user code."},
	{typ: &ExceptionGroupType, base: &BaseExceptionGroupType, name: "ExceptionGroup", doc: "A combination of multiple unrelated exceptions."},
}
