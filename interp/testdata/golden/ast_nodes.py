import ast, warnings, pickle, copy
warnings.simplefilter('always')
def t(f,*a,**k):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: r=f(*a,**k); print('->',{k: type(v) if isinstance(v,(ast.AST,list)) else v for k,v in vars(r).items()} if isinstance(r,ast.AST) else r)
        except BaseException as e: print(type(e).__name__,e)
        for x in w: print('   W',x.category.__name__,x.message)
t(ast.Name); t(ast.Name,"a"); t(ast.Name,"a",ast.Load(),1); t(ast.Name,"a",id="b"); t(ast.Name,foo=1,id="x"); t(ast.Name,lineno=1)
t(ast.AST,1); t(ast.AST,a=1); t(ast.Add,1); t(ast.Add); t(ast.expr); t(ast.expr, lineno=3); t(ast.Constant); 
t(ast.ImportFrom)
class A(ast.Name): pass
t(A); t(A,1,2,3)
class B(ast.AST): _fields=('a','b')
t(B); t(B,1); t(B,1,2,c=3)
class C(ast.AST): _fields=('a','b','c','d','e'); _field_types={'a':int|None,'b':int,'c':list[int],'d':str|int, 'e': ast.expr_context}
t(C)
class F(ast.AST): _fields=3
t(F)
class G(ast.AST): _fields=('a','b'); _field_types={'a':int}
t(G);t(G,b=1)
class H(ast.AST): _fields=('a',); _attributes=('q',); _field_types={'a':int|None}
t(H,q=1); t(H,z=1)
class I(ast.expr): _fields=[1,2]
t(I,1)
t(ast.Num,3); t(ast.Str,'x'); t(ast.Bytes,b''); t(ast.NameConstant,None); t(ast.Ellipsis); t(ast.Num,1,2,3); t(ast.Index,ast.Name('x',ast.Load())); t(ast.ExtSlice,[ast.Name('x',ast.Load())])
t(ast.Suite); t(ast.AugLoad); t(ast.Param)
print(ast.Name('a').__reduce__()[:2])
t(pickle.dumps,ast.Name('a'),2)
t(ast.Name.__init__); t(ast.Name('x').__reduce__,1); t(ast.AST.__init__,3)
t(lambda: copy.copy(ast.Name('a')));
n=ast.Name('a'); n.x=n
t(copy.deepcopy,n)
t(lambda: ast.Name('a',lineno=3).end_lineno)
t(lambda: ast.Name('a',lineno=3).lineno)
t(lambda: ast.Name._field_types)
t(lambda: ast.expr._field_types)
t(hasattr,copy,'replace'); t(copy.replace,ast.Name('a'),id='b')
