"""Ints as decimal digits: how many there are, cutting some off, text, and the
digits of square roots, exponentials and logarithms.

Numbers of any length pass here, so nothing goes through str() or int() whole:
these refuse ints of more than sys.get_int_max_str_digits() digits."""

import math
from _decimals import cut, digits

_POWERS = [10 ** i for i in range(80)]
_CHUNK = 1000       # Digits that str() and int() are trusted with.


def power10(n):
    """10 ** n."""
    return _POWERS[n] if n < 80 else 10 ** n


def long_digits(coef):
    """What digits gives for coefficients of any length."""
    if coef < 10:
        return 1
    # 30102999566398119521 / 10**20 is log10(2): right, or one too few.
    bits = coef.bit_length() - 1
    n = (bits * 30103 // 100000 if bits < 20000 else bits * 30102999566398119521 // 100000000000000000000) + 1
    return n + 1 if coef >= power10(n) else n


def zeros(coef, most):
    """How many zeros end a coefficient other than 0, counted up to most."""
    if most <= 0 or coef % 10:
        return 0
    most = min(most, (coef & -coef).bit_length() - 1)       # There is no more 10 than 2.
    least = 1
    step = 1
    while least < most:         # 10 ** least divides coef.
        step = min(step, most - least)
        if coef % power10(least + step) == 0:
            least += step
            step *= 2
        elif step == 1:
            break
        else:
            step //= 2
    return least


def long_cut(coef, places, negative, mode):
    """What cut gives for coefficients of any length."""
    if places > digits(coef):
        whole, rest, half = 0, coef, -1     # The power of ten may be vast.
    else:
        unit = power10(places)
        whole, rest = divmod(coef, unit)
        half = rest + rest - unit
    if not rest:
        return whole, False
    if mode == "ROUND_HALF_EVEN":
        up = half > 0 or half == 0 and whole & 1
    elif mode == "ROUND_HALF_UP":
        up = half >= 0
    elif mode == "ROUND_HALF_DOWN":
        up = half > 0
    elif mode == "ROUND_DOWN":
        up = False
    elif mode == "ROUND_UP":
        up = True
    elif mode == "ROUND_CEILING":
        up = not negative
    elif mode == "ROUND_FLOOR":
        up = negative
    else:
        up = whole % 5 == 0
    return (whole + 1 if up else whole), True


def text(coef):
    """The digits of a coefficient as a str."""
    if coef.bit_length() < 3000:
        return str(coef)
    return _split_text(coef, digits(coef))


def _split_text(coef, width):
    if width <= _CHUNK:
        return str(coef).zfill(width)
    low = width // 2
    upper, lower = divmod(coef, 10 ** low)
    return _split_text(upper, width - low) + _split_text(lower, low)


def number(figures):
    """The int that a str of digits stands for."""
    if len(figures) <= _CHUNK:
        return int(figures or "0")
    low = len(figures) // 2
    return number(figures[:-low]) * 10 ** low + number(figures[-low:])


def root_digits(coef, exp, prec):
    """The square root of coef * 10 ** exp, a coefficient of more than prec
    digits and its exponent. The last digit tells a root that goes on from one
    that is exact or halfway; an exact one has the exponent that is nearest to
    the half of exp."""
    want = exp >> 1
    if exp & 1:
        coef, exp = coef * 10, exp - 1
    shift = max(prec + 2 - (digits(coef) + 1) // 2, 0)
    coef *= power10(2 * shift)
    root = math.isqrt(coef)
    at = (exp >> 1) - shift
    if root * root == coef:
        spare = zeros(root, want - at)
        return root // power10(spare), at + spare, True
    return stuck(root), at, False


def stuck(coef):
    """Marks the last digit of a coefficient of which more digits, not all 0,
    were left out, so that it isn't taken for exact or for halfway."""
    return coef if coef % 5 else coef + 1


# The functions below work with fixed points: an int n stands for n / 2 ** bits.

_known = {}         # Constants: name -> (bits, value).


def _constant(name, bits):
    """ln 10, or ln 2, from inverse hyperbolic tangents."""
    have = _known.get(name)
    if have is None or have[0] < bits:
        room = bits + bits // 2 + 64
        terms = ((46, 31), (34, 49), (20, 161)) if name == "ln10" else ((18, 26), (-2, 4801), (8, 8749))
        have = _known[name] = room, sum(times * _area_tangent(1, over, room + 16) for times, over in terms) >> 16
    return have[1] >> (have[0] - bits)


def _area_tangent(top, bottom, bits):
    """artanh(top / bottom), whose absolute value is well below 1."""
    term = (top << bits) // bottom
    total, k = term, 1
    if top == 1:
        square = bottom * bottom
        while term:
            term //= square
            k += 2
            total += term // k
        return total
    square = term * term >> bits
    while term:
        term = term * square >> bits
        k += 2
        total += term // k
        if term == -1:
            break
    return total


def _exponential(x, bits):
    """e ** x for an x of a few units at most."""
    halvings = math.isqrt(bits) // 2 + 4
    more = 2 * halvings + 12
    wide = bits + more
    x = (x << more) >> halvings
    term = total = 1 << wide
    k = 0
    while term > 1 or term < -1:
        k += 1
        term = (term * x >> wide) // k
        total += term
    for _ in range(halvings):
        total = total * total >> wide
    return total >> more


def _logarithm(x, bits):
    """ln x for an x from 0.05 to 20, not very near to 1 for few bits."""
    drop = max(bits - 64, 0)
    guess = int(math.log((x >> drop) / (1 << (bits - drop))) * (1 << 60))
    guess = guess << bits - 60 if bits >= 60 else guess >> 60 - bits
    near = _exponential(guess, bits)
    return guess + 2 * _area_tangent(x - near, x + near, bits)


def _decided(value, bits, exp, prec, slack):
    """A fixed point times 10 ** exp as a coefficient of more than prec digits and
    its exponent, or None if its last bits, which may be wrong by slack, could
    change how it is rounded."""
    places = bits * 30103 // 100000
    low, high = value - slack, value + slack
    if low <= 0:
        return None
    low, high = low * power10(places) >> bits, high * power10(places) >> bits
    spare = digits(low) - prec - 1
    if spare < 1:
        return None
    half = power10(spare) * 5
    if low // half != high // half or low % half == 0:
        return None
    return stuck(low), exp - places


def _fixed(coef, exp, bits):
    """coef * 10 ** exp as a fixed point."""
    if exp >= 0:
        return coef * power10(exp) << bits
    return (coef << bits) // power10(-exp)


def exp_digits(coef, exp, prec):
    """e ** (coef * 10 ** exp) for a coef other than 0, perhaps negative, of which
    the result shows: a coefficient of more than prec digits, and its exponent."""
    lead = exp + digits(abs(coef)) - 1
    guard = 16
    while True:
        bits = (prec + max(lead, 0) + 8) * 10 // 3 + guard
        x = _fixed(coef, exp, bits)
        ten = _constant("ln10", bits)
        k = (2 * x + ten) // (2 * ten)
        slack = bits // 64 + 64
        # k multiplies the error of ln 10, for which there are the bits of lead.
        found = _decided(_exponential(x - k * ten, bits), bits, k, prec,
                         slack + 4 * (2 + abs(k)))
        if found:
            return found
        guard = guard * 2 + prec


def ln_digits(coef, exp, prec, base10=False):
    """ln (coef * 10 ** exp), or its logarithm to base 10, for a number other
    than 1 (and than the powers of 10): whether it is negative, a coefficient of
    more than prec digits, and its exponent."""
    k = exp + digits(coef)
    if coef * 3 < power10(k - exp):         # The mantissa is from 0.33 to 3.3.
        k -= 1
    down = k - exp                          # of the mantissa coef / 10 ** down
    guard = 16
    if k == 0:                              # Near 1 the first digits cancel.
        guard += max(0, (digits(coef) - digits(abs(coef - power10(down)))) * 10 // 3)
    while True:
        bits = (prec + digits(abs(k)) + 8) * 10 // 3 + guard
        bits = max(bits, 64)
        value = _logarithm(_fixed(coef, -down, bits), bits) + k * _constant("ln10", bits)
        slack = bits // 8 + 64 + 2 * abs(k)
        if base10:
            ten = _constant("ln10", bits)
            value = (value << bits) // ten
            slack += abs(k) + 4
        found = _decided(abs(value), bits, 0, prec, slack)
        if found:
            return value < 0, *found
        guard = guard * 2 + prec
