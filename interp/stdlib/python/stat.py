"""Constants and functions for interpreting the results of os.stat()."""

# Where the items of a stat_result are.
(ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID,
 ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME) = range(10)

# Kinds of files, in the top four bits of a mode.
S_IFIFO, S_IFCHR, S_IFDIR, S_IFBLK, S_IFREG, S_IFLNK, S_IFSOCK = (
    n << 12 for n in (1, 2, 4, 6, 8, 10, 12))
S_IFDOOR = S_IFPORT = S_IFWHT = 0

# Permissions: three bits for each of user, group and others, and three above.
S_ISUID, S_ISGID, S_ISVTX = 0o4000, 0o2000, 0o1000
S_ENFMT = S_ISGID
S_IRWXU = 0o700
S_IREAD = S_IRUSR = 0o400
S_IWRITE = S_IWUSR = 0o200
S_IEXEC = S_IXUSR = 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o70, 0o40, 0o20, 0o10
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 7, 4, 2, 1


def S_IMODE(mode):
    """Return the portion of the file's mode that can be set by os.chmod()."""
    return mode & 0o7777


def S_IFMT(mode):
    """Return the portion of the file's mode that describes the file type."""
    return mode & 0o170000


def _test(name, kind):
    def is_kind(mode):
        return kind != 0 and mode & 0o170000 == kind

    is_kind.__name__ = is_kind.__qualname__ = name
    is_kind.__doc__ = f"{name}(mode) -> bool"
    return is_kind


S_ISDIR = _test("S_ISDIR", S_IFDIR)
S_ISCHR = _test("S_ISCHR", S_IFCHR)
S_ISBLK = _test("S_ISBLK", S_IFBLK)
S_ISREG = _test("S_ISREG", S_IFREG)
S_ISFIFO = _test("S_ISFIFO", S_IFIFO)
S_ISLNK = _test("S_ISLNK", S_IFLNK)
S_ISSOCK = _test("S_ISSOCK", S_IFSOCK)
S_ISDOOR = _test("S_ISDOOR", S_IFDOOR)
S_ISPORT = _test("S_ISPORT", S_IFPORT)
S_ISWHT = _test("S_ISWHT", S_IFWHT)

_letters = {S_IFLNK: "l", S_IFSOCK: "s", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d", S_IFCHR: "c", S_IFIFO: "p"}


def filemode(mode):
    """Convert a file's mode to a string of the form '-rwxrwxrwx'."""
    text = [_letters.get(S_IFMT(mode), "?")]
    for shift, special, letter in ((6, S_ISUID, "s"), (3, S_ISGID, "s"), (0, S_ISVTX, "t")):
        bits = mode >> shift
        text.append("r" if bits & 4 else "-")
        text.append("w" if bits & 2 else "-")
        if mode & special:
            text.append(letter if bits & 1 else letter.upper())
        else:
            text.append("x" if bits & 1 else "-")
    return "".join(text)


FILE_ATTRIBUTE_REPARSE_POINT = 1024
FILE_ATTRIBUTE_DIRECTORY = 16
FILE_ATTRIBUTE_HIDDEN = 2
FILE_ATTRIBUTE_READONLY = 1
