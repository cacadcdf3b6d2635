# Binary data as text and back, with what is wrong with some of it.
import base64
import binascii as b


def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        r = type(e).__name__ + ": " + str(e)
    print(f.__name__, a, k, "->", r)


data = bytes(range(0, 256, 7))
for n in (0, 1, 2, 3, 4, 5, 37):
    for f in (b.hexlify, b.b2a_base64, b.b2a_uu, b.crc32, base64.b32encode, base64.b32hexencode, base64.b85encode, base64.a85encode, base64.z85encode, base64.b16encode, base64.encodebytes):
        t(f, data[:n])
for s in ["", "a", "ab", "abc", "abcd", "abcd=", "ab==", "ab=", "abc=", "ab==cd", "=abcd", "ab=c=", "a b c d", "ab\n==", "abcde", "abcdefghi", "é", b"\xff", 1, "ab=*=", "====", "abc==", "abcd==", "abcdefgh=", "ab===", "YWJj\n"]:
    t(b.a2b_base64, s)
    t(b.a2b_base64, s, strict_mode=True)
for s in ["", "0", "00", "0g", "AbCd", b"ff", "é", None]:
    t(b.unhexlify, s)
t(b.hexlify, b"abcdef", "-"); t(b.hexlify, b"abcdef", b"_", 2); t(b.hexlify, b"abcdef", ":", -4); t(b.hexlify, b"ab", "::"); t(b.hexlify, b"ab", 1); t(b.hexlify, "ab")
for s in ["", " ", "#86)C\n", "#86)C", "$86)C9 \n", "#86)Cx", "M", "#\x7f\x7f\x7f\x7f", "!", "`\n", "#86)C`\n"]:
    t(b.a2b_uu, s)
t(b.b2a_uu, b"x" * 46); t(b.b2a_uu, b"\0\0", backtick=True); t(b.b2a_base64, b"ab", newline=False); t(b.b2a_base64, "ab")
t(b.crc32, b"abc", 1); t(b.crc32, b"abc", -1); t(b.crc32, b"abc", 2**40); t(b.crc_hqx, b"abc", 0); t(b.crc_hqx, b"abc", 65537); t(b.crc32, "abc")
t(base64.b64decode, "YWJj*", validate=True); t(base64.b64encode, b"\xfb\xff", b"-_"); t(base64.urlsafe_b64decode, "-_8="); t(base64.b64decode, "YWJj*"); t(base64.b64decode, 1)
for s in ["ME======", "ME=====", "me======", "MFRGG===", "MFRG====", "MFRGGZDFMY======", "M1======", "MF======x"]:
    t(base64.b32decode, s)
t(base64.b32decode, "me======", True); t(base64.b32decode, "M1023456", map01="L"); t(base64.b16decode, "ab"); t(base64.b16decode, "ab", True); t(base64.b16decode, "abc", True)
t(base64.a85encode, b"\0" * 8 + b"    " + b"x", foldspaces=True, adobe=True, wrapcol=7); t(base64.a85decode, "<~zzy~>", adobe=True, foldspaces=True); t(base64.a85decode, "ab c"); t(base64.a85decode, "azb"); t(base64.a85decode, "vvv"); t(base64.a85decode, "s8W-\"")
t(base64.b85decode, "ab c"); t(base64.b85decode, "~~~~~"); t(base64.b85encode, b"ab", pad=True); t(base64.decodebytes, "ab"); t(base64.encodebytes, "ab"); t(base64.z85decode, "HelloWorld"); t(base64.z85decode, "He~lo")
print(b.Error.__mro__, b.Incomplete.__mro__)
