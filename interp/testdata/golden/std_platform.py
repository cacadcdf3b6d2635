import copy
import os
import pickle
import platform

u = platform.uname()
print(u._fields, len(u), len(u[:]), u[:5] == tuple(os.uname()), u[-1] == u.processor)
print(u.system == platform.system(), u.release == platform.release(), u.machine == platform.machine())
print(pickle.loads(pickle.dumps(u)) == u == copy.copy(u) == copy.deepcopy(u))
print(u._replace(system="s", node="n")[:2], sorted(u._asdict()), type(u)._make("abcde"))
for few in ("abcd", "abcdef"):
    try:
        type(u)._make(few)
    except TypeError as error:
        print(error)
system, *_, processor = u
print(platform.python_version(), platform.python_version_tuple(), len(platform.python_build()))
print(platform.python_branch() == platform.python_revision() == "", platform.python_compiler() != "")
print(platform.mac_ver("r", machine="m"), platform.win32_ver("a", "1.0", "c", "d"), platform.win32_is_iot())
print(platform.architecture("", "8bit", "rope"), platform.win32_edition())
print(platform.platform(terse=True).startswith(platform.system() + "-" + platform.release()))
