package interp_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// limitedSetup makes what the statements of TestLimitsInBuiltIns work on. It
// runs without a limit.
const limitedSetup = `
import array, collections, copy, functools, heapq, io, json, math, operator, pickle, re, sys
from collections import Counter, OrderedDict, deque
from itertools import *
sys.set_int_max_str_digits(0)
N = 100_000
text, accents, data = "ab" * N, "é" * N, b"ab" * N
items = list(range(N))
words = [str(i * 7919 % 100003) for i in items]
pairs = [(i * 7919 % 100003,) for i in items]
keys = dict.fromkeys(items)
members = set(items)
named = {str(i): i for i in items}
big = 3 ** 200_000
huge = big ** 10
twice, other = (), ()
for _ in range(25): twice, other = (twice, twice), (other, other)
class Last:
    def __eq__(self, o): return False
    def __lt__(self, o): return False
    __gt__ = __lt__
    __hash__ = None
`

// limitedStatements never end, or take many steps; none may use up many more
// than it is given.
var limitedStatements = []string{
	// Endless iterators.
	"deque(count())", "deque(count(), maxlen=0)", "deque([1]).extend(repeat(1))", "deque([1]).extendleft(repeat(1))",
	"any(repeat(0))", "all(repeat(1))", "set(count())", "set(repeat(1))", "frozenset(repeat(1))", "dict.fromkeys(count())", "dict.fromkeys(repeat(1))",
	"dict(zip(repeat(1), repeat(2)))", "list(zip(count(), count()))", "list(map(abs, count()))", "max(count())", "min(repeat(1))",
	"sum(repeat(1))", "sum(repeat(1.5))", "sum(repeat([]), [])", "-1 in count()", "Last() in repeat(1)", "print(*count())", "[*count()]", "{*repeat(1)}", "(*repeat(1),)",
	"a, *b = count()", "*a, b = count()", "tuple(count())", "list(count())", "bytes(repeat(1))", "bytearray(repeat(1))", "b''.join(repeat(b'a'))",
	"''.join(repeat(''))", "'a'.join(repeat('b'))", "next(chain.from_iterable(repeat([])))", "next(compress(count(), repeat(0)))",
	"next(dropwhile(lambda x: True, count()))", "next(filterfalse(None, repeat(1)))", "next(filter(None, repeat(0)))",
	"next(islice(count(), 10**12, None))", "list(islice(count(), 0, None, 10**12))", "list(accumulate(repeat(1)))", "list(groupby(repeat(1)))",
	"g = groupby(repeat(1)); next(g); next(g)", "list(product(range(100), repeat=5))", "product(count(), count())", "list(permutations(range(12)))",
	"list(combinations(range(60), 30))", "list(combinations_with_replacement(range(60), 30))", "list(pairwise(count()))", "list(batched(count(), 10))",
	"next(batched(count(), 10**12))", "list(cycle([1]))", "list(cycle(count()))", "list(starmap(max, repeat((1, 2))))",
	"list(takewhile(lambda x: True, count()))", "list(tee(count())[0])", "list(zip_longest(count(), []))", "list(enumerate(repeat(1)))",
	"list(iter(int, 1))", "[].extend(count())", "l = []; l += count()", "l = [1]; l[:] = count()", "l = [1]; l[::1] = count()", "{}.update(zip(count(), count()))",
	"set().union(count())", "{1}.intersection(repeat(2))", "{1}.issubset(repeat(2))", "{1}.issuperset(repeat(1))", "{1}.isdisjoint(repeat(2))",
	"{1}.symmetric_difference(count())", "{1}.difference(repeat(5))", "{1}.update(repeat(1))", "sorted(repeat(1))", "sum(range(10**13))", "max(range(10**13))",
	"list(filter(None, range(-10**13, 0)))", "range(10**13).count(Last())", "Last() in range(10**13)", "range(10**13).index(1.5)", "operator.countOf(repeat(1), 1)",
	"operator.indexOf(repeat(1), 2)", "functools.reduce(max, repeat(1))", "math.fsum(repeat(1.0))", "math.prod(repeat(1))",
	"math.sumprod(repeat(1), repeat(1))", "math.sumprod(repeat(1.0), repeat(1.0))", "math.gcd(*repeat(2))", "Counter(repeat(1))", "OrderedDict(zip(count(), count()))",
	"list(heapq.merge(count(), count()))", "heapq.nlargest(5, count())", "heapq.nsmallest(5, repeat(1))", "array.array('q', count())",
	"array.array('q', [1]).extend(repeat(1))", "io.StringIO().writelines(repeat('a'))", "io.BytesIO().writelines(repeat(b'a'))", "int.from_bytes(repeat(1))",
	"(lambda *a: a)(*repeat(1))", "max(*repeat(1))", "'{}'.format(*count())", "json.dumps(list(iter(int, 1)))", "for x in iter(int, 1): pass",
	"while True:\n try: raise ValueError\n except ValueError: pass", "l = [1]\nfor x in l: l.append(x)", "re.sub('a', lambda m: [1 for _ in count()], text)",

	// Long work on much data.
	"list(text)", "tuple(text)", "set(text) or set(text)", "sorted(text)", "max(text)", "text.translate({97: 'xx'})", "Counter(text)",
	"re.findall('a', text)", "re.split('a', text)", "re.sub('a', 'x', text)", "[*re.finditer('a', text)]", "re.match('(a|b)*c', text)",
	"re.match('(a+)+$', 'a' * 40 + 'b')", "re.match('(a|aa)+$', 'a' * 60 + 'b')", "re.match('(.*)*x', 'a' * 40)",
	"text.split('b')", "text.rsplit('b')", "(text + ' ').replace('a', ' ').split()", "data.split(b'b')", "data.rsplit(b'b')", "'\\n'.join(text).splitlines()",
	"items.index(-1)", "items.count(-1)", "-1 in items", "items == items[:-1] + [0]", "items < items[:-1] + [0]", "items + items", "items * 3", "items[:] * 2",
	"items[::-1]", "items[::2] + items", "tuple(items) + tuple(items)", "[*items, *items]", "items.copy() + items.copy()", "[items.pop(0) for _ in range(100)]",
	"[items.insert(0, 1) for _ in range(100)]", "for _ in range(100): del items[0]", "for _ in range(100): items[:0] = [1]", "for _ in range(10): items.extend(items[:N])",
	"words.sort()", "pairs.sort()", "sorted(items, key=str)", "sorted(items, key=float)", "sorted(words, reverse=True)", "sorted([-i for i in items])",
	"sorted(map(float, words))", "items.sort(key=lambda x: 0)", "max(words, key=len)", "sum(items)", "set(items)", "dict.fromkeys(words)",
	"keys | {1.5: 1} | keys", "dict(keys) == keys", "list(keys.items())", "1.5 in keys.values()", "keys.items() == keys.items()", "repr(keys)", "keys.keys() & keys.keys()", "keys.keys() - keys.keys()",
	"members | {None} | members", "members & members", "members - {1}", "members ^ {1}", "members <= members | {1}", "members == set(items)", "members.isdisjoint(range(-N, 0))",
	"hash(frozenset(members)) or hash(tuple(items))", "repr(items)", "str(words)", "f'{items}'", "'%s' % (items,)", "print(items)",
	"twice == other", "twice < other", "hash(twice)", "repr(twice)", "isinstance(1, ((str,) * N,))", "copy.deepcopy(items)", "pickle.dumps(items)",
	"pickle.loads(pickle.dumps(items))", "json.dumps(items)", "json.loads('[' + '1,' * N + '1]')", "heapq.heapify(words)", "','.join(words)",
	"str(huge)", "int('9' * N)", "int('12' * N, 7)", "big ** 20", "pow(7, big, big - 2)", "math.factorial(10**6)", "math.comb(10**6, 5 * 10**5)", "math.perm(10**6, 5 * 10**5)",
	"math.isqrt(big)", "for _ in range(100): big * big", "for _ in range(100): big // 7 ** 60_000", "f'{huge}'", "'%d' % huge", "math.gcd(big, 5 ** 140_000)", "math.lcm(*range(1, N))", "math.prod(range(1, N))",
	// Long texts.
	"(accents * 5).encode('ascii', 'xmlcharrefreplace')", "(accents * 5).encode('latin-1')", "(accents * 5).encode('utf-16')", "(accents * 5).encode('ascii', 'backslashreplace')",
	"(b'\\xff' * 10**6).decode('utf-8', 'backslashreplace')", "(b'\\xff' * 10**6).decode('ascii', 'replace')", "(data * 5).decode('utf-16')", "(data * 5).decode('unicode_escape')",
	"ascii(accents * 5)", "repr(accents * 5)", "repr(b'\\xff' * 10**6)", "repr(bytearray(10**6))", "'x'.ljust(10**6)", "'x'.zfill(10**6)", "(accents * 5).upper()",
	"(accents * 5).title()", "(accents * 5).casefold()", "(accents * 5).isalpha()", "(text * 5).islower()", "(' ' * 10**6).isspace()",
	"json.dumps(accents * 5)", "json.loads('9' * 10**5)", "re.compile('a' * 10**5)", "re.compile('(?:a|b)' * 10**5)",
	"for _ in range(1000): (text * 10).find('c')", "for _ in range(1000): (data * 10).count(b'c')", "for _ in range(1000): (text + ' ').strip()", "for _ in range(100): hash(huge)", "for _ in range(1000): (text * 10).isidentifier()",
	"compile('x = 1\\n' * N, '', 'exec')", "exec('x = 1\\n' * N)", "eval('[' + '1,' * N + ']')", "compile('x = 1\\n' * N, '', 'exec', 1024)",
	"import unicodedata; unicodedata.normalize('NFD', accents * 5)", "import os; os.urandom(10**7)", "json.loads('\"' + '\\\\n' * 10**6 + '\"')", "pickle.dumps(accents * 5, 0)",
	"import struct; struct.unpack('1000000B', data * 5)", "io.StringIO('a\\r\\n' * 10**6, newline=None)",
	"memoryview(data * 5)[::2].tobytes()", "memoryview(data * 5)[::2] == memoryview(data * 5)[1::2]", "memoryview(data).tolist()", "m = memoryview(bytearray(data * 5)); m[::2] = m[1::2]",
	"(text * 5).replace('a', 'xyz')", "(text * 5).replace('', 'x')", "(data * 5).replace(b'a', b'xyz')", "(text * 5).replace('a', 'x', 10**6)", "('\\t' * 10**6).expandtabs(1)",
	"(accents * 5)[::-1]", "(data * 5).hex()", "(data * 5).hex(':')", "b = bytearray(data * 5); del b[::2]", "b = bytearray(data * 5); b[::2] = b[1::2]", "'%%' * 10**6 % ()", "b'%%' * 10**6 % ()", "('{{' * 10**6).format()",
	// Arguments, containers and bytes.
	"for _ in range(100): (lambda *a: 0)(*items)", "for _ in range(100): max(*items)", "for _ in range(100): math.hypot(*items)", "for _ in range(100): math.gcd(*items)",
	"for _ in range(100): dict(**named)", "for _ in range(100): (lambda **k: 0)(**named)", "for _ in range(100): type('A', (), named)",
	"d = deque(items)\nfor _ in range(100): d.copy()", "d = deque(items)\nfor _ in range(100): d + d", "deque(items) * 1000", "d = deque(items)\nfor _ in range(100): d.insert(N // 2, 0)",
	"d = deque(items)\nfor _ in range(9): d.extend(d)", "d = deque(items)\nfor _ in range(100): d.reverse()",
	"a = array.array('q', items)\nfor _ in range(100): a.tolist()", "a = array.array('q', items)\nfor _ in range(100): a.tobytes()", "a = array.array('q', items)\nfor _ in range(100): a[::2]",
	"a = array.array('q', items)\nfor _ in range(100): a.byteswap()", "array.array('q').fromlist(items)",
	"import struct; struct.calcsize('1b' * N)", "import struct; struct.pack('10000000x')", "bytes(10**7)", "bytearray(10**7)", "for _ in range(10): io.BytesIO().seek(10**6) and None; b = io.BytesIO(); b.seek(10**6); b.write(b'x')",
	"b = io.BytesIO(data)\nfor _ in range(100): b.getvalue()", "b = bytearray(data * 5)\nfor _ in range(100): b.insert(0, 1)", "b = bytearray(data * 5)\nfor _ in range(100): b.reverse()", "b = bytearray(data * 5)\nfor _ in range(100): b[1:]",
	"for _ in range(100): (data * 5).upper()", "for _ in range(100): (data * 5).isalpha()", "for _ in range(100): (data * 5).strip(b'ab')", "for _ in range(100): (data * 5).decode('cp1252')", "for _ in range(100): (data * 5).translate(None, b'c')",
	"for _ in range(100): (text * 5).upper()", "for _ in range(100): (text * 5).title()", "for _ in range(100): 'c' in text * 5", "for _ in range(100): (text * 5).replace('c', 'd')", "for _ in range(100): (text * 5).partition('c')",
	"for _ in range(100): (text * 5).expandtabs()", "for _ in range(100): (text * 5).format()", "for _ in range(100): text * 5 % ()", "for _ in range(100): (accents * 5)[1:]",
	"for _ in range(100): re.search('c', text * 5)", "for _ in range(100): re.search('[^ab]', text * 5)", "re.sub('(a)', r'\\1' * 1000, text)",
	"{i * (2**61 - 1) for i in range(2000)}", "dict.fromkeys([i * (2**61 - 1) for i in range(2000)])", "{(i * (2**61 - 1),) for i in range(2000)}",
	"for _ in range(100): bin(huge)", "for _ in range(100): hex(huge)", "for _ in range(100): ~huge", "for _ in range(100): huge / huge", "for _ in range(100): huge == huge + 1", "for _ in range(100): math.log(huge)", "for _ in range(100): float('1' * N)",
	"import binascii; [binascii.a2b_hex(data) for _ in range(100)]", "import binascii; [binascii.a2b_base64(data) for _ in range(100)]", "import binascii; [binascii.crc32(data) for _ in range(100)]",
	"for _ in range(10): (text * 10).count('ba')", "for _ in range(10): (data * 10).count(b'ba')", "('\\t' * 1000).expandtabs(10**5)",
	"import pickletools; pickletools.dis(b'N' * 10**5 + b'.', io.StringIO())", "import pickletools; pickletools.optimize(b'N0' * 10**5 + b'N.')",
	"format(10**100, '0100000000,d')", "format(1, '100000000,d')", "format(1.5, '.100000000f')", "'%.100000000f' % 1", "'%100000000s' % 1", "int.from_bytes(bytes(10**8))",
	"import time; time.strftime('%c' * 10**5)", "import random; random.getrandbits(10**7)",
	"import tokenize; list(tokenize.generate_tokens(io.StringIO('a ' * 10**6).readline))",
	// Rows of many items, and modules.
	"list(zip(*[range(10**6)] * 100))", "tuple(zip(*[iter(int, 1)] * 100))", "list(zip_longest(*[range(10**6)] * 100))", "list(map(max, *[count()] * 100))",
	"for _ in range(50): next(zip(*[range(10**6)] * 100))", "for _ in range(5): next(product(range(2), repeat=1000))", "for _ in range(5): list(islice(combinations(range(1000), 990), 2))",
	"for _ in range(5): list(islice(batched(count(), 1000), 2))", "for _ in range(100):\n import textwrap\n del sys.modules['textwrap']",
	"[0] * 10**8", "(0,) * 10**8", "10 ** 10**8", "(1 << 10**8) * 3", "import decimal; decimal.getcontext().prec = 10**7; decimal.Decimal(1) / 3",
	"for _ in range(1000): text * 10 == text * 10", "s = text * 10\nfor i in range(1000): hash(s + 'x')", "s = text * 10; u = s + 'x'; v = s + 'y'\nfor _ in range(1000): u < v",
}

// TestLimitsInBuiltIns asserts that a limit of steps ends each built-in that
// works long, although the program catches all that it can.
func TestLimitsInBuiltIns(t *testing.T) {
	in, err := interp.New(interp.Config{})
	require.NoError(t, err)
	require.NoError(t, in.RunString(context.Background(), limitedSetup, "<setup>"))
	// The limit begins where the statement does, so that preparations are free.
	require.NoError(t, in.Set("limit", func([]any) (any, error) {
		in.Thread().SetMaxSteps(1000)
		return nil, nil
	}))
	for _, statement := range limitedStatements {
		t.Run(statement, func(t *testing.T) {
			defer noPanic(t)
			ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
			defer cancel()
			err := in.RunString(ctx, stubborn(statement), "<limited>")
			require.Equal(t, &interp.LimitError{What: interp.LimitSteps, Max: 1000}, limitOf(err), "%v", err)
			caught, err := in.Get("caught")
			require.NoError(t, err)
			require.Zero(t, caught, "Python code ran after the limit")
		})
	}
}

// endless is a stream of zeros.
type endless struct{}

func (endless) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// TestLimitsInReading reads a stream without an end, by all the ways there are.
func TestLimitsInReading(t *testing.T) {
	for _, statement := range []string{
		"sys.stdin.read()", "sys.stdin.readline()", "sys.stdin.readlines()", "input()", "sys.stdin.buffer.read()", "sys.stdin.buffer.readline()",
		"sys.stdin.buffer.read(10**8)", "sys.stdin.buffer.readinto(bytearray(10**7))",
	} {
		t.Run(statement, func(t *testing.T) {
			in, err := interp.New(interp.Config{Stdin: endless{}, MaxSteps: 10_000})
			require.NoError(t, err)
			ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
			defer cancel()
			err = in.RunString(ctx, "import sys\n"+statement, "<reading>")
			require.Equal(t, &interp.LimitError{What: interp.LimitSteps, Max: 10_000}, limitOf(err), "%v", err)
		})
	}
}

// TestWaitingForInput asserts that the end of its context ends a program that
// waits for what nobody writes.
func TestWaitingForInput(t *testing.T) {
	for _, statement := range []string{
		"input()", "sys.stdin.read()", "sys.stdin.buffer.read(1)", "sys.stdin.buffer.readline()", "open(0).read()", "open(0, 'rb').read(1)", "os.read(0, 1)",
	} {
		t.Run(statement, func(t *testing.T) {
			silent, w := io.Pipe()
			defer w.Close()
			in, err := interp.New(interp.Config{Stdin: silent})
			require.NoError(t, err)
			require.NoError(t, in.Set("limit", func([]any) (any, error) { return nil, nil }))
			ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
			defer cancel()
			require.ErrorIs(t, in.RunString(ctx, "import os, sys\n"+stubborn(statement), "<waiting>"), context.DeadlineExceeded)
			caught, err := in.Get("caught")
			require.NoError(t, err)
			require.Zero(t, caught, "Python code ran after the end")
		})
	}
}

// stubborn puts a statement where every exception is caught.
func stubborn(statement string) string {
	return "caught = 0\ntry:\n try:\n  limit()\n  " + strings.ReplaceAll(statement, "\n", "\n  ") +
		"\n except BaseException:\n  caught = 1\n finally:\n  caught = 2\nexcept BaseException:\n caught = 3\n"
}

func limitOf(err error) *interp.LimitError {
	var limit *interp.LimitError
	errors.As(err, &limit)
	return limit
}

// TestLimitInLastMessage asserts that a limit ends the __str__ of the exception
// that a program ends with.
func TestLimitInLastMessage(t *testing.T) {
	for name, source := range map[string]string{
		"exception": "class E(Exception):\n def __str__(self):\n  while True: pass\nraise E\n",
		"exit":      "import sys\nclass E:\n def __str__(self):\n  while True: pass\nsys.exit(E())\n",
	} {
		t.Run(name, func(t *testing.T) {
			in, err := interp.New(interp.Config{})
			require.NoError(t, err)
			ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
			defer cancel()
			require.ErrorIs(t, in.RunString(ctx, source, "<last>"), context.DeadlineExceeded)
		})
	}
}

// TestCollidingKeys compares dicts and sets of keys with one hash, which grow
// in another way, with lists.
func TestCollidingKeys(t *testing.T) {
	in, err := interp.New(interp.Config{})
	require.NoError(t, err)
	require.NoError(t, in.RunString(context.Background(), `
keys = [i // 3 * (2**61 - 1) + (i % 3 == 1) * (1 << i % 50) for i in range(-900, 900)]
unique = list(dict.fromkeys(keys))
d, s = {}, set()
for i, k in enumerate(keys): d[k] = i; s.add(k)
assert list(d) == unique and s == set(unique) and len(s) == len(unique)
for k in unique: assert keys[d[k]] == k and k in s
for k in unique[::2]: del d[k]; s.remove(k)
for k in unique[::2]: assert k not in d and k not in s
for k in unique[1::2]: assert k in d and k in s
for k in unique: d[k] = k; s.add(k)
assert sorted(d) == sorted(s) == sorted(unique) and frozenset(d) == s == {*d}
`, "<colliding>"))
}

// TestLeastWidths pads to the least of all widths, from which no length is to be
// taken away.
func TestLeastWidths(t *testing.T) {
	in, err := interp.New(interp.Config{})
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	require.NoError(t, in.RunString(ctx, `
for text in '+ab', 'é', b'-ab', bytearray(b'ab'):
    for pad in 'zfill', 'center', 'ljust', 'rjust':
        assert getattr(text, pad)(-2**63) == text
`, "<widths>"))
}
