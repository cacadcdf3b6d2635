import warnings
warnings.simplefilter('error')
def t(s,fn='<f>',mode='exec'):
    try: compile(s,fn,mode); print('ok')
    except Exception as e: print(type(e).__name__, e.args, getattr(e,'lineno',0),getattr(e,'offset',0),getattr(e,'end_lineno',0),getattr(e,'end_offset',0),repr(getattr(e,'text','')), getattr(e,'print_file_and_line',0))
t("x='\\q'"); t("\n\nx= y + '\\q' + z\n"); t("f'\\q'"); t("f'\\q{x}'"); t("f'{x:\\q}'"); t("b'\\q'"); t("'\\400'"); t("'''a\n\\q'''"); t("1if x else 2"); t("0x1for x in y"); t("x is 1"); t("assert (1,2)"); t("'a'()"); t("1[2]"); t("(1,)['a']"); t("f'\\{x}'"); t("x = [\n 'a' \n 'b\\q']"); t("1 is 1\n(1)(2)"); t("x='\\q'\n)"); t(")\nx='\\q'"); t("0o7or 1"); t("1.5if x else 3"); t("1jif x else 3"); t("f'{1is 2}'"); t("f'{x}\\q'\n"); t("rb'\\q'"); t("'\\8'"); t("'''\n\n\\d'''"); t("ä = 'ü\\q'"); t("ä = f'ü\\q'");t("é, ü = 'x'()")
t("x is 1",mode='eval'); t("x is 1",mode='single'); t("def f():\n  'doc\\q'\n")
