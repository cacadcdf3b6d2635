// Package bytecode is the instruction set of the register machine and the
// code objects that the compiler makes of it.
//
// An instruction has an opcode, three 8-bit operands A, B, C (registers R[i]
// or small numbers) and a 32-bit operand D (a constant K, a name N, an inline
// cache site S, a jump target, an immediate). Registers are the parameters,
// then the other local variables, then temporaries. A call leaves the callee
// and its arguments in consecutive temporaries above every live one, so that
// they become the first registers of the callee's frame without being copied.
package bytecode

// Op is an opcode.
type Op uint8

// The opcodes. Beside each stands what it does; pc is the next instruction
// unless a jump says otherwise. "unset" is a register without a value.
const (
	Nop    Op = iota
	Expand    // compile the body of the function, then begin anew

	// Data.
	Move       // R[A] = R[B]
	Move2      // R[A] = R[B], then R[C] = R[D]
	LoadK      // R[A] = K[D]
	LoadInt    // R[A] = int D
	CheckBound // UnboundLocalError for N[D] if R[A] is unset
	DelLocal   // as CheckBound, then unset R[A]
	Unset      // unset R[A]

	// Names.
	LoadGlobal  // R[A] = global or built-in named by S[D]; NameError
	StoreGlobal // global N[D] = R[A]
	StoreSite   // global of S[D] = R[A]; with C 1, in a frame with locals of its own, one of these
	DelGlobal   // del global N[D]; NameError
	LoadName    // R[A] = name of S[D] in locals, globals, built-ins (module and class bodies)
	StoreName   // locals N[D] = R[A]
	DelName     // del locals N[D]; NameError

	// Closures. A cell is an object that holds a variable.
	MakeCell       // R[A] = new cell holding what R[A] held (maybe unset)
	LoadCell       // R[A] = content of cell R[B]; UnboundLocalError for N[D]
	StoreCell      // content of cell R[A] = R[B]
	DelCell        // unset the content of cell R[A]; UnboundLocalError for N[D]
	LoadFree       // R[A] = content of free variable D; NameError
	StoreFree      // free variable D = R[A]
	DelFree        // unset free variable D; NameError
	LoadFreeCell   // R[A] = the cell of free variable D itself
	LoadClassFree  // R[A] = free variable D, but locals (a class namespace) first
	LoadClassCell  // R[A] = N[D] in the mapping R[B], else content of cell R[C] (annotation scopes in a class)
	LoadClassScope // R[A] = S[D] in the mapping R[B], else as a global (annotation scopes in a class)

	// Unary operators: R[A] = op R[B].
	Neg
	Pos
	Invert
	Not

	// Binary operators, in the order of objmodel.BinaryOp without divmod:
	// R[A] = R[B] op R[C]; D = 1 for the augmented form.
	Add
	Sub
	Mul
	MatMul
	TrueDiv
	FloorDiv
	Mod
	Pow
	LShift
	RShift
	And
	Xor
	Or

	// With an immediate: R[A] = R[B] op int D; C = 1 for the augmented form.
	AddI
	SubI
	MulI
	FloorDivI
	ModI
	LShiftI
	RShiftI
	AndI

	// Comparisons, in the order of objmodel.CompareOp: R[A] = R[B] op R[C].
	Lt
	Le
	Eq
	Ne
	Gt
	Ge
	Is    // R[A] = R[B] is R[C]
	IsNot // R[A] = R[B] is not R[C]
	In    // R[A] = R[B] in R[C]
	NotIn // R[A] = R[B] not in R[C]

	// Jumps go to D. Fused comparisons jump if the truth of the comparison
	// is C (0 or 1).
	Jump
	Loop       // Jump backwards, counting a tick
	JumpTrue   // if R[A] is true
	JumpFalse  // if R[A] is false
	JumpNone   // if (R[A] is None) == C
	JumpIs     // if (R[A] is R[B]) == C
	JumpIn     // if (R[A] in R[B]) == C
	JumpLt     // if (R[A] < R[B]) == C
	JumpLe     // if (R[A] <= R[B]) == C
	JumpEq     // if (R[A] == R[B]) == C
	JumpNe     // if (R[A] != R[B]) == C
	JumpGt     // if (R[A] > R[B]) == C
	JumpGe     // if (R[A] >= R[B]) == C
	JumpLtI    // if (R[A] < int8(B)) == C
	JumpLeI    // …
	JumpEqI    //
	JumpNeI    //
	JumpGtI    //
	JumpGeI    //
	JumpUnset  // if R[A] is unset
	JumpMissed // if exception R[A] does not match class or tuple R[B] (except clause)

	// Iteration.
	GetIter     // R[A] = iter(R[B]); C = 1: for a ForIter only, so that R[A], R[A+1] may be what it understands
	ForIter     // R[B] = next(R[A]), or jump to D at the end; C = 1: only the next instruction reads R[B]
	Unpack      // R[A..A+C-1] = the C items of R[B]; ValueError
	UnpackEx    // R[A..A+C-1] = first items, R[A+C] = list of the middle ones, then the D last ones, of R[B]
	UnpackTuple // R[A] = tuple of what Unpack (C = 0, D items) or UnpackEx (C = 1, D>>23 first, D&0x7fffff last ones) give of R[B]

	// Subscripts and attributes.
	GetItem    // R[A] = R[B][R[C]]
	SetItem    // R[A][R[B]] = R[C]
	DelItem    // del R[A][R[B]]
	GetItemI   // R[A] = R[B][int D]
	SetItemI   // R[A][int D] = R[B]
	BuildSlice // R[A] = slice(R[B], R[B+1], R[B+2] or None if C = 2); D = 0: a GetItem that follows is the only user
	LoadAttr   // R[A] = R[B].S[D]
	StoreAttr  // R[A].S[D] = R[B]
	DelAttr    // del R[A].N[D]
	LoadMethod // R[A], R[A+1] = function, self of R[B].S[D]; or unset, R[B].S[D]
	LoadSuper  // R[A], R[A+1] = as LoadMethod, of super().S[D], where R[B] is __class__ and R[C] the first argument; R[A+2] = the callable `super` in scope

	// Displays.
	BuildList   // R[A] = [R[B], … C items]; D = 1 + register of the iterator for each of whose items it will get one, Spread or 0
	BuildTuple  // R[A] = (R[B], … C items)
	BuildSet    // R[A] = {R[B], … C items}
	BuildDict   // R[A] = {R[B]: R[B+1], … C pairs}; D = 1 + register of the iterator for each of whose items it will get one, or 0
	ListAppend  // R[A].append(R[B])
	ListExtend  // R[A].extend(R[B]) for a display; TypeError names R[B]'s type
	ListToTuple // R[A] = tuple(R[B])
	SetAdd      // R[A].add(R[B])
	SetUpdate   // R[A].update(R[B])
	DictSet     // R[A][R[B]] = R[C]
	DictUpdate  // R[A].update(R[B]) for {**x}
	DictMerge   // as DictUpdate for f(**x), R[A] may be unset: TypeError for a key that is there; R[C] is f
	FormatValue // R[A] = format(R[B], R[B+1] if C&FormatSpec else ''), after the conversion C&FormatConversion
	BuildString // R[A] = ''.join of the C strs from R[B], or ints of FormatPart

	// Calls. The result goes to R[C].
	TryCall        // do the next two, LoadGlobal and Call, at once if S[D] is a Python function
	TryCallFree    // as TryCall, of LoadFree and free variable D
	TryCallMethod  // do the next two, LoadMethod and CallMethod, at once if S[D] of R[B] is a method in Python
	TryQuick       // call S[D], a built-in function with a quick form, on R[A], R[B] at once, as the Call C instructions further on does
	TryQuickMethod // call method S[D], a built-in one with a quick form, of R[A] on R[B], as the CallMethod C instructions further on does
	Call           // R[A](B arguments from R[A+1]); D = 1 + index in KwNames of the names of the last ones, or 0 (below: the machine's count of calls, or CallsOwn)
	CallMethod     // what LoadMethod left in R[A], R[A+1], with B arguments from R[A+2]; D as for Call
	CallEx         // R[A](*R[A+1], **R[A+2]); R[A+1] is any iterable, R[A+2] a dict or, if B = 0, absent
	Return         // return R[A]
	ReturnK        // return K[D]
	MakeFunc       // R[A] = function of code K[D]; from R[B] on, as C says: 1 defaults tuple, 2 keyword defaults dict, 4 annotations (dict or tuple of name, value…), 8 closure tuple of cells
	BuildClass     // R[A] = __build_class__

	// Generators and coroutines.
	Yield        // give R[B], R[A] = what is sent; D = 1 + register of the iterator being delegated to, or 0 (then Loop to its Send follows, whose C is A)
	GetYieldFrom // R[A] = iterator of `yield from R[B]`
	Send         // send R[C] to R[B]: R[C] = what it gives; at its end R[A] = its value and jump to D
	GetAwaitable // R[A] = iterator of `await R[B]`; C: 0 await, 1 __aenter__, 2 __aexit__
	GetAIter     // R[A] = aiter(R[B])
	GetANext     // R[A] = awaitable of anext(R[B])
	EndAsyncFor  // PopExcept R[A], then swallow that exception if it is StopAsyncIteration and jump to D, else re-raise
	AsyncGenWrap // R[A] = R[B] as a value that an async generator gives

	// Exceptions. A handler entry (see Handler) gets the exception in R[reg]
	// and the one that was being handled before in R[reg+1].
	Raise      // C = 0: re-raise; 1: raise R[A]; 2: raise R[A] from R[B]
	Reraise    // raise exception R[A] again, keeping its traceback; C: the frame stands where that was raised
	PopExcept  // end of a handler whose exception is in R[A]
	ExcInfo    // R[A], R[A+1], R[A+2] = type, exception, traceback of R[B]
	BeforeWith // R[A], R[A+1] = bound __exit__, __enter__ of R[B]; C = 1: __aexit__, __aenter__
	GroupMatch // except*: R[A] = group left, R[A+1] = class → R[C] = matching part or None, R[A] = rest or None
	GroupRaise // R[A] = exception to re-raise after except* clauses, or None, of original R[B] and list of raised R[C]

	// Modules.
	ImportName // R[A] = __import__(N[D], fromlist R[B], level R[C])
	ImportFrom // R[A] = R[B].N[D]; ImportError
	ImportStar // from R[A] import * into locals

	// Structural pattern matching.
	MatchSequence // R[A] = R[B] is a sequence for patterns
	MatchMapping  // R[A] = R[B] is a mapping
	MatchKeys     // R[A] = tuple of R[B][k] for k in tuple R[C], or None
	MatchClass    // R[A] = tuple of attributes, or None: R[B] subject, R[B+1] class, R[B+2] tuple of keyword names, D positional patterns
	GetLen        // R[A] = len(R[B])

	// Rest.
	Spill            // save R[A..A+B-1] on the frame's spill stack
	Unspill          // R[A..A+B-1] = what the last Spill saved
	PrintExpr        // sys.displayhook(R[A])
	SetupAnnotations // make sure that locals have __annotations__
	LoadLocals       // R[A] = the namespace of a class body
	Intrinsic        // R[A] = intrinsic function C of R[B] (and R[B+1])

	NumOps

	// Traced stands for an instruction before which there may be something to
	// tell a trace function; only the machine makes it.
	Traced Op = 255
	// Untold stands in the same code for a jump back before which there is nothing
	// to tell: what it leads to has to be Traced again.
	Untold Op = 254
)

// Spread is operand D of the BuildList of a display that unpacks something.
const Spread = -1

// Operand C of FormatValue: the conversion, or none, and bits.
const (
	FormatStr = 1 + iota
	FormatRepr
	FormatASCII
	FormatConversion = FormatASCII
	FormatSpec       = 4 // there is a format specification
	FormatPart       = 8 // for BuildString: an unboxed int may stay what it is
)

// Intrinsic functions.
const (
	IntrinsicTypeVar          = iota // name → TypeVar
	IntrinsicTypeVarBound            // name, function → TypeVar with a bound
	IntrinsicTypeVarConstr           // name, function → TypeVar with constraints
	IntrinsicParamSpec               // name
	IntrinsicTypeVarTuple            // name
	IntrinsicTypeParamDefault        // type parameter, function
	IntrinsicTypeAlias               // tuple (name, type parameters, function)
	IntrinsicSubscriptGeneric        // tuple of type parameters → Generic[…]
	IntrinsicSetTypeParams           // function, tuple → the function
	IntrinsicAssertion               // → AssertionError
)

// intrinsicNames are the names of the intrinsic functions.
var intrinsicNames = [...]string{
	IntrinsicTypeVar:          "TypeVar",
	IntrinsicTypeVarBound:     "TypeVar with bound",
	IntrinsicTypeVarConstr:    "TypeVar with constraints",
	IntrinsicParamSpec:        "ParamSpec",
	IntrinsicTypeVarTuple:     "TypeVarTuple",
	IntrinsicTypeParamDefault: "default of type parameter",
	IntrinsicTypeAlias:        "TypeAliasType",
	IntrinsicSubscriptGeneric: "Generic[…]",
	IntrinsicSetTypeParams:    "__type_params__",
	IntrinsicAssertion:        "AssertionError",
}

// MostArgumentCode is how many instructions the arguments of a TryCall have at
// most.
const MostArgumentCode = 16

// CallsOwn is D of the Call of a function that the code made for nothing else: a
// comprehension's.
const CallsOwn = -16
