"""Command-line parsing library.

A parser holds actions, each of which knows its options or its place among the
positional arguments, how many words it takes, and what it does with them.
"""

import os
import re
import shutil
import sys
from gettext import gettext as _, ngettext

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter",
           "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
           "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE"]

SUPPRESS = "==SUPPRESS=="
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = "?", "*", "+", "A...", "..."
_UNRECOGNIZED_ARGS_ATTR = "_unrecognized_args"


class _AttributeHolder:
    """Shows its attributes in its repr."""

    def _get_args(self):
        return []

    def _get_kwargs(self):
        return list(vars(self).items())

    def __repr__(self):
        words, odd = [repr(arg) for arg in self._get_args()], {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                words.append(f"{name}={value!r}")
            else:
                odd[name] = value
        if odd:
            words.append(f"**{odd!r}")
        return f"{type(self).__name__}({', '.join(words)})"


class Namespace(_AttributeHolder):
    """Simple object for storing attributes."""

    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


class ArgumentError(Exception):
    """An error from creating or using an argument (optional or positional)."""

    def __init__(self, argument, message):
        self.argument_name = _name_of(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return f"{self.message}"
        return _("argument %(argument_name)s: %(message)s") % {"message": self.message, "argument_name": self.argument_name}


class ArgumentTypeError(Exception):
    """An error from trying to convert a command line string to a type."""


def _name_of(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return "/".join(argument.option_strings)
    for name in (argument.metavar, argument.dest):
        if name not in (None, SUPPRESS):
            return ", ".join(name) if isinstance(name, tuple) else name
    if argument.choices:
        return "{" + ",".join(map(str, argument.choices)) + "}"
    return None


# Actions.


class Action(_AttributeHolder):
    """What the words of an argument do to the namespace."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None, deprecated=False):
        self.option_strings, self.dest, self.nargs, self.const, self.default = option_strings, dest, nargs, const, default
        self.type, self.choices, self.required, self.help, self.metavar = type, choices, required, help, metavar
        self.deprecated = deprecated

    def _get_kwargs(self):
        names = "option_strings dest nargs const default type choices required help metavar deprecated"
        return [(name, getattr(self, name)) for name in names.split()]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(_(".__call__() not defined"))


class BooleanOptionalAction(Action):
    """An option --x that has a counterpart --no-x."""

    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False, **rest):
        names = []
        for option in option_strings:
            names.append(option)
            if option.startswith("--"):
                names.append("--no-" + option[2:])
        super().__init__(names, dest, nargs=0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **rest):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as store "
                             "true or store const may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, **rest)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, deprecated=deprecated)


def _copied(items):
    if items is None:
        return []
    return items[:] if type(items) is list else __import__("copy").copy(items)


class _AppendAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **rest):
        if nargs == 0:
            raise ValueError("nargs for append actions must be != 0; if arg strings are not supplying the value to append, "
                             "the append const action may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, **rest)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.append(values)
        setattr(namespace, self.dest, items)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.extend(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(_StoreConstAction):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, const, default, required, help, deprecated=deprecated)
        self.metavar = metavar

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        if help is None:
            help = _("show program's version number and exit")
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(self.version if self.version is not None else parser.version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


class _ParserChoice(Action):
    """A line of the help for one of the parsers to choose from."""

    def __init__(self, name, aliases, help):
        shown = name + (" (%s)" % ", ".join(aliases) if aliases else "")
        super().__init__(option_strings=[], dest=shown, help=help, metavar=shown)


class _SubParsersAction(Action):
    """A positional argument that names the parser of all that follows."""

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix, self._parser_class = prog, parser_class
        self._name_parser_map, self._choices_actions, self._deprecated = {}, [], set()
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map, required=required, help=help, metavar=metavar)

    def _get_subactions(self):
        return self._choices_actions

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get("prog") is None:
            kwargs["prog"] = f"{self._prog_prefix} {name}"
        aliases = kwargs.pop("aliases", ())
        for each in (name, *aliases):
            if each in self._name_parser_map:
                what = _("conflicting subparser: %s") if each == name else _("conflicting subparser alias: %s")
                raise ArgumentError(self, what % each)
        if "help" in kwargs:
            self._choices_actions.append(_ParserChoice(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        for each in (name, *aliases):
            self._name_parser_map[each] = parser
            if deprecated:
                self._deprecated.add(each)
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        try:
            chosen = self._name_parser_map[name]
        except KeyError:
            raise ArgumentError(self, _("unknown parser %(parser_name)r (choices: %(choices)s)") % {
                "parser_name": name, "choices": ", ".join(self._name_parser_map)})
        if name in self._deprecated:
            parser._warning(_("command '%(parser_name)s' is deprecated") % {"parser_name": name})
        found, left = chosen.parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if left:
            vars(namespace).setdefault(_UNRECOGNIZED_ARGS_ATTR, [])
            getattr(namespace, _UNRECOGNIZED_ARGS_ATTR).extend(left)


class FileType:
    """Factory for creating file object types."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == "-":
            if "r" in self._mode:
                return sys.stdin.buffer if "b" in self._mode else sys.stdin
            if any(c in self._mode for c in "wax"):
                return sys.stdout.buffer if "b" in self._mode else sys.stdout
            raise ValueError(_('argument "-" with mode %r') % self._mode)
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as error:
            raise ArgumentTypeError(_("can't open '%(filename)s': %(error)s") % {"filename": string, "error": error})

    def __repr__(self):
        words = [repr(x) for x in (self._mode, self._bufsize) if x != -1]
        words += [f"{k}={v!r}" for k, v in (("encoding", self._encoding), ("errors", self._errors)) if v is not None]
        return f"{type(self).__name__}({', '.join(words)})"


# Help.


class HelpFormatter:
    """Formatter for generating usage messages and argument help strings."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = shutil.get_terminal_size().columns - 2
        self._prog, self._indent_increment, self._width = prog, indent_increment, width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._current_indent = self._action_max_length = 0
        self._sections = [[None, []]]       # a heading and what makes its text
        self._root_section = self._sections[0]

    def _indent(self):
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._current_indent -= self._indent_increment

    def start_section(self, heading):
        self._indent()
        section = [heading, []]
        self._sections[-1][1].append((self._section_text, (section, self._current_indent - self._indent_increment)))
        self._sections.append(section)

    def end_section(self):
        self._sections.pop()
        self._dedent()

    def _section_text(self, section, indent):
        heading, items = section
        self._indent()
        body = "".join(make(*args) for make, args in items)
        self._dedent()
        if not body:
            return ""
        title = "%*s%s:\n" % (indent, "", heading) if heading not in (SUPPRESS, None) else ""
        return "\n" + title + body + "\n"

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._sections[-1][1].append((self._format_text, [text]))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._sections[-1][1].append((self._format_usage, (usage, actions, groups, prefix)))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        indent = self._current_indent
        widths = [len(self._format_action_invocation(action)) + indent]
        for below in self._subactions(action):
            widths.append(len(self._format_action_invocation(below)) + indent + self._indent_increment)
        self._action_max_length = max(self._action_max_length, *widths)
        self._sections[-1][1].append((self._format_action, [action]))

    def add_arguments(self, actions):
        for each in actions:
            self.add_argument(each)

    def format_help(self):
        text = "".join(make(*args) for make, args in self._root_section[1])
        text = re.sub(r"\n\n\n+", "\n\n", text).strip("\n")
        return text + "\n" if text else ""

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, " " * self._current_indent) + "\n\n"

    def _subactions(self, action):
        return action._get_subactions() if hasattr(action, "_get_subactions") else ()

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = _("usage: ") if prefix is None else prefix
        if usage is not None:
            return f"{prefix}{usage % dict(prog=self._prog)}\n\n"
        prog = "%(prog)s" % dict(prog=self._prog)
        optionals = self._usage_parts([a for a in actions if a.option_strings], groups)
        positionals = self._usage_parts([a for a in actions if not a.option_strings], groups)
        usage = " ".join([prog, *optionals, *positionals])
        room = self._width - self._current_indent
        if len(prefix) + len(usage) <= room:
            return f"{prefix}{usage}\n\n"
        if len(prefix) + len(prog) <= 0.75 * room:
            indent = " " * (len(prefix) + len(prog) + 1)
            lines = self._wrapped([prog] + optionals if optionals else [prog] + positionals, indent, len(prefix), room)
            if optionals:
                lines += self._wrapped(positionals, indent, None, room)
        else:
            indent = " " * len(prefix)
            lines = self._wrapped(optionals + positionals, indent, None, room)
            if len(lines) > 1:
                lines = self._wrapped(optionals, indent, None, room) + self._wrapped(positionals, indent, None, room)
            lines = [prog] + lines
        return prefix + "\n".join(lines) + "\n\n"

    def _wrapped(self, parts, indent, first, room):
        """Lines of parts, each after the indent; the first line has had that
        many characters before it, if any are said."""
        lines, line = [], []
        length = len(indent) - 1 if first is None else first - 1
        for part in parts:
            if length + 1 + len(part) > room and line:
                lines.append(indent + " ".join(line))
                line, length = [], len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + " ".join(line))
        if first is not None and lines:
            lines[0] = lines[0][len(indent):]
        return lines

    def _usage_parts(self, actions, groups):
        shown = {action: self._usage_of(action) for action in actions}
        parts, done = [], set()
        for action in actions:
            if action in done:
                continue
            group = next((g for g in groups if g._group_actions and g._group_actions[0] is action
                          and all(a in actions for a in g._group_actions)), None)
            if group is None:
                text = shown[action]
                if text is not None:
                    if action.option_strings and not action.required:
                        text = f"[{text}]"
                    parts.append(text)
                continue
            members = [a for a in group._group_actions if a.help is not SUPPRESS]
            done.update(group._group_actions)
            if not members:
                continue
            inside = [shown[a] for a in members if shown[a] is not None]
            inside = [text[1:-1] if not a.option_strings and text[:1] == "[" and text[-1:] == "]" else text for a, text in zip(members, inside)]
            if len(inside) == 1:
                parts.append(inside[0] if group.required else f"[{inside[0]}]")
                continue
            opening, closing = "()" if group.required else "[]"
            inside[0], inside[-1] = opening + inside[0], inside[-1] + closing
            parts += [text + " |" for text in inside[:-1]] + inside[-1:]
        return parts

    def _usage_of(self, action):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            return self._format_args(action, self._get_default_metavar_for_positional(action))
        if action.nargs == 0:
            return action.format_usage()
        return f"{action.option_strings[0]} {self._format_args(action, self._get_default_metavar_for_optional(action))}"

    def _format_action(self, action):
        help_at = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - help_at, 11)
        room = help_at - self._current_indent - 2
        header = self._format_action_invocation(action)
        before = " " * self._current_indent
        pieces = []
        same_line = False
        if not action.help:
            pieces.append(f"{before}{header}\n")
        elif len(header) <= room:
            pieces.append("%s%-*s  " % (before, room, header))
            same_line = True
        else:
            pieces.append(f"{before}{header}\n")
        if action.help and action.help.strip():
            text = self._expand_help(action)
            for line in self._split_lines(text, help_width) if text else ():
                pieces.append("%*s%s\n" % (0 if same_line else help_at, "", line))
                same_line = False
        elif not pieces[-1].endswith("\n"):
            pieces.append("\n")
        self._indent()
        pieces += [self._format_action(below) for below in self._subactions(action)]
        self._dedent()
        return "".join(pieces)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return " ".join(self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        words = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ", ".join(action.option_strings) + " " + words

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = "{%s}" % ",".join(map(str, action.choices))
        else:
            shown = default_metavar
        return lambda count: shown if isinstance(shown, tuple) else (shown,) * count

    def _format_args(self, action, default_metavar):
        get, nargs = self._metavar_formatter(action, default_metavar), action.nargs
        if nargs is None:
            return "%s" % get(1)
        if nargs == OPTIONAL:
            return "[%s]" % get(1)
        if nargs == ZERO_OR_MORE:
            names = get(1)
            return "[%s [%s ...]]" % names if len(names) == 2 else "[%s ...]" % names
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % get(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % get(1)
        if nargs == SUPPRESS:
            return ""
        try:
            return " ".join(["%s"] * nargs) % get(nargs)
        except TypeError:
            raise ValueError("invalid nargs value") from None

    def _expand_help(self, action):
        text = self._get_help_string(action)
        if "%" not in text:
            return text
        params = {name: value for name, value in dict(vars(action), prog=self._prog).items() if value is not SUPPRESS}
        for name, value in params.items():
            if hasattr(value, "__name__"):
                params[name] = value.__name__
        if params.get("choices") is not None:
            params["choices"] = ", ".join(map(str, params["choices"]))
        return text % params

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    # What subclasses change.

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_help_string(self, action):
        return action.help


class RawDescriptionHelpFormatter(HelpFormatter):
    """Help message formatter which retains any formatting in descriptions."""

    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Help message formatter which retains formatting of all help text."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Help message formatter which adds default values to argument help."""

    def _get_help_string(self, action):
        text = action.help or ""
        optional = action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)
        if "%(default)" not in text and action.default is not SUPPRESS and optional:
            text += _(" (default: %(default)s)")
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Help message formatter which uses the argument 'type' as the default
    metavar value (instead of the argument 'dest')"""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional


# Parsers.


class _ActionsContainer:
    """What arguments can be added to: parsers and groups of arguments."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.argument_default = description, argument_default
        self.prefix_chars, self.conflict_handler = prefix_chars, conflict_handler
        self._registries = {}
        for name, cls in _action_classes.items():
            self.register("action", name, cls)
        self._get_handler()
        self._actions, self._option_string_actions = [], {}
        self._action_groups, self._mutually_exclusive_groups = [], []
        self._defaults = {}
        self._negative_number_matcher = re.compile(r"-\.?\d")
        self._number_like_options = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    def set_defaults(self, **kwargs):
        for action in self._actions:
            action.default = kwargs.get(action.dest, action.default)
        self._defaults.update(kwargs)

    def get_default(self, dest):
        own = [action.default for action in self._actions if action.dest == dest and action.default is not None]
        return own[0] if own else self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        """add_argument(dest, ..., name=value, ...)
        add_argument(option_string, option_string, ..., name=value, ...)"""
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument")
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._optional(*args, **kwargs)
        if "default" not in kwargs:
            dest = kwargs["dest"]
            if dest in self._defaults:
                kwargs["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        kind = kwargs.pop("action", None)
        cls = self._registry_get("action", kind, kind)
        if not callable(cls):
            raise ValueError(f'unknown action "{cls}"')
        action = cls(**kwargs)
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise ValueError("{!r} is not callable".format(convert))
        if convert is FileType:
            raise TypeError("{!r} is a FileType class object, instance of it must be passed".format(convert))
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs") from None
        return self._add_action(action)

    def add_mutually_exclusive_group(self, **kwargs):
        """A group of arguments of which only one may be given."""
        made = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(made)
        return made

    def add_argument_group(self, *args, **kwargs):
        """A group of arguments with a title of its own in the help."""
        made = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(made)
        return made

    def _add_action(self, action):
        self._check_conflict(action)
        action.container = self
        self._actions.append(action)
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if self._negative_number_matcher.match(option) and not self._number_like_options:
                self._number_like_options.append(True)
        return action

    def _adopt(self, container):
        """Take over the arguments of another container, group by group."""
        mine = {}
        for group in self._action_groups:
            if group.title in mine:
                raise ValueError(f"cannot merge actions - two groups are named {group.title!r}")
            mine[group.title] = group
        target = {}
        for group in container._action_groups:
            if group.title not in mine:
                mine[group.title] = self.add_argument_group(title=group.title, description=group.description, conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                target[action] = mine[group.title]
        for group in container._mutually_exclusive_groups:
            exclusive = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                target[action] = exclusive
        for action in container._actions:
            target.get(action, self)._add_action(action)

    def _remove_action(self, action):
        self._actions.remove(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if nargs != OPTIONAL and (nargs != ZERO_OR_MORE or "default" not in kwargs):
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional(self, *args, **kwargs):
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError(f"invalid option string {option!r}: must start with a character {self.prefix_chars!r}")
        dest = kwargs.pop("dest", None)
        if dest is None:
            long = next((option for option in args if len(option) > 1 and option[1] in self.prefix_chars), args[0])
            dest = long.lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {args[0]!r}")
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _get_handler(self):
        handler = getattr(self, f"_handle_conflict_{self.conflict_handler}", None)
        if handler is None:
            raise ValueError(f"invalid conflict_resolution value: {self.conflict_handler!r}")
        return handler

    def _check_conflict(self, action):
        taken = [(option, self._option_string_actions[option]) for option in action.option_strings if option in self._option_string_actions]
        if taken:
            self._get_handler()(action, taken)

    def _handle_conflict_error(self, action, conflicting_actions):
        message = ngettext("conflicting option string: %s", "conflicting option strings: %s", len(conflicting_actions))
        raise ArgumentError(action, message % ", ".join(option for option, _action in conflicting_actions))

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for option, older in conflicting_actions:
            older.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not older.option_strings:
                older.container._remove_action(older)


class _ArgumentGroup(_ActionsContainer):
    """Arguments that stand together in the help."""

    def __init__(self, container, title=None, description=None, **kwargs):
        kwargs.setdefault("conflict_handler", container.conflict_handler)
        kwargs.setdefault("prefix_chars", container.prefix_chars)
        kwargs.setdefault("argument_default", container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title, self._group_actions = title, []
        for shared in ("_registries", "_actions", "_option_string_actions", "_defaults", "_number_like_options", "_mutually_exclusive_groups"):
            setattr(self, shared, getattr(container, shared))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which only one may be given."""

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required, self._container = required, container

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        added = self._container._add_action(action)
        self._group_actions.append(added)
        return added

    def _remove_action(self, action):
        self._group_actions.remove(action)
        self._container._remove_action(action)


_action_classes = {
    None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction, "store_true": _StoreTrueAction,
    "store_false": _StoreFalseAction, "append": _AppendAction, "append_const": _AppendConstAction, "count": _CountAction,
    "help": _HelpAction, "version": _VersionAction, "parsers": _SubParsersAction, "extend": _ExtendAction,
}


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Object for parsing command line strings into Python objects."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars="-",
                 fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.add_help = fromfile_prefix_chars, add_help
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self._positionals = self.add_argument_group(_("positional arguments"))
        self._optionals = self.add_argument_group(_("options"))
        self._subparsers = None
        self.register("type", None, _identity)
        if add_help:
            char = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(char + "h", char * 2 + "help", action="help", default=SUPPRESS, help=_("show this help message and exit"))
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._adopt(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ValueError("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            title, description = kwargs.pop("title", _("subcommands")), kwargs.pop("description", None)
            self._subparsers = self.add_argument_group(title, description)
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        action = self._registry_get("action", kwargs.pop("action", None) or "parsers")(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    def parse_args(self, args=None, namespace=None):
        namespace, left = self.parse_known_args(args, namespace)
        if left:
            message = _("unrecognized arguments: %s") % " ".join(left)
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            namespace, left = self._parse_known_args(args, namespace)
        except ArgumentError as error:
            if not self.exit_on_error:
                raise
            self.error(str(error))
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            left.extend(namespace.__dict__.pop(_UNRECOGNIZED_ARGS_ATTR))
        return namespace, left

    def _parse_known_args(self, arg_strings, namespace):
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        return _Run(self, arg_strings, namespace).run()

    def _read_args_from_files(self, arg_strings):
        words = []
        for word in arg_strings:
            if not word or word[0] not in self.fromfile_prefix_chars:
                words.append(word)
                continue
            try:
                with open(word[1:]) as file:
                    inside = [arg for line in file.read().splitlines() for arg in self.convert_arg_line_to_args(line)]
            except OSError as error:
                raise ArgumentError(None, str(error))
            words += self._read_args_from_files(inside)
        return words

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _parse_optional(self, word):
        """What a word means as an option: a list of (action, option, separator,
        explicit argument); None if it is a positional argument."""
        if not word or word[0] not in self.prefix_chars:
            return None
        if word in self._option_string_actions:
            return [(self._option_string_actions[word], word, None, None)]
        if len(word) == 1:
            return None
        option, sep, explicit = word.partition("=")
        if sep and option in self._option_string_actions:
            return [(self._option_string_actions[option], option, sep, explicit)]
        found = self._get_option_tuples(word)
        if found:
            return found
        if self._negative_number_matcher.match(word) and not self._number_like_options:
            return None
        if " " in word:
            return None
        return [(None, word, None, None)]

    def _get_option_tuples(self, word):
        """The options that a word may be short for."""
        chars, found = self.prefix_chars, []
        if word[0] in chars and word[1] in chars:
            if self.allow_abbrev:
                prefix, sep, explicit = word.partition("=")
                found = [(action, option, sep or None, explicit if sep else None)
                         for option, action in self._option_string_actions.items() if option.startswith(prefix)]
        elif word[0] in chars:
            prefix, sep, explicit = word.partition("=")
            for option, action in self._option_string_actions.items():
                if option == word[:2]:
                    found.append((action, option, "", word[2:]))
                elif self.allow_abbrev and option.startswith(prefix):
                    found.append((action, option, sep or None, explicit if sep else None))
        return found

    def _get_nargs_pattern(self, action):
        """A regular expression of the kinds of words that an action takes."""
        nargs, is_option = action.nargs, bool(action.option_strings)
        patterns = {None: "([A])", OPTIONAL: "(A?)", ZERO_OR_MORE: "(A*)", ONE_OR_MORE: "(A+)",
                    REMAINDER: "([AO]*)", PARSER: "(A[AO]*)", SUPPRESS: "()"}
        pattern = patterns[nargs] if nargs in patterns else "(%s)" % ("A" * nargs)
        if is_option:
            return pattern.replace("O", "") if nargs not in (REMAINDER, PARSER) else pattern
        if nargs in (REMAINDER, PARSER):
            return pattern.replace("[AO]", "[-AO]").replace("(A", "(-*A") if nargs == PARSER else "([-AO]*)"
        return {None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)", ONE_OR_MORE: "(-*A[A-]*)", SUPPRESS: "(-*-*)"}.get(
            nargs, "(-*%s-*)" % "-*".join("A" * nargs) if isinstance(nargs, int) else pattern)

    def _get_values(self, action, words):
        """What the words of an argument mean."""
        if not words and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
        elif not words and action.nargs == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else []
        elif len(words) == 1 and action.nargs in (None, OPTIONAL):
            value = self._get_value(action, words[0])
            self._check_value(action, value)
        elif action.nargs == REMAINDER:
            value = [self._get_value(action, word) for word in words]
        elif action.nargs == PARSER:
            value = [self._get_value(action, word) for word in words]
            self._check_value(action, value[0])
        elif action.nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, word) for word in words]
            for each in value:
                self._check_value(action, each)
        return value

    def _get_value(self, action, word):
        convert = self._registry_get("type", action.type, action.type)
        try:
            return convert(word)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, _("invalid %(type)s value: %(value)r") % {"type": name, "value": word})

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value not in choices:
            raise ArgumentError(action, _("invalid choice: %(value)r (choose from %(choices)s)") % {
                "value": value, "choices": ", ".join(map(repr, action.choices))})

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        text = formatter.format_help()
        return text

    def _get_formatter(self):
        cls = self.formatter_class
        return cls(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            try:
                (file or sys.stderr).write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """error(message: string): print a usage message and exit with 2."""
        self.print_usage(sys.stderr)
        self.exit(2, _("%(prog)s: error: %(message)s\n") % {"prog": self.prog, "message": message})

    def _warning(self, message):
        self._print_message(_("%(prog)s: warning: %(message)s\n") % {"prog": self.prog, "message": message}, sys.stderr)


def _identity(word):
    return word


class _Run:
    """One run of a parser over words. A pattern of A for arguments and O for
    options, with - for the first "--", says which positional ones match."""

    def __init__(self, parser, words, namespace):
        self.parser, self.words, self.namespace = parser, words, namespace
        self.seen, self.seen_non_default, self.extras = set(), set(), []
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                self.conflicts.setdefault(action, []).extend(a for a in group._group_actions if a is not action)
        self.options, kinds = {}, []
        for at, word in enumerate(words):
            if word == "--":
                kinds.append("-")
                kinds += "A" * (len(words) - at - 1)
                break
            found = parser._parse_optional(word)
            if found is not None:
                self.options[at] = found
            kinds.append("A" if found is None else "O")
        self.pattern = "".join(kinds)
        self.positionals = parser._get_positional_actions()

    def run(self):
        at, last = 0, max(self.options, default=-1)
        while at <= last:
            following = at
            while following <= last and following not in self.options:
                following += 1
            if at != following:
                after = self.take_positionals(at)
                if after > at:
                    at = after
                    continue
            if at not in self.options:
                self.extras += self.words[at:following]
                at = following
            at = self.take_option(at)
        stop = self.take_positionals(at)
        self.extras += self.words[stop:]
        self.check()
        return self.namespace, self.extras

    def act(self, action, words, option=None):
        self.seen.add(action)
        value = self.parser._get_values(action, words)
        if value is not action.default:
            self.seen_non_default.add(action)
            for rival in self.conflicts.get(action, ()):
                if rival in self.seen_non_default:
                    raise ArgumentError(action, _("not allowed with argument %s") % _name_of(rival))
        if value is not SUPPRESS:
            action(self.parser, self.namespace, value, option)

    def take_option(self, at):
        found = self.options[at]
        if len(found) > 1:
            exact = [row for row in found if row[1] == self.words[at].partition("=")[0]]
            if len(exact) != 1:
                names = ", ".join(option for _action, option, _sep, _explicit in found)
                raise ArgumentError(None, _("ambiguous option: %(option)s could match %(matches)s") % {"option": self.words[at], "matches": names})
            found = exact
        action, option, sep, explicit = found[0]
        todo = []
        while True:
            if action is None:
                self.extras.append(self.words[at])
                at += 1
                if not todo:
                    return at
                break
            if explicit is None:
                count = self.count_words(action, self.pattern[at + 1:])
                words = self.words[at + 1:at + 1 + count]
                at += 1 + count
                todo.append((action, words, option))
                break
            takes = self.count_words(action, "A")
            single = option[0] in self.parser.prefix_chars and option[1:2] not in tuple(self.parser.prefix_chars)
            if takes == 0 and single and explicit and sep == "":
                # Several letters in one word.
                todo.append((action, [], option))
                option = option[0] + explicit[0]
                rest = explicit[1:]
                if rest.startswith("=") and option in self.parser._option_string_actions:
                    sep, explicit = "=", rest[1:]
                else:
                    sep, explicit = "", rest or None
                action = self.parser._option_string_actions.get(option)
                if action is None:
                    raise ArgumentError(todo[-1][0], _("ignored explicit argument %r") % (option[1:] + rest))
                continue
            if takes == 1:
                todo.append((action, [explicit], option))
                at += 1
                break
            raise ArgumentError(action, _("ignored explicit argument %r") % explicit)
        for action, words, option in todo:
            if action.deprecated:
                self.parser._warning(_("option '%(option)s' is deprecated") % {"option": option})
            self.act(action, words, option)
        return at

    def count_words(self, action, pattern):
        wanted = self.parser._get_nargs_pattern(action)
        match = re.match(wanted, pattern)
        if match is None:
            messages = {None: _("expected one argument"), OPTIONAL: _("expected at most one argument"), ONE_OR_MORE: _("expected at least one argument")}
            if action.nargs in messages:
                raise ArgumentError(action, messages[action.nargs])
            raise ArgumentError(action, ngettext("expected %s argument", "expected %s arguments", action.nargs) % action.nargs)
        return len(match[1])

    def take_positionals(self, at):
        rest = self.pattern[at:]
        counts = []
        for many in range(len(self.positionals), 0, -1):
            match = re.match("".join(map(self.parser._get_nargs_pattern, self.positionals[:many])), rest)
            if match is not None:
                counts = [len(group) for group in match.groups()]
                break
        # What takes nothing yet waits for words after the options to come.
        while counts and counts[-1] == 0 and at + sum(counts) < len(self.words) and "O" in self.pattern[at:] \
                and self.positionals[len(counts) - 1].nargs in (OPTIONAL, ZERO_OR_MORE, SUPPRESS):
            counts.pop()
        for action, count in zip(self.positionals, counts):
            words = self.words[at:at + count]
            if "-" in self.pattern[at:at + count] and action.nargs != PARSER:
                words.remove("--")
            at += count
            if action.deprecated:
                self.parser._warning(_("argument '%(argument_name)s' is deprecated") % {"argument_name": action.dest})
            self.act(action, words)
        self.positionals = self.positionals[len(counts):]
        return at

    def check(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif isinstance(action.default, str) and action.default is getattr(self.namespace, action.dest, None):
                setattr(self.namespace, action.dest, self.parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, _("the following arguments are required: %s") % ", ".join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(action in self.seen_non_default for action in group._group_actions):
                names = [_name_of(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, _("one of the arguments %s is required") % " ".join(names))
