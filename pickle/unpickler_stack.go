package pickle

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// push puts a value on the stack. It gives no error; that is for the table.
func (u *Unpickler) push(v objmodel.Value) error {
	u.stack = append(u.stack, v)
	return nil
}

// pushResult pushes v unless there was an error.
func (u *Unpickler) pushResult(v objmodel.Value, err error) error {
	if err != nil {
		return err
	}
	return u.push(v)
}

// underflow is the error for an opcode that wants more than there is.
func (u *Unpickler) underflow() error {
	if len(u.marks) > 0 {
		return u.state.unpicklingErrorf("unexpected MARK found")
	}
	return u.state.unpicklingErrorf("unpickling stack underflow")
}

// pop takes the top off the stack.
func (u *Unpickler) pop() (objmodel.Value, error) {
	n := len(u.stack)
	if n <= u.fence {
		return objmodel.Value{}, u.underflow()
	}
	v := u.stack[n-1]
	u.stack[n-1] = objmodel.Value{}
	u.stack = u.stack[:n-1]
	return v, nil
}

// top gives the top of the stack.
func (u *Unpickler) top() (objmodel.Value, error) {
	if len(u.stack) <= u.fence {
		return objmodel.Value{}, u.underflow()
	}
	return u.stack[len(u.stack)-1], nil
}

// mark takes the topmost mark away and gives its height.
func (u *Unpickler) mark() (int, error) {
	n := len(u.marks)
	if n == 0 {
		return 0, u.state.unpicklingErrorf("could not find MARK")
	}
	height := u.marks[n-1]
	u.dropMark()
	return height, nil
}

// dropMark takes the topmost mark away.
func (u *Unpickler) dropMark() {
	u.marks = u.marks[:len(u.marks)-1]
	u.fence = 0
	if n := len(u.marks); n > 0 {
		u.fence = u.marks[n-1]
	}
}

// cut takes everything from height on off the stack. The result is a copy.
func (u *Unpickler) cut(height int) ([]objmodel.Value, error) {
	if height < u.fence {
		return nil, u.underflow()
	}
	items := append([]objmodel.Value(nil), u.stack[height:]...)
	u.drop(height)
	return items, nil
}

// drop forgets everything from height on.
func (u *Unpickler) drop(height int) {
	clear(u.stack[height:])
	u.stack = u.stack[:height]
}

func (u *Unpickler) loadMark() error {
	u.marks = append(u.marks, len(u.stack))
	u.fence = len(u.stack)
	return nil
}

func (u *Unpickler) loadPop() error {
	if n := len(u.marks); n > 0 && u.marks[n-1] == len(u.stack) {
		u.dropMark()
		return nil
	}
	_, err := u.pop()
	return err
}

func (u *Unpickler) loadPopMark() error {
	height, err := u.mark()
	if err != nil {
		return err
	}
	u.drop(height)
	return nil
}

func (u *Unpickler) loadDup() error { return u.pushResult(u.top()) }

func (u *Unpickler) loadGet() error {
	line, err := u.in.lineOf(u, 2)
	if err != nil {
		return err
	}
	i, err := decimalIndex(line)
	if err != nil {
		return err
	}
	return u.recall(i)
}

func (u *Unpickler) loadBinGet(size int) error {
	i, err := u.unsigned(size)
	if err != nil {
		return err
	}
	return u.recall(int64(i))
}

// recall pushes the memo's entry at i.
func (u *Unpickler) recall(i int64) error {
	v := u.memo.get(i)
	if v.IsNil() {
		return u.state.unpicklingErrorf("Memo value not found at index %d", i)
	}
	return u.push(v)
}

func (u *Unpickler) loadPut() error {
	line, err := u.in.lineOf(u, 2)
	if err != nil {
		return err
	}
	v, err := u.top()
	if err != nil {
		return err
	}
	i, err := decimalIndex(line)
	if err != nil {
		return err
	}
	if i < 0 {
		return objmodel.ValueErrorf("negative PUT argument")
	}
	u.memo.put(i, v)
	return nil
}

func (u *Unpickler) loadBinPut(size int) error {
	i, err := u.unsigned(size)
	if err != nil {
		return err
	}
	v, err := u.top()
	if err != nil {
		return err
	}
	u.memo.put(int64(i), v)
	return nil
}

func (u *Unpickler) loadMemoize() error {
	v, err := u.top()
	if err != nil {
		return err
	}
	u.memo.put(int64(u.memo.n), v)
	return nil
}

func (u *Unpickler) loadProto() error {
	code, err := u.in.byte1(u)
	if err != nil {
		return err
	}
	if code > opcode.HighestProtocol {
		return objmodel.ValueErrorf("unsupported pickle protocol: %d", code)
	}
	u.proto = int(code)
	return nil
}

// loadFrame fetches a frame's bytes, so that they are not read one by one.
func (u *Unpickler) loadFrame() error {
	n, err := u.unsigned(8)
	if err != nil {
		return err
	}
	if n > maxLength {
		return objmodel.OverflowErrorf("FRAME length exceeds system's maximum of %d bytes", uint64(maxLength))
	}
	if _, err := u.in.next(u, int(n)); err != nil {
		return err
	}
	u.in.pos -= int(n)
	return nil
}
