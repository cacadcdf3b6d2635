# The functions of os.path that look at names alone, and os without any files.
import os
import posixpath
import stat


def attempt(call, *args):
    try:
        print(call.__name__, args, "->", call(*args))
    except Exception as error:
        print(call.__name__, args, "->", type(error).__name__, error)


class Folder:
    def __fspath__(self):
        return "folder/sub"


names = ["", "/", "//", "///", "a", "/a", "a/", "a//b", "//a/b", "./a/../b", "../a/..", ".bashrc", "a.tar.gz", "...x", "x/.y.z", "a.b/c", b"a/b.c", Folder()]
for name in names:
    shown = [os.path.split(name), os.path.splitext(name), os.path.splitroot(name), os.path.normpath(name), os.path.isabs(name), os.path.basename(name)]
    print(os.fspath(name), shown)
for parts in [("a", "b"), ("a/", "b"), ("a", "/b", "c"), ("", "b"), ("a", ""), (b"a", b"b"), (Folder(), "x"), ("a", b"b"), ("a", 1), (None,)]:
    attempt(os.path.join, *parts)
for paths in [["/a/b", "/a/c"], ["/a/b", "/a/bc"], ["a"], ["a", "/b"], [], [b"a", "b"], ["a/./b", "a//b/c"]]:
    attempt(os.path.commonpath, paths)
    attempt(os.path.commonprefix, paths)
attempt(os.path.relpath, "/a/b", "/a/c/d")
attempt(os.path.relpath, "/a", "/a")
attempt(os.path.relpath, "")
for value in ["a", b"a", Folder(), 1, None]:
    attempt(os.fspath, value)
    attempt(os.fsencode, value)
    attempt(os.fsdecode, value)
print(os.fsdecode(b"\xff") == "\udcff", os.fsencode("\udcff"))
print(isinstance(Folder(), os.PathLike), issubclass(str, os.PathLike), os.path is posixpath, os.sep, os.linesep == "\n")
for mode in [0o100644, 0o040755, 0o104711, 0o102755, 0o041777, 0o041776, 0o120777, 0]:
    print(stat.filemode(mode), stat.S_ISREG(mode), stat.S_ISDIR(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)))
result = os.stat_result(range(19))
print(result, result.st_atime, result[7], result.__reduce__())
attempt(os.stat_result, range(3))
for bad in [lambda: os.stat([]), lambda: os.listdir(1.5), lambda: os.remove(None), lambda: os.rename("a", 3), lambda: os.stat("a\0b"), lambda: os.mkdir()]:
    attempt(bad)
os.environ["LEVEL"] = "1"
print(os.environ["LEVEL"], os.environb[b"LEVEL"], os.getenv("NO_SUCH"), os.getenv("NO_SUCH", 5), "LEVEL" in os.environ)
print(os.path.expandvars("$LEVEL-${LEVEL}-$NO_SUCH-${LEVEL"), os.path.expandvars(b"$LEVEL$"))
del os.environ["LEVEL"]
attempt(os.environ.__getitem__, "LEVEL")
attempt(os.environ.__setitem__, "LEVEL", 1)
print(os.strerror(2), type(os.getpid()), len(os.urandom(4)))
