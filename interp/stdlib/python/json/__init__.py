"""JSON (JavaScript Object Notation) <https://json.org>: reading and writing."""

from .decoder import JSONDecodeError, JSONDecoder
from .encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_default_encoder = JSONEncoder()
_default_decoder = JSONDecoder()


def dump(
    obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True,
    allow_nan=True, cls=None, indent=None, separators=None, default=None,
    sort_keys=False, **kw,
):
    """Serialize obj as a JSON formatted stream to fp."""
    encoder = (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw,
    )
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def dumps(
    obj, *, skipkeys=False, ensure_ascii=True, check_circular=True,
    allow_nan=True, cls=None, indent=None, separators=None, default=None,
    sort_keys=False, **kw,
):
    """Serialize obj to a JSON formatted str."""
    if (
        not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None
        and indent is None and separators is None and default is None and not sort_keys and not kw
    ):
        return _default_encoder.encode(obj)
    return (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw,
    ).encode(obj)


def detect_encoding(b):
    """The encoding of JSON text in bytes, told by its first four."""
    for bom, encoding in (
        (b"\x00\x00\xfe\xff", "utf-32"), (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\xfe\xff", "utf-16"), (b"\xff\xfe", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"),
    ):
        if b.startswith(bom):
            return encoding
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def load(
    fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
    parse_constant=None, object_pairs_hook=None, **kw,
):
    """Deserialize fp (a file with a JSON document) to a Python object."""
    return loads(
        fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
        parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw,
    )


def loads(
    s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
    parse_constant=None, object_pairs_hook=None, **kw,
):
    """Deserialize s (str, bytes or bytearray with a JSON document) to a Python object."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
        s = s.decode(detect_encoding(s), "surrogatepass")
    if (
        cls is None and object_hook is None and object_pairs_hook is None
        and parse_float is None and parse_int is None and parse_constant is None and not kw
    ):
        return _default_decoder.decode(s)
    hooks = {
        "object_hook": object_hook, "parse_float": parse_float, "parse_int": parse_int,
        "parse_constant": parse_constant, "object_pairs_hook": object_pairs_hook,
    }
    given = {name: hook for name, hook in hooks.items() if hook is not None}
    return (JSONDecoder if cls is None else cls)(**given, **kw).decode(s)
