"""Utility functions for copying and archiving files and directory trees."""

import collections
import errno
import fnmatch
import os
import stat

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
           "SpecialFileError", "SameFileError", "which", "get_terminal_size", "ignore_patterns", "disk_usage", "ReadError"]

COPY_BUFSIZE = 256 * 1024


class Error(OSError):
    """What several steps of a copy met, as a list of triples."""


class SameFileError(Error):
    """Raised when source and destination are the same file."""


class SpecialFileError(OSError):
    """Raised for a kind of file that can't be copied (a named pipe)."""


class ReadError(OSError):
    """Raised when an archive cannot be read."""


def copyfileobj(fsrc, fdst, length=0):
    """copy data from file-like object fsrc to file-like object fdst"""
    while chunk := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(chunk)


def _same(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the data of a file to another name, and give that name."""
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    for name in (src, dst):
        try:
            if stat.S_ISFIFO(os.stat(name).st_mode):
                raise SpecialFileError("`%s` is a named pipe" % os.fspath(name))
        except FileNotFoundError:
            pass
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as fsrc:
        try:
            fdst = open(dst, "wb")
        except IsADirectoryError as error:
            if not os.path.exists(dst):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from error
            raise
        with fdst:
            copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy mode bits from src to dst."""
    if follow_symlinks or not (os.path.islink(src) and os.path.islink(dst)):
        os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy permissions and times of a file."""
    if follow_symlinks or not (os.path.islink(src) and os.path.islink(dst)):
        about = os.stat(src)
        os.utime(dst, ns=(about.st_atime_ns, about.st_mtime_ns))
        os.chmod(dst, stat.S_IMODE(about.st_mode))


def _into(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def _copy_with(copy_rest, src, dst, follow_symlinks):
    target = _into(src, dst)
    for step in (copyfile, copy_rest):
        step(src, target, follow_symlinks=follow_symlinks)
    return target


def copy(src, dst, *, follow_symlinks=True):
    """Copy data and mode bits ("cp src dst"). Return the file's destination.
    The destination may be a directory."""
    return _copy_with(copymode, src, dst, follow_symlinks)


def copy2(src, dst, *, follow_symlinks=True):
    """Copy data and metadata. Return the file's destination."""
    return _copy_with(copystat, src, dst, follow_symlinks)


def ignore_patterns(*patterns):
    """Function that can be used as copytree() ignore parameter: it ignores
    the names that a pattern matches."""
    def ignored(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Recursively copy a directory tree and return the destination directory."""
    with os.scandir(src) as listed:
        entries = list(listed)
    skipped = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    problems = []
    for entry in entries:
        if entry.name in skipped:
            continue
        source, target = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        try:
            if entry.is_symlink() and symlinks:
                os.symlink(os.readlink(source), target)
            elif entry.is_symlink() and not os.path.exists(source) and ignore_dangling_symlinks:
                continue
            elif entry.is_dir():
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(entry if copy_function in (copy, copy2) else source, target)
        except Error as error:
            problems.extend(error.args[0])
        except OSError as error:
            problems.append((source, target, str(error)))
    try:
        copystat(src, dst)
    except OSError as error:
        problems.append((src, dst, str(error)))
    if problems:
        raise Error(problems)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Recursively delete a directory tree.  Errors are ignored, given to
    onexc(function, path, error), or raised."""
    def failed(function, name, error):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, name, error)
        elif onerror is not None:
            onerror(function, name, (type(error), error, error.__traceback__))
        else:
            raise error

    def remove(function, name):
        try:
            function(name)
        except FileNotFoundError:
            if name is path:
                failed(function, name, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name))
        except OSError as error:
            failed(function, name, error)

    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
        os.lstat(path)
    except OSError as error:
        failed(os.path.islink if os.path.islink(path) else os.lstat, path, error)
        return
    for folder, folders, files in os.walk(path, topdown=False, onerror=lambda error: failed(os.scandir, error.filename, error)):
        for name in files:
            remove(os.unlink, os.path.join(folder, name))
        for name in folders:
            whole = os.path.join(folder, name)
            remove(os.unlink if os.path.islink(whole) else os.rmdir, whole)
    remove(os.rmdir, path)


rmtree.avoids_symlink_attacks = False


def move(src, dst, copy_function=copy2):
    """Recursively move a file or directory to another location, and give the
    place where it is then."""
    target = dst
    if os.path.isdir(dst):
        if _same(src, dst):
            os.rename(src, dst)
            return dst
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    try:
        os.rename(src, target)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), target)
            os.unlink(src)
        elif os.path.isdir(src):
            inside = os.path.abspath(dst) + "/"
            if inside.startswith(os.path.abspath(src) + "/"):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def get_terminal_size(fallback=(80, 24)):
    """Get the size of the terminal window: what COLUMNS and LINES say, else
    what the terminal says, else the fallback."""
    sizes = []
    for name in ("COLUMNS", "LINES"):
        try:
            sizes.append(int(os.environ[name]))
        except (KeyError, ValueError):
            sizes.append(0)
    if min(sizes) <= 0:
        try:
            known = os.get_terminal_size(1)
        except OSError:
            known = os.terminal_size(fallback)
        sizes = [given if given > 0 else found or spare for given, found, spare in zip(sizes, known, fallback)]
    return os.terminal_size(sizes)


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Given a command, mode, and a PATH string, return the path which conforms
    to the given mode on the PATH, or None if there is no such file."""
    def usable(name):
        return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)

    if os.path.dirname(cmd):
        return cmd if usable(cmd) else None
    if path is None:
        path = os.environ.get("PATH", os.defpath)
    if not path:
        return None
    for folder in os.fsdecode(path).split(os.pathsep):
        name = os.path.join(folder, os.fsdecode(cmd))
        if usable(name):
            return os.fsencode(name) if isinstance(cmd, bytes) else name
    return None
