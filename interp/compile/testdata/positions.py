"""Print where CPython places the instructions of a program: lines of a kind and
a span, for kinds that exist on other machines too."""
import dis
import sys

KINDS = {
    "CALL": "call", "CALL_KW": "call", "CALL_FUNCTION_EX": "call", "STORE_ATTR": "setattr",
    "DELETE_ATTR": "delattr", "LOAD_ATTR": "attr", "BINARY_OP": "binary", "COMPARE_OP": "compare",
    "CONTAINS_OP": "in", "BINARY_SUBSCR": "getitem", "BINARY_SLICE": "getitem", "STORE_SUBSCR": "setitem",
    "STORE_SLICE": "setitem", "DELETE_SUBSCR": "delitem", "UNARY_NEGATIVE": "unary", "UNARY_INVERT": "unary",
    "GET_ITER": "iter", "FOR_ITER": "next", "LOAD_GLOBAL": "name", "LOAD_NAME": "name", "RAISE_VARARGS": "raise",
    "IMPORT_NAME": "import", "IMPORT_FROM": "from", "YIELD_VALUE": "yield", "FORMAT_SIMPLE": "format",
    "FORMAT_WITH_SPEC": "format", "BEFORE_WITH": "with", "BEFORE_ASYNC_WITH": "with", "CHECK_EXC_MATCH": "except",
    "GET_AWAITABLE": "await", "GET_AITER": "aiter", "GET_ANEXT": "anext", "GET_YIELD_FROM_ITER": "from_iter",
    "SEND": "send", "MAKE_FUNCTION": "function", "MATCH_CLASS": "match_class", "MATCH_KEYS": "match_keys",
}


def walk(code, found):
    for ins in dis.get_instructions(code):
        kind, p = KINDS.get(ins.opname), ins.positions
        if kind and p.lineno and p.col_offset is not None:
            found.add((p.lineno, p.col_offset, p.end_lineno, p.end_col_offset, kind))
    for const in code.co_consts:
        if hasattr(const, "co_code"):
            walk(const, found)


found = set()
with open(sys.argv[1], "rb") as f:
    walk(compile(f.read(), sys.argv[1], "exec"), found)
for line, col, end, end_col, kind in sorted(found):
    print(f"{line}:{col}-{end}:{end_col} {kind}")
