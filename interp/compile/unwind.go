package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// blockKind is what a block is that return, break and continue leave.
type blockKind uint8

const (
	loopBlock      blockKind = iota
	tryBlock                 // protected by except clauses: nothing to do on leaving
	finallyBlock             // protected by a finally clause
	handlerBlock             // an except clause, or a finally clause run for an exception
	withBlock                // body of a with statement
	asyncWithBlock           // body of an async with statement
	groupBlock               // an except* clause, which can't be left
	clausesBlock             // the except clauses of a try statement: nothing to do on leaving
	protectedBlock           // protected, but with nothing to do on leaving
)

// block is a stretch of statements that the compiler is inside of.
type block struct {
	kind blockKind
	at   ast.Span

	// Loops.
	breakTo, continueTo *label

	// Protection by a handler: the code from start on.
	handler *label
	reg     uint8
	start   int32
	set     regSet
	spilled int32

	finally []ast.Stmt // finallyBlock
	name    string     // handlerBlock: of the except clause, or empty
	exc     uint8      // handlerBlock: register of the exception; with: of __exit__
}

// maxBlocks is how many statements with blocks may nest, as in CPython.
const maxBlocks = 21

// push enters a block; with a handler, what follows is protected by it.
func (u *unit) push(b *block) {
	if b.kind != protectedBlock {
		if u.nested++; u.nested > maxBlocks {
			u.c.fail(u.at, "too many statically nested blocks")
		}
	}
	b.start = u.pc()
	b.set = u.assigned
	b.spilled = u.spilledNow
	u.blocks = append(u.blocks, b)
}

// pop leaves the innermost block.
func (u *unit) pop() {
	b := u.blocks[len(u.blocks)-1]
	u.blocks = u.blocks[:len(u.blocks)-1]
	if b.kind != protectedBlock {
		u.nested--
	}
	u.endProtection(b)
}

// endProtection adds the handler entry of the code since b.start.
func (u *unit) endProtection(b *block) {
	if b.handler == nil || b.start >= u.pc() {
		return
	}
	u.targets = append(u.targets, handlerTarget{len(u.code.Handlers), b.handler})
	u.code.Handlers = append(u.code.Handlers, bytecode.Handler{Start: b.start, End: u.pc(), Reg: b.reg, Spilled: b.spilled})
}

// mustUnwind reports whether leaving the function runs more code.
func (u *unit) mustUnwind() bool {
	for _, b := range u.blocks {
		switch b.kind {
		case loopBlock, tryBlock, clausesBlock, protectedBlock:
		default:
			return true
		}
	}
	return false
}

// unwindAll leaves all blocks, then runs exit.
func (u *unit) unwindAll(at ast.Span, exit func()) { u.unwindTo(at, 0, exit) }

// unwindTo leaves the blocks from index depth on, innermost first, with the
// code that each wants run, then runs exit, which must not come back. The
// blocks are then as they were, for the code that follows.
func (u *unit) unwindTo(at ast.Span, depth int, exit func()) {
	blocks := u.blocks
	for i := len(blocks) - 1; i >= depth; i-- {
		b := blocks[i]
		u.endProtection(b)
		u.blocks = blocks[:i:i]
		u.leaveBlock(at, b)
	}
	exit()
	u.dead = true
	for _, b := range blocks[depth:] {
		b.start = u.pc()
	}
	u.blocks = blocks
}

// leaveBlock emits what a block wants done on leaving it.
func (u *unit) leaveBlock(at ast.Span, b *block) {
	switch b.kind {
	case finallyBlock:
		u.stmts(b.finally)
	case handlerBlock:
		u.emit(at, bytecode.PopExcept, b.exc, 0, 0, 0)
		if b.name != "" {
			u.forget(at, b.name)
		}
	case withBlock:
		u.callExit(b.at, b.exc)
	case asyncWithBlock:
		u.callAsyncExit(b.at, b.exc)
	case groupBlock:
		u.c.fail(at, "'break', 'continue' and 'return' cannot appear in an except* block")
	}
}

// loop finds the innermost loop.
func (u *unit) loop() (int, *block) {
	for i := len(u.blocks) - 1; i >= 0; i-- {
		if u.blocks[i].kind == loopBlock {
			return i, u.blocks[i]
		}
	}
	return 0, nil
}

func (u *unit) breakStmt(n *ast.Break) {
	i, b := u.loop()
	if b == nil {
		u.c.fail(n.Span, "'break' outside loop")
		return
	}
	u.unwindTo(n.Span, i+1, func() { u.jump(n.Span, b.breakTo, bytecode.Jump, 0, 0, 0) })
}

func (u *unit) continueStmt(n *ast.Continue) {
	i, b := u.loop()
	if b == nil {
		u.c.fail(n.Span, "'continue' not properly in loop")
		return
	}
	u.unwindTo(n.Span, i+1, func() { u.jump(n.Span, b.continueTo, bytecode.Loop, 0, 0, 0) })
}
