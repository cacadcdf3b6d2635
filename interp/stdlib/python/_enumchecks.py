"""What checks enumerations and makes their members global; a part of enum."""

import sys
from enum import Enum, Flag, ReprEnum, StrEnum
from functools import reduce
from operator import or_


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    duplicates = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if duplicates:
        details = ", ".join(["%s -> %s" % pair for pair in duplicates])
        raise ValueError("duplicate values found in %r: %s" % (enumeration, details))
    return enumeration


class EnumCheck(StrEnum):
    """various conditions to check an enumeration for"""

    UNIQUE = "one name per value"
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"


UNIQUE, CONTINUOUS, NAMED_FLAGS = EnumCheck


def _unnamed_text(unnamed):
    """Says which aliases have bits without a name, and which those are."""
    names, bits = list(unnamed), reduce(or_, unnamed.values())
    if len(names) == 1:
        who = "alias %s is missing" % names[0]
    else:
        who = "aliases %s and %s are missing" % (", ".join(names[:-1]), names[-1])
    return who + (" value %#x" if bits.bit_count() == 1 else " combined values of %#x") % bits


class verify:
    """Check an enumeration for various constraints. (see EnumCheck)"""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        cls_name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        if not is_flag and not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
                if aliases:
                    details = ", ".join(["%s -> %s" % pair for pair in aliases])
                    raise ValueError("aliases found in %r: %s" % (enumeration, details))
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                wanted = [2 ** i for i in range(low.bit_length(), high.bit_length())] if is_flag else range(low + 1, high)
                missing = [v for v in wanted if v not in values]
                if missing:
                    raise ValueError("invalid %s %r: missing values %s" % (
                        "flag" if is_flag else "enum", cls_name, ", ".join(map(str, missing))))
            elif check is NAMED_FLAGS:
                singles = reduce(or_, (m.value for m in enumeration), 0)
                unnamed = {
                    name: m.value & ~singles
                    for name, m in enumeration.__members__.items()
                    if m.value >= 0 and m.value & ~singles
                }
                if unnamed:
                    raise ValueError("invalid Flag %r: %s [use enum.show_flag_values(value) for details]" % (cls_name, _unnamed_text(unnamed)))
        return enumeration


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


def global_enum_repr(self):
    """use module.enum_name instead of class.enum_name"""
    module = self.__class__.__module__.split(".")[-1]
    return "%s.%s" % (module, self._name_)


def global_flag_repr(self):
    """use module.flag_name instead of class.flag_name"""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    parts = self._name_.split("|")
    return "|".join(p if p[:1].isdigit() else "%s.%s" % (module, p) for p in parts)


def global_str(self):
    """use enum_name instead of class.enum_name"""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """decorator that makes the repr() of an enum member reference its module
    and exports the members to it
    """
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    module = sys.modules[cls.__module__]
    vars(module).update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that makes an enumeration of an ordinary class."""
    def convert(cls):
        metaclass = type(etype)
        body = metaclass.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__", "__firstlineno__", "__static_attributes__"):
                body[name] = value
        return metaclass(cls.__name__, (etype,), body, boundary=boundary)

    return convert


def _test_simple_enum(checked_enum, simple_enum):
    """Check that an enumeration made by _simple_enum is as the usual one.
    Errors: TypeError with a list of what differs."""
    failed = []
    for what in ("__members__", "_value2member_map_"):
        one, other = ([(str(k), v.name, v.value) for k, v in getattr(cls, what).items()] for cls in (checked_enum, simple_enum))
        if one != other:
            failed.append("%s: %r != %r" % (what, one, other))
    if checked_enum.__dict__.keys() - {"__module__"} != simple_enum.__dict__.keys() - {"__module__"}:
        for key in sorted(checked_enum.__dict__.keys() ^ simple_enum.__dict__.keys()):
            if key not in ("__firstlineno__", "__static_attributes__", "__doc__"):
                failed.append("only one has %s" % key)
    if failed:
        raise TypeError("enum mismatch:\n   %s" % "\n   ".join(failed))
