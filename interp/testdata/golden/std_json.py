import json, io
from collections import OrderedDict
def attempt(f):
    try: print("->", repr(f()))
    except Exception as e: print(type(e).__name__, e)
for v in (None, True, False, 0, -5, 10**30, 1.5, 1e300, 1e-7, float("inf"), float("-inf"), "a\"b\\c\n\té\x00\U0001f600", "", [], {}, [1, [2, []]], {"a": 1, "b": [1, {"c": None}]}, (1, 2), {1: 2, None: 3, True: 4, 2.5: 5}):
    print(json.dumps(v), json.dumps(v, ensure_ascii=False) == json.dumps(v), json.dumps(v, separators=(",", ":")))
print(json.dumps({"b": 1, "a": [1, 2, {}, []], "c": {"d": ()}}, indent=2)); print(json.dumps([1, {"a": 2}], indent="\t", sort_keys=True)); print(json.dumps([], indent=2), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, 2], indent=0))
attempt(lambda: json.dumps({(1, 2): 3})); attempt(lambda: json.dumps({(1, 2): 3}, skipkeys=True)); attempt(lambda: json.dumps(object)); attempt(lambda: json.dumps({1, 2})); attempt(lambda: json.dumps(float("nan"), allow_nan=False)); attempt(lambda: json.dumps(b"x"))
attempt(lambda: json.dumps({1, 2}, default=list)); attempt(lambda: json.dumps(1j, default=lambda o: [o.real, o.imag]))
l = []; l.append(l); attempt(lambda: json.dumps(l)); d = {}; d["x"] = d; attempt(lambda: json.dumps(d))
attempt(lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True)); attempt(lambda: json.dumps("\udc80")); attempt(lambda: json.dumps([1.0, -0.0, 100000.0, 1e16]))
class S(str): pass
class I(int): pass
class F(float): pass
class L(list): pass
print(json.dumps([S("x"), I(3), F(2.5), L([1]), {S("k"): I(1)}]))
for s in ('null', ' [1, 2.5, -3e2, 1E+3, "a\\u00e9\\n\\ud83d\\ude00", true, false, null, {}, []] ', '{"a": {"b": [1, {"c": "d"}]}, "a": 2}', '123456789012345678901234567890', '-0', '-0.0', '1e400', 'NaN', '[Infinity, -Infinity]', '"\\"\\\\\\/\\b\\f\\n\\r\\t"', '"\\ud800"'):
    attempt(lambda: json.loads(s))
for s in ('', ' ', '{', '[', '[1', '[1,', '[1 2]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", '[1,]', 'nul', 'tru', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12g4"', '01', '1.', '-', '.5', '1e', '[1]x', '\ufeff[]', '"\t"', '{"a" 1}', '[1]\n]', '{1:2}', '\n\n  [1,\n x]'):
    attempt(lambda: json.loads(s))
attempt(lambda: json.loads(b'{"a": "\xc3\xa9"}')); attempt(lambda: json.loads(bytearray(b"[1]"))); attempt(lambda: json.loads(5)); attempt(lambda: json.loads("[1.5]", parse_float=str)); attempt(lambda: json.loads("[15]", parse_int=float)); attempt(lambda: json.loads("[NaN]", parse_constant=lambda c: c))
attempt(lambda: json.loads('{"a": 1, "b": {"c": 2}}', object_hook=lambda d: sorted(d.items()))); attempt(lambda: json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p)); attempt(lambda: json.loads('{"b": 1, "a": 2}', object_pairs_hook=OrderedDict)); attempt(lambda: json.loads('"a\nb"', strict=False))
f = io.StringIO(); json.dump({"a": [1, 2]}, f); print(f.getvalue()); f.seek(0); print(json.load(f))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
print(json.dumps([1j], cls=E), E().encode({"x": 2j}), list(json.JSONEncoder().iterencode([1, {"a": 2}])) != []); attempt(lambda: E().encode(object))
print(json.JSONDecoder().decode("[1]"), json.JSONDecoder().raw_decode("[1] rest"))
try: json.loads('{"a": x}')
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, e.doc, isinstance(e, ValueError))
attempt(lambda: json.loads("[" * 100000)); attempt(lambda: json.loads("[" * 500 + "]" * 500) is not None)
import pickle
try: json.loads("[")
except json.JSONDecodeError as e: print(repr(pickle.loads(pickle.dumps(e))))
