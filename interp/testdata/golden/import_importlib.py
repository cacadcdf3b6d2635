# importlib, pkgutil and runpy.
import importlib
import importlib.util
import pkgutil
import runpy
import sys
import importing


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, "|", e)


beta = importlib.import_module("importing.beta")
print(beta is importing.beta, importlib.import_module(".inner.gamma", "importing").__name__,
      importlib.import_module("..beta", "importing.inner").__name__)
attempt(importlib.import_module, ".x")
attempt(importlib.import_module, "...x", "importing")
attempt(importlib.import_module, "")
attempt(importlib.import_module, "nothing.here")
attempt(importlib.import_module, ".here", "nothing")
attempt(importlib.util.resolve_name, ".a", "importing.inner")
attempt(importlib.util.resolve_name, "..a", "importing.inner")
attempt(importlib.util.resolve_name, "a.b", None)
attempt(importlib.util.resolve_name, ".a", "")
attempt(importlib.util.resolve_name, "...a", "importing")

import importing.reloaded as module
print(module.COUNT)
module.extra = "kept"
print(importlib.reload(module) is module, module.COUNT, module.extra)
attempt(importlib.reload, 5)
attempt(importlib.reload, type(sys)("unknown"))

for name in ("importing.alpha", "importing", "importing.spaces", "sys", "no_such", "importing.no_such"):
    spec = importlib.util.find_spec(name)
    print(name, spec and (spec.name, type(spec.loader).__name__, spec.parent, spec.has_location))
attempt(importlib.util.find_spec, "importing.alpha.x")
attempt(importlib.util.find_spec, "nowhere.x")
attempt(importlib.util.find_spec, "__main__")
print("importing.lazy" in sys.modules)

spec = importlib.util.find_spec("importing.prog")
fresh = importlib.util.module_from_spec(spec)
print(fresh.__name__, fresh.__package__, "importing.prog" in sys.modules)
folder = importing.__path__[0]
spec = importlib.util.spec_from_file_location("elsewhere", folder + "/beta.py", submodule_search_locations=None)
print(spec.name, spec.origin == folder + "/beta.py", spec.submodule_search_locations, spec.has_location)
spec = importlib.util.spec_from_file_location("importing.private", folder + "/beta.py")
private = importlib.util.module_from_spec(spec)
spec.loader.exec_module(private)
print(private.double(21), private is beta, private.__name__)
print(importlib.util.spec_from_file_location("x", "nothing.txt"))
print(importlib.util.spec_from_loader("x", None))
print(importlib.machinery.SOURCE_SUFFIXES, importlib.machinery.ModuleSpec("a.b", None).parent)
loader = importing.__loader__
print(loader.is_package("importing"), loader.get_filename("importing")[-11:], loader.get_source("importing").splitlines()[1])
attempt(loader.get_source, "other")
print(importlib.invalidate_caches())

print([(m.name, m.ispkg) for m in pkgutil.iter_modules(importing.__path__)])
print([m.name for m in pkgutil.iter_modules(importing.inner.__path__, "importing.inner.")])
print([m.name for m in pkgutil.walk_packages(importing.__path__, "importing.") if "wrong" not in m.name][:20])
print(pkgutil.get_data("importing", "data.txt"))
print(pkgutil.resolve_name("importing.beta:double")(4), pkgutil.resolve_name("importing.inner.gamma.GAMMA"))

names = runpy.run_module("importing.reloaded")
print(names["COUNT"], names["result"], module.COUNT)
names = runpy.run_module("importing.reloaded", {"COUNT": 10}, "other_name", alter_sys=True)
print(names["COUNT"], names["result"], "other_name" in sys.modules)
names = runpy.run_module("importing.prog")
print(names["value"])
names = runpy.run_path(folder + "/reloaded.py", run_name="__main__")
print(names["result"])
names = runpy.run_path(folder + "/prog")
print(names["value"], names["__name__"])
attempt(runpy.run_module, "importing.nothing")
attempt(runpy.run_module, "importing.inner")
attempt(runpy.run_module, "sys")
attempt(runpy.run_module, ".x")

from importlib import resources
print(resources.files("importing").joinpath("data.txt").read_text(), resources.files(importing).is_dir())
with (resources.files(importing) / "data.txt").open() as f:
    print(f.read().strip())
