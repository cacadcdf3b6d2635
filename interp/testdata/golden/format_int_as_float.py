# Integers by the format types of floats.
for n in (0, 1, -1, 7, -42, 999, 123456, -1234567, 10**14, 10**15, -(10**15), 2**53 + 1, 2**63 - 1, -(2**63), 10**30, True):
    for spec in (".2f", "f", ".0f", "e", ".3e", "g", ".3g", ".0g", "%", ".1%", "10.2f", "<12.1f|", "+.2f", "010.2f", ",.2f", "+,.1f", "*^15.1e", " .2f", "-.2f", "_.2f", "#.0f", "#g", "z.1f", "F", "E", "G"):
        try:
            print(n, repr(spec), repr(format(n, spec)), repr(f"{n:{spec}}"))
        except Exception as e:
            print(n, repr(spec), type(e).__name__, e)
for spec in (".2", ".2d", ".2x", "5.3", ".2b", ".", "f."):
    try:
        print(format(5, spec))
    except ValueError as e:
        print(repr(spec), e)
