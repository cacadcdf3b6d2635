"""The abstract base classes, under the name that programs know them by."""

import _collections_abc
from _collections_abc import *
from _collections_abc import _CallableGenericAlias

__all__ = _collections_abc.__all__
