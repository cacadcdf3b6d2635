# Command lines: options, positional arguments, sub-commands, help and errors.
import argparse, sys
def run(p,*args):
    try: print(p.parse_args(list(args)))
    except SystemExit as e: print('exit',e.code)
    except Exception as e: print(type(e).__name__, e)
sys.stderr=sys.stdout
p=argparse.ArgumentParser(prog='tool',description='A tool that does many things with a rather long description so that it wraps around the line.',epilog='The end.')
p.add_argument('src',help='where from'); p.add_argument('dst',nargs='*',default=['x'],help='where to')
p.add_argument('-v','--verbose',action='count',default=0,help='say more'); p.add_argument('-n','--number',type=int,default=3,metavar='N',help='how many (default: %(default)s)')
p.add_argument('--mode',choices=['fast','slow'],help='how'); p.add_argument('--flag',action=argparse.BooleanOptionalAction); p.add_argument('-q',action='store_true'); p.add_argument('--list',nargs='+'); p.add_argument('--opt',nargs='?',const='C',default='D'); p.add_argument('--version',action='version',version='%(prog)s 1.0'); p.add_argument('--add',action='append'); p.add_argument('--two',nargs=2,metavar=('A','B'))
g=p.add_mutually_exclusive_group(); g.add_argument('--red',action='store_true'); g.add_argument('--blue',action='store_true')
for a in ['a','a b c','-vv a','-n 5 a','-n x a','--mode fast a','--mode bad a','','--num 7 a','--flag a','--no-flag a','--list 1 2 3 -- a','--opt a','a --opt','--opt=z a','--version','--red --blue a','--add 1 --add 2 a','--two 1 2 a','--two 1','-qvn3 a','--unknown a','a -- -x','-x a','--ver','--m fast a','a --list','-h']:
    print('>',a); run(p,*a.split())
s=argparse.ArgumentParser(prog='git'); sub=s.add_subparsers(dest='cmd',required=True,help='commands',metavar='CMD')
c=sub.add_parser('commit',help='record',aliases=['ci']); c.add_argument('-m',required=True); c.set_defaults(func=1); d=sub.add_parser('diff'); d.add_argument('files',nargs='*')
for a in ['commit -m x','ci -m y','commit','diff a b','','nope','-h','commit -h','diff --bad']:
    print('>',a); run(s,*a.split())
t=argparse.ArgumentParser(prog='t',formatter_class=argparse.ArgumentDefaultsHelpFormatter,add_help=False); t.add_argument('--foo',default=42,help='FOO'); gr=t.add_argument_group('things','about things'); gr.add_argument('bar',type=float,help='BAR'); r=t.add_mutually_exclusive_group(required=True); r.add_argument('-a'); r.add_argument('-b'); t.print_help(); run(t,'1.5','-a','3'); run(t,'1.5'); run(t,'z','-a','1'); print(t.parse_known_args(['1','-a','2','--zz','q']))
print(p); print(argparse.Namespace(a=1)); 
try: p.add_argument('-v')
except Exception as e: print(type(e).__name__, e)
