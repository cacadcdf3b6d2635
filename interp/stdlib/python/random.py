"""Random variable generators."""

import _random
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate
from math import acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp
from math import floor as _floor, isfinite as _isfinite, lgamma as _lgamma, log as _log, log2 as _log2
from math import pi as _pi, sin as _sin, sqrt as _sqrt
from operator import index as _index

__all__ = [
    "Random", "SystemRandom", "betavariate", "binomialvariate", "choice",
    "choices", "expovariate", "gammavariate", "gauss", "getrandbits",
    "getstate", "lognormvariate", "normalvariate", "paretovariate",
    "randbytes", "randint", "random", "randrange", "sample", "seed",
    "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate",
    "weibullvariate",
]

NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
TWOPI = 2.0 * _pi


class Random(_random.Random):
    """A Mersenne twister and the distributions drawn from it."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        """Initialize internal state from a seed."""
        if a is None:
            a = _random.entropy()
        elif version == 1 and isinstance(a, (str, bytes)):
            text = a.decode("latin-1") if isinstance(a, bytes) else a
            x = ord(text[0]) << 7 if text else 0
            for c in map(ord, text):
                x = (x * 1000003 ^ c) % 2 ** 64
            x ^= len(text)
            a = -2 if x == -1 else x
        elif isinstance(a, (str, bytes, bytearray)):
            data = a.encode() if isinstance(a, str) else bytes(a)
            a = int.from_bytes(data + _random.sha512(data))
        elif isinstance(a, float):
            a = hash(a)
        elif not isinstance(a, int):
            raise TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
        if a < 0 and isinstance(a, int):
            a = abs(a)
        self._seed(a)
        self.gauss_next = None

    def getstate(self):
        """Return internal state; can be passed to setstate() later."""
        return self.VERSION, self._getstate(), self.gauss_next

    def setstate(self, state):
        """Restore internal state from object returned by getstate()."""
        version = state[0]
        if version == 2:
            # Made where numbers were signed.
            try:
                state = version, tuple(word % 2 ** 32 for word in state[1]), state[2]
            except ValueError as e:
                raise TypeError from e
        elif version != 3:
            raise ValueError("state with version %s passed to Random.setstate() of version %s" % (version, self.VERSION))
        _, internal, self.gauss_next = state
        self._setstate(internal)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        state = self.getstate()
        return self.__class__, (), state

    def _randbelow(self, n):
        return self._below(n)

    def __init_subclass__(cls, /, **kwargs):
        # Of the methods that numbers below n can be made by, use the one that
        # was overridden last.
        for base in cls.__mro__:
            own = vars(base)
            if "_randbelow" in own:
                return
            if "getrandbits" in own:
                cls._randbelow = Random._below_by_bits
                return
            if "random" in own:
                cls._randbelow = Random._below_by_floats
                return

    def _below_by_bits(self, n):
        bits = n.bit_length()
        while True:
            drawn = self.getrandbits(bits)
            if drawn < n:
                return drawn

    def _below_by_floats(self, n, _size=1 << 53):
        if n >= _size:
            from warnings import warn
            warn("Underlying random() generator does not supply \n"
                 "enough bits to choose from a population range this large.\n"
                 "To remove the range limitation, add a getrandbits() method.")
            return _floor(self.random() * n)
        limit = (_size - _size % n) / _size  # so that each number is as likely
        while True:
            drawn = self.random()
            if drawn < limit:
                return _floor(drawn * _size) % n

    def randbytes(self, n):
        """Generate n random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=1):
        """Choose a random item from range(stop) or range(start, stop[, step])."""
        start = _index(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        stop = _index(stop)
        width = stop - start
        step = _index(step)
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if step > 0:
            n = (width + step - 1) // step
        elif step < 0:
            n = (width + step + 1) // step
        else:
            raise ValueError("zero step for randrange()")
        if n <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return start + step * self._randbelow(n)

    def randint(self, a, b):
        """Return random integer in range [a, b], including both end points."""
        return self.randrange(a, b + 1)

    def choice(self, seq):
        """Choose a random element from a non-empty sequence."""
        size = len(seq)
        if not size:
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(size)]

    def shuffle(self, x):
        """Shuffle list x in place, and return None."""
        below = self._randbelow
        for last in range(len(x) - 1, 0, -1):
            chosen = below(last + 1)
            x[last], x[chosen] = x[chosen], x[last]

    def sample(self, population, k, *, counts=None):
        """Chooses k unique random elements from a population sequence."""
        from collections.abc import Sequence
        if not isinstance(population, Sequence):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        if counts is not None:
            return self._sample_counted(population, k, counts)
        size = len(population)
        if not 0 <= k <= size:
            raise ValueError("Sample larger than population or is negative")
        # A set of what was drawn, unless a list of all is no larger.
        limit = 21 if k <= 5 else 21 + 4 ** _ceil(_log(k * 3, 4))
        draw = self._positions_by_list if size <= limit else self._positions_by_set
        chosen = [None] * k
        for place, at in enumerate(draw(size, k)):
            chosen[place] = population[at]
        return chosen

    def _positions_by_list(self, size, k):
        """k different numbers below size: each drawn one leaves the list."""
        left = list(range(size))
        for top in range(size - 1, size - 1 - k, -1):
            at = self._randbelow(top + 1)
            yield left[at]
            left[at] = left[top]

    def _positions_by_set(self, size, k):
        """k different numbers below size: those that come again are drawn anew."""
        drawn = set()
        while len(drawn) < k:
            at = self._randbelow(size)
            if at not in drawn:
                drawn.add(at)
                yield at

    def _sample_counted(self, population, k, counts):
        """sample from a population whose elements are there several times."""
        ends = list(_accumulate(counts))
        if len(ends) != len(population):
            raise ValueError("The number of counts does not match the population")
        total = ends.pop()
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total <= 0:
            raise ValueError("Total of counts must be greater than zero")
        return [population[_bisect(ends, at)] for at in self.sample(range(total), k=k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k elements, each drawn from all of them."""
        draw, size = self.random, len(population)
        if weights is None and cum_weights is None:
            return [population[_floor(draw() * (size + 0.0))] for _ in range(k)]
        if cum_weights is None:
            cum_weights = self._summed(weights)
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != size:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_bisect(cum_weights, draw() * total, 0, size - 1)] for _ in range(k)]

    def _summed(self, weights):
        """The sums of the first weights: an int instead was meant to be k."""
        try:
            return list(_accumulate(weights))
        except TypeError:
            if isinstance(weights, int):
                raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}") from None
            raise

    def uniform(self, a, b):
        """A number between a and b."""
        width = b - a
        return a + width * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """A number whose density rises from low to mode and falls to high."""
        drawn = self.random()
        if mode is None:
            peak = 0.5
        elif high == low:
            return low
        else:
            peak = (mode - low) / (high - low)
        near, far = low, high
        if drawn > peak:  # right of the mode: the same from the other side
            drawn, peak, near, far = 1.0 - drawn, 1.0 - peak, high, low
        return near + (far - near) * _sqrt(drawn * peak)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """A normal number, by the ratio of uniforms (Kinderman and Monahan 1977)."""
        accepted = False
        while not accepted:
            above = self.random()
            below = 1.0 - self.random()
            ratio = NV_MAGICCONST * (above - 0.5) / below
            accepted = ratio * ratio / 4.0 <= -_log(below)
        return mu + ratio * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Gaussian distribution: two at a time, by Box and Muller's polar form."""
        drawn, self.gauss_next = self.gauss_next, None
        if drawn is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            drawn, self.gauss_next = _cos(angle) * radius, _sin(angle) * radius
        return mu + drawn * sigma

    def lognormvariate(self, mu, sigma):
        """Log normal distribution."""
        exponent = self.normalvariate(mu, sigma)
        return _exp(exponent)

    def expovariate(self, lambd=1.0):
        """Exponential distribution."""
        rest = 1.0 - self.random()
        return -_log(rest) / lambd

    def vonmisesvariate(self, mu, kappa):
        """An angle around mu, by rejection from a wrapped Cauchy (Best and Fisher 1979)."""
        if kappa <= 1e-6:
            return TWOPI * self.random()
        half = 0.5 / kappa
        width = half + _sqrt(1.0 + half * half)
        while True:
            cosine = _cos(_pi * self.random())
            ratio = cosine / (width + cosine)
            test = self.random()
            if test < 1.0 - ratio * ratio or test <= (1.0 - ratio) * _exp(ratio):
                break
        inverse = 1.0 / width
        turn = _acos((inverse + cosine) / (1.0 + inverse * cosine))
        return (mu + (turn if self.random() > 0.5 else -turn)) % TWOPI

    def gammavariate(self, alpha, beta):
        """A number of the gamma distribution of shape alpha and scale beta."""
        if not (alpha > 0.0 and beta > 0.0):
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        draw = self._gamma_above_one if alpha > 1.0 else self._gamma_below_one
        return draw(alpha) * beta

    def _gamma_above_one(self, shape):
        """Rejection from a log-logistic envelope (Cheng 1977)."""
        spread = _sqrt(2.0 * shape - 1.0)
        offset, slope = shape - LOG4, shape + spread
        while True:
            first = self.random()
            if not 1e-7 < first < 0.9999999:
                continue
            second = 1.0 - self.random()
            logit = _log(first / (1.0 - first)) / spread
            candidate = shape * _exp(logit)
            weight = first * first * second
            margin = offset + slope * logit - candidate
            if margin + SG_MAGICCONST - 4.5 * weight >= 0.0 or margin >= _log(weight):
                return candidate

    def _gamma_below_one(self, shape):
        """Rejection from a power and an exponential piece (Ahrens and Dieter 1974)."""
        while True:
            total = (_e + shape) / _e
            point = total * self.random()
            if point > 1.0:
                candidate = -_log((total - point) / shape)
                bound = candidate ** (shape - 1.0)
            else:
                candidate = point ** (1.0 / shape)
                bound = _exp(-candidate)
            if self.random() <= bound:
                return candidate

    def betavariate(self, alpha, beta):
        """Beta distribution."""
        first = self.gammavariate(alpha, 1.0)
        return first / (first + self.gammavariate(beta, 1.0)) if first else 0.0

    def paretovariate(self, alpha):
        """Pareto distribution of a shape."""
        rest = 1.0 - self.random()
        return rest ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Weibull distribution."""
        rest = 1.0 - self.random()
        return alpha * (-_log(rest)) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        """How many of n trials succeed, each with probability p."""
        if n < 0:
            raise ValueError("n must be non-negative")
        if p == 0.0 or p == 1.0:
            return n if p else 0
        if not 0.0 < p < 1.0:
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            failures = self.binomialvariate(n, 1.0 - p)
            return n - failures
        if n * p < 10.0:
            return self._successes(n, _log2(1.0 - p))
        return self._under_hat(n, p)

    def _successes(self, trials, log_failure):
        """Jump from success to success: the gaps are geometric (Devroye 1986)."""
        count = position = 0
        while log_failure:
            position += _floor(_log2(self.random()) / log_failure) + 1
            if position > trials:
                break
            count += 1
        return count

    def _under_hat(self, trials, p):
        """Transformed rejection with squeeze: algorithm BTRS of Hormann (1993)."""
        deviation = _sqrt(trials * p * (1.0 - p))
        width = 1.15 + 2.53 * deviation
        slope = -0.0873 + 0.0248 * width + 0.01 * p
        centre = trials * p + 0.5
        surely = 0.92 - 4.2 / width
        exact = None
        while True:
            at = self.random() - 0.5
            tail = 0.5 - abs(at)
            found = _floor((2.0 * slope / tail + width) * at + centre)
            if not 0 <= found <= trials:
                continue
            height = self.random()
            if tail >= 0.07 and height <= surely:
                return found
            if exact is None:  # what the full test needs, seldom
                scale = (2.83 + 5.1 / width) * deviation
                odds = _log(p / (1.0 - p))
                mode = _floor((trials + 1) * p)
                exact = _lgamma(mode + 1) + _lgamma(trials - mode + 1)
            height *= scale / (slope / (tail * tail) + width)
            if _log(height) <= exact - _lgamma(found + 1) - _lgamma(trials - found + 1) + (found - mode) * odds:
                return found


class SystemRandom(Random):
    """Random numbers that no seed makes repeatable."""

    def seed(self, *args, **kwds):
        """Nothing to seed: draw anew from the system."""
        self._seed(_random.entropy())
        self.gauss_next = None

    def _stateless(self, *args, **kwds):
        """There is no state to save."""
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _stateless


# The functions of the module are the methods of one generator.
_inst = Random()
globals().update((name, getattr(_inst, name)) for name in __all__ if name not in ("Random", "SystemRandom"))
