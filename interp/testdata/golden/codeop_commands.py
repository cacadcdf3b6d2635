import codeop
def t(s,sym='single'):
    try: r=codeop.compile_command(s,symbol=sym); print(repr(s),sym,'None' if r is None else type(r).__name__)
    except Exception as e: print(repr(s),sym,type(e).__name__,e.args[0])
for s in ["a = 1","a = (","a = (1,","if 1:","if 1:\n  pass","if 1:\n  pass\n","if 1:\n  pass\nelse:","if 1:\n  pass\nelse:\n  x\n","def f():","def f():\n  x","def f():\n  x\n\n","class A:\n pass","x = 'abc","x = '''abc","x = '''abc\n","a b","a +","@d","@d\n","@d\ndef f(): pass","@d\ndef f(): pass\n","","\n","# c","# c\n","pass","1;2","x\\","x\\\n","(","[1,\n2","try:\n x\n","try:\n x\nexcept: y\n","try:\n x\nfinally: y","while 1:\n  x","for x in y:\n  z\n","lambda:","return","yield","x = {","f(","f(x","f'{","f'{x","f'''{x}","if x: y","if x: y\n","async def f():\n  await x","with a:\n","match x:\n case 1:","match x:\n case 1:\n  pass\n","  x","x = 5 # c","def f():\n    pass\n#foo\n","\n\ndef f():\n  x","1 2","1 if","del","import","from x import","from x import (","a = 1\nb = 2","del x","a,","'a' 'b","0x","1_"]:
    t(s); t(s,'exec'); t(s,'eval')
c=codeop.Compile(); exec(c("from __future__ import annotations","f","exec")); print(c.flags & 0x1000000 != 0)
cc=codeop.CommandCompiler(); cc("from __future__ import annotations"); print(cc.compiler.flags & 0x1000000 != 0)
