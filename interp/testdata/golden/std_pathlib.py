# Pure paths: parts, names, joining, matching, errors.
from pathlib import *
import pickle
def tr(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
for s in ['','/','a','/a/b.tar.gz','a//b/./c','../x','.bashrc','//x/y','a/b/']:
    p=PurePosixPath(s); print(repr(p),p.parts,p.name,p.stem,p.suffix,p.suffixes,p.parent,list(p.parents),p.root,p.is_absolute())
p=Path('/a/b/c.txt'); print(p.with_name('d'),p.with_suffix('.py'),p.with_stem('z'),p/'x','/q'/p,p.joinpath('..','e'),p.relative_to('/a'),p.match('*.txt'),p.match('b/*'),p.is_relative_to('/a'),p.as_uri(),hash(p)==hash(Path('/a/b/c.txt')),p<Path('/b'),pickle.loads(pickle.dumps(p)))
tr(lambda:p.relative_to('/x')); tr(lambda:p.relative_to('/a/x',walk_up=True)); tr(lambda:Path('').with_name('x')); tr(lambda:p.with_suffix('py')); tr(lambda:p/5); tr(lambda:Path(5)); tr(lambda:p.full_match('/a/**/*.txt')); tr(lambda:PurePath('a')==PurePath('a/.')); tr(lambda: sorted([Path('b'),Path('a/c'),Path('a')]))
