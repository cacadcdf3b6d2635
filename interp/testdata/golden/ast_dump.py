import warnings
warnings.simplefilter('ignore')
import ast, itertools
T=[ast.parse("spam(eggs, 'and cheese')\ndef f(a, *, b=1): pass\nx: int\nimport a\nfrom . import b\nlambda: 0\n"), ast.Module([],[]), ast.arguments(), ast.arguments(args=[ast.arg('x')]), ast.Constant(None), ast.Constant('x',kind='u'), ast.Name('a',ast.Store()), ast.Name('x'), ast.Load(), ast.AST(), ast.Raise(exc=ast.Name('e',ast.Load()),cause=ast.Name('c',ast.Load())), ast.Raise(cause=ast.Name(id='B', ctx=ast.Load())), ast.Raise(lineno=3), ast.Raise(exc=ast.Name(id='e', ctx=ast.Load()), lineno=3, end_lineno=None), ast.keyword(value=ast.Constant(3)), ast.arg('x', type_comment='int'), ast.List([],ast.Load()), ast.Call(ast.Name('f',ast.Load()),[],[ast.keyword('a',ast.Constant([]))]), ast.Dict([None],[ast.Name('x',ast.Load())]), ast.Dict([],[]), ast.Global(['a','b']), ast.Global([]), ast.MatchSingleton(None), ast.MatchAs(), ast.JoinedStr([]), ast.Slice(), ast.ClassDef('a'), ast.comprehension(ast.Name('x',ast.Store()),ast.Name('y',ast.Load())), ast.Tuple([ast.Tuple([],ast.Load())],ast.Load())]
class Sub(ast.AST):
    _fields=('a','b','c'); _field_types={'a':list,'b':list[int],'c':int}; _attributes=('z',)
T+=[Sub([],[],[]),Sub(1,[],3,z=3),Sub(c=[],b=[],a=[]),Sub(b=(), c={})]
n=ast.Name('x'); del n.ctx; T.append(n)
class N2(ast.Name): 
    foo=None
T.append(N2('q'))
for i,t in enumerate(T):
    for a,b,c,d in itertools.product((True,False),(True,False),(None,2),(False,True)):
        try: r=ast.dump(t,a,b,indent=c,show_empty=d)
        except Exception as e: r=(type(e),str(e))
        print(i,a,b,c,d,r)
for x in (3,'a',[],None,[ast.Name('x')]):
    try: print(ast.dump(x))
    except Exception as e: print(type(e),e)
