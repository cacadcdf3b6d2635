package pickletools

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// reprArg writes an argument as Python's repr.
func reprArg(arg any) string {
	switch v := arg.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case float64:
		return opcode.ReprFloat(v)
	case string:
		return opcode.ReprStr(v)
	case []byte:
		return opcode.ReprBytes(v)
	case opcode.ByteArray:
		return "bytearray(" + opcode.ReprBytes(v) + ")"
	}
	return fmt.Sprint(arg)
}

// log2of10 is the number of bits of a decimal digit.
const log2of10 = 3.321928094887362

// tooLong tells an int of more digits than Python converts to text. It is
// decided by the size first, as the conversion's cost is not linear.
func tooLong(arg any) bool {
	n, ok := arg.(*big.Int)
	if !ok {
		return false
	}
	bits := float64(n.BitLen())
	if bits < (opcode.MaxDigits-1)*log2of10 {
		return false
	}
	if bits > (opcode.MaxDigits+1)*log2of10 {
		return true
	}
	return len(strings.TrimPrefix(n.String(), "-")) > opcode.MaxDigits
}
