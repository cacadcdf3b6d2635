# Finders and loaders of a program's own, and sys.modules.
import importlib.abc
import importlib.machinery
import importlib.util
import sys
import types


class Source(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    texts = {"virtual": "x = 1\nname = __name__", "virtual.sub": "from . import x\ny = x + 1", "failing": "1/0"}

    def find_spec(self, fullname, path, target=None):
        if fullname in self.texts:
            print("found", fullname, path)
            return importlib.machinery.ModuleSpec(fullname, self, origin="memory", is_package=fullname == "virtual")

    def create_module(self, spec):
        print("create", spec.name, spec.origin)
        return None

    def exec_module(self, module):
        print("exec", module.__name__, module.__spec__._initializing, module.__name__ in sys.modules)
        exec(self.texts[module.__name__], vars(module))

    def __repr__(self):
        return "<Source>"


finder = Source()
sys.meta_path.insert(0, finder)
import virtual.sub
print(virtual.name, virtual.sub.y, virtual, virtual.sub, virtual.__path__, virtual.__loader__)
print(virtual.__spec__, virtual.sub.__package__, virtual.sub.__spec__.parent)
try:
    import failing
except ZeroDivisionError as e:
    print("failed", e, "failing" in sys.modules)
print(importlib.util.find_spec("virtual") is virtual.__spec__, importlib.util.find_spec("failing"))
sys.meta_path.remove(finder)
try:
    import virtual.other
except ModuleNotFoundError as e:
    print(e)


class Logger:
    @staticmethod
    def find_spec(name, path=None, target=None):
        print("asked for", name, path is None)


sys.meta_path.insert(0, Logger)
import importing.beta
try:
    import no_such_module
except ImportError as e:
    print(e)
sys.meta_path.remove(Logger)


class Upper(importlib.machinery.SourceFileLoader):
    def get_data(self, path):
        return super().get_data(path).replace(b"some data", b"result = 'loaded'")


def data_hook(path):
    if path != "the-data":
        raise ImportError("not mine")

    class Finder:
        def find_spec(self, name, target=None):
            if name == "datamodule":
                file = __file__.replace("import_finders.py", "importing/data.txt")
                return importlib.util.spec_from_file_location(name, file, loader=Upper(name, file))
    return Finder()


sys.path_hooks.append(data_hook)
sys.path.append("the-data")
import datamodule
print(datamodule.result, datamodule.__file__[-8:], type(datamodule.__loader__).__name__)
print(type(sys.path_importer_cache["the-data"]).__name__)
sys.path.remove("the-data")

fake = types.ModuleType("fake", "made here")
fake.answer = 42
sys.modules["fake"] = fake
import fake as again
from fake import answer
print(again is fake, answer, fake.__doc__, fake.__spec__, fake)


class OldStyle:
    def find_spec(self, name, path=None, target=None):
        if name == "bad_loader":
            return importlib.machinery.ModuleSpec(name, object())
        if name == "no_create":
            return importlib.machinery.ModuleSpec(name, type("L", (), {"exec_module": lambda s, m: None})())
        if name == "no_loader":
            return importlib.machinery.ModuleSpec(name, None)
        if name == "vanishes":
            return importlib.machinery.ModuleSpec(name, Vanishing())


class Vanishing:
    def create_module(self, spec):
        return types.SimpleNamespace(special=True)

    def exec_module(self, module):
        module.ran = True


sys.meta_path.insert(0, OldStyle())
import vanishes
print(vanishes.special, vanishes.ran, vanishes.__name__)
for name in ("no_create", "no_loader"):
    try:
        __import__(name)
    except Exception as e:
        print(type(e).__name__, e)
