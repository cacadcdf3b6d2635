// Package codec decodes pickles to Go values and encodes Go values to pickles,
// without an interpreter: nothing is imported, and no Python code runs.
//
// Decode and Unmarshal read bytes, a Decoder reads a stream; Marshal and an
// Encoder write. Data that is shared, or contains itself, keeps its identity
// both ways.
//
// # What becomes what
//
//	Python                     decoded into an any      encoded from
//	None                       nil                      nil, nil pointers
//	bool                       bool                     bool
//	int                        int64, else *big.Int     all kinds of int and uint, *big.Int
//	float                      float64                  float32, float64
//	complex                    complex128               complex64, complex128
//	str                        string                   string
//	bytes                      []byte                   []byte
//	bytearray                  *ByteArray               *ByteArray
//	tuple                      Tuple                    Tuple
//	list                       *List                    *List, slices, arrays
//	dict                       *Dict                    *Dict, maps, structs without a class
//	set                        *Set                     *Set, map[K]struct{}
//	frozenset                  *Set with Frozen         *Set with Frozen
//	datetime.datetime          time.Time                time.Time
//	datetime.timedelta         time.Duration            time.Duration
//	datetime.timezone          *time.Location           *time.Location
//	class, function            *Class                   *Class
//	instance, call             *Object                  *Object, structs with a class
//
// A str is UTF-8 in which a lone surrogate stands as three bytes. A datetime
// without a zone has the location Naive; a zone that is no datetime.timezone,
// and a timedelta of more than 292 years, leave the value an Object. A
// Marshaler says itself what stands for it; a Decoder fills any Go type, as
// Decoder.Decode tells.
//
// # Classes
//
// A pickle can name any class or function of Python, and have it called: this
// is why pickles of strangers are not to be loaded by Python. Here a name is
// refused with a ForbiddenError unless it is in the table above, is the class
// of a struct of DecodeOptions.Types or of the target, is known to
// DecodeOptions.FindClass, or is allowed by DecodeOptions.Allow. An instance of
// an allowed class is an Object, which says what the pickle has: class,
// arguments, state and items.
//
// Struct tags map a struct to the instances of a class:
//
//	type Point struct {
//		_ struct{} `pickle:"class=shapes.Point"` // or class=shapes:Outer.Point
//		X float64  `pickle:"x"`
//		Y float64  `pickle:"y,omitempty"`
//		n int      // not exported: not in the pickle, like a field tagged "-"
//	}
//
// The fields are the instance's attributes, under the name in the tag or else
// their own. With the option arg a field is an argument of __new__ instead, in
// the order of the fields: that is how namedtuples and others without a
// __dict__ are pickled.
//
// # Limits
//
// DecodeOptions bounds the length of the pickle, how deep values nest, the memo
// and the number of values; what a pickle makes be allocated is in proportion to
// its length in any case.
package codec
