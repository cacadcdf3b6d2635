import doctest, sys
def f(x):
    """
    >>> f(1)
    2
    >>> f('a')
    Traceback (most recent call last):
        ...
    TypeError: can only concatenate str (not "int") to str
    >>> f(2)
    4
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> list(range(20)) # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    """
    return x + 1
class A:
    """
    >>> A().m()
    5
    """
    def m(self):
        '''
        >>> A().m()
        6
        '''
        return 5
print(doctest.testmod())
print(doctest.testmod(verbose=True))
p = doctest.DocTestParser()
print([ (e.source, e.want, e.lineno, e.indent, e.options, e.exc_msg) for e in p.get_examples(f.__doc__)])
print(doctest.script_from_examples(f.__doc__))
doctest.run_docstring_examples(A.m, globals())
