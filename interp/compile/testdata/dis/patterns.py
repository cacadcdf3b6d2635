def patterns(s):
    match s:
        case 1 | -1.5: return 1
        case [a, 2, *rest] if a: return rest
        case [_, *_, b]: return b
        case {'k': v, **kw}: return v, kw
        case Point(0, y=None): pass
        case (str() as t): return t
        case _: return f'{s!r:>{a}} and %s' % (s,)
