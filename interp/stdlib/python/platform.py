"""What is known of the machine, of its operating system and of this Python."""

import os
import sys
from collections import namedtuple

__version__ = "1.0.8"

_known = None


class uname_result(namedtuple("uname_result_base", "system node release version machine")):
    """The parts of uname(); a sixth item, the processor, is found out when it is asked for."""

    _fields = ("system", "node", "release", "version", "machine", "processor")

    @property
    def processor(self):
        # Linux says "unknown" here nowadays, which is given as nothing.
        return self.machine if self.system == "Darwin" else ""

    @classmethod
    def _make(cls, values):
        return cls(*values)  # any length would do for the inherited one, which counts six

    def _replace(self, /, **changes):
        return type(self)(**{name: changes.get(name, getattr(self, name)) for name in self._fields[:5]})

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    def __getitem__(self, where):
        return tuple(self)[where]

    def __len__(self):
        return len(self._fields)

    def __reduce__(self):
        return type(self), tuple(self)[:5]


def uname():
    """The system, node, release, version, machine and processor; what is not known is ''."""
    global _known
    if _known is None:
        _known = uname_result(*os.uname()) if hasattr(os, "uname") else uname_result(sys.platform, "", "", "", "")
    return _known


def system():
    """The name of the operating system, such as 'Linux'."""
    return uname().system


def node():
    """The name of the computer in its network."""
    return uname().node


def release():
    """The release of the operating system."""
    return uname().release


def version():
    """The version of the release of the operating system."""
    return uname().version


def machine():
    """The kind of machine, such as 'x86_64'."""
    return uname().machine


def processor():
    """The name of the processor, '' if there is none beside the machine's."""
    return uname().processor


def architecture(executable=sys.executable, bits="", linkage=""):
    """The size of a pointer and the format of the executable."""
    formats = {"linux": "ELF", "win32": "WindowsPE"}
    return bits or ("64bit" if sys.maxsize > 2**32 else "32bit"), linkage or formats.get(sys.platform, "")


def system_alias(system, release, version):
    """The three under the names that they are sold by."""
    return ("Windows" if system == "win32" else system), release, version


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """The C library of the executable, which has none: the defaults."""
    return lib, version


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """The version of macOS, which is not asked: the defaults."""
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    """The version of Windows, which is not asked: the defaults."""
    return release, version, csd, ptype


def win32_edition():
    """The edition of Windows, None elsewhere."""


def win32_is_iot():
    """Whether this is an edition of Windows for small devices."""
    return False


def platform(aliased=False, terse=False):
    """One line that says as much of the system as is useful, or little if terse."""
    parts = [system(), release()]
    if not terse:
        parts.append(machine())
    line = "-".join(part for part in parts if part)
    return line.translate(dict.fromkeys(map(ord, " /\\:;\"()"), "_"))


def freedesktop_os_release():
    """The lines of os-release as a dict; OSError if the system has no such file."""
    import shlex
    found = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
    for path in ("/etc/os-release", "/usr/lib/os-release"):
        try:
            with open(path, encoding="utf-8") as lines:
                for line in lines:
                    name, equals, value = line.strip().partition("=")
                    if equals and name.isidentifier():
                        found[name] = "".join(shlex.split(value))
        except OSError as error:
            number = error.errno
        else:
            return found
    raise OSError(number, "Unable to read files /etc/os-release, /usr/lib/os-release")


def python_implementation():
    """The name of this Python."""
    return sys.implementation.name


def python_version():
    """The version of the language as text, such as '3.13.0'."""
    return sys.version.split()[0]


def python_version_tuple():
    """The version of the language as three texts."""
    return tuple(python_version().split("."))


def python_branch():
    """The branch that this Python was built of."""
    return ""


def python_revision():
    """The revision that this Python was built of."""
    return ""


def python_build():
    """The number and the date of the build."""
    inside = sys.version.partition("(")[2].partition(")")[0]
    number, _, date = inside.partition(", ")
    return number, date


def python_compiler():
    """What compiled this Python."""
    return sys.version.partition("[")[2].partition("]")[0]
