// Package format turns plain Go values into text and back the way Python does:
// repr of floats and strings, the format-spec mini-language (PEP 3101), the
// conversion specifiers of the % operator, the fields of str.format, and the
// parsing done by int(), float() and complex(). It knows nothing of Python
// objects; failures are *Error values that name the exception to raise.
//
// Strings are held as package wtf8 describes. A width or a precision comes from
// the program, so a caller that limits memory asks for the size (Spec.Size,
// Conversion.Size) before it formats.
package format
