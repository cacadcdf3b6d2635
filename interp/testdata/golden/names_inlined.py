def t(src, fn=exec):
    g, l = {"gx": "G"}, {"lx": "L", "gx": "LG"}
    try: r = fn(src, g, l); print(repr(src), r, {k: v for k, v in g.items() if k != "__builtins__"}, l)
    except BaseException as e: print(repr(src), type(e).__name__, e)
t('[q := lx for _ in "x"]; z = q'); t('a = {gx: lx for _ in "x" if lx}'); t('a = list(lx for _ in "x")'); t('a = [(lambda: gx)() for _ in "x"]')
t('a = [[lx for _ in "y"] for _ in "x"]'); t('a = [list(lx for _ in "y") for _ in "x"]'); t('global gx\na = [gx for _ in "x"]')
t('def f(): return [lx for _ in "x"]\na = f()'); t('class A:\n  b = [gx for _ in "x"]\nprint(A.b)'); t('class A:\n  lx = 5; b = [lx for _ in "x"]')
t('[lx for _ in "x"]', eval); t('[nope for _ in "x"]', eval); t('[lx for lx in "x"], lx', eval); t('del lx\na = [lx for _ in "x"]')
t("class A:\n  import os.path as __p\n  import __foo")
import sys, types, collections.abc
def star(all):
    m = types.ModuleType("m"); m.__all__ = all; m.a = 1; sys.modules["m"] = m
    g = {}
    try: exec("from m import *", g); print("a" in g)
    except BaseException as e: print(type(e).__name__, e)
class S:
    def __getitem__(self, i):
        print("get", i)
        if i: raise IndexError("end")
        return "a"
class K:
    def __getitem__(self, i): raise KeyError(i)
    def __len__(self): print("len"); return 2
for a in 5, {"a"}, {0: "a"}, iter(["a"]), "a", S(), K(), ["a", "b"], [b"a"], (): star(a)
def m(x):
    match x:
        case [*a]: return "seq", a
        case {**a}: return "map"
        case _: return "none"
class Sub(S): pass
class M(collections.abc.Mapping, collections.abc.Sequence):
    def __getitem__(self, i): raise IndexError
    def __len__(self): return 0
    def keys(self): return []
    __iter__ = None
class B1(collections.abc.Sequence):
    __getitem__ = __len__ = lambda *a: 0
    __iter__ = lambda s: iter("ab")
class B2(B1, dict): pass
class B3(dict, B1): pass
print(m(S()), m(M()), m(B3()))
collections.abc.Mapping.register(S); print(m(S()), m(Sub()))
collections.abc.Sequence.register(K)
class L(K):
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
print(m(L()))
a, *b = L()
import importlib
for n in 5, "", "json..x", ".x":
    try: importlib.import_module(n)
    except Exception as e: print(type(e).__name__, e)
