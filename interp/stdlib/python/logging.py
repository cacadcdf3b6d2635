"""Logging: messages of a level go from loggers, which form a tree by their
names, to handlers, which format and write them."""

import collections
import io
import os
import string
import sys
import threading
import time
import traceback
import warnings
import weakref

__all__ = ["BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter", "Handler", "INFO",
           "LogRecord", "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN", "WARNING", "addLevelName", "basicConfig",
           "captureWarnings", "critical", "debug", "disable", "error", "exception", "fatal", "getLevelName", "getLogger", "getLoggerClass",
           "info", "log", "makeLogRecord", "setLoggerClass", "shutdown", "warn", "warning", "getLogRecordFactory", "setLogRecordFactory",
           "lastResort", "raiseExceptions", "getLevelNamesMapping", "getHandlerByName", "getHandlerNames"]

CRITICAL = FATAL = 50
ERROR, WARNING, INFO, DEBUG, NOTSET = 40, 30, 20, 10, 0
WARN = WARNING
raiseExceptions = logThreads = logProcesses = logMultiprocessing = logAsyncioTasks = True
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"

_started = time.time()
_levelToName = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}
_nameToLevel = {"CRITICAL": 50, "FATAL": 50, "ERROR": 40, "WARN": 30, "WARNING": 30, "INFO": 20, "DEBUG": 10, "NOTSET": 0}
_lock = threading.RLock()


def getLevelNamesMapping():
    return _nameToLevel.copy()


def getLevelName(level):
    """The name of a level, or the level of a name."""
    for names in (_levelToName, _nameToLevel):
        if level in names:
            return names[level]
    return "Level %s" % level


def addLevelName(level, levelName):
    """Give a level a name."""
    _levelToName[level], _nameToLevel[levelName] = levelName, level


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if str(level) != level:
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    if level not in _nameToLevel:
        raise ValueError("Unknown level: %r" % (level,))
    return _nameToLevel[level]


class LogRecord:
    """What is known of one event that is logged."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time.time_ns()
        if args and len(args) == 1 and isinstance(args[0], collections.abc.Mapping) and args[0]:
            args = args[0]      # for messages with %(name)s
        self.name, self.msg, self.args = name, msg, args
        self.levelno, self.levelname = level, getLevelName(level)
        self.pathname, self.filename = pathname, os.path.basename(pathname)
        self.module = os.path.splitext(self.filename)[0]
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        self.lineno, self.funcName = lineno, func
        self.created, self.msecs = now / 1e9, now % 10**9 // 10**6 + 0.0
        self.relativeCreated = (self.created - _started) * 1000
        current = threading.current_thread()
        self.thread, self.threadName = threading.get_ident(), current.name
        self.processName, self.process, self.taskName = "MainProcess", os.getpid(), None
        module = sys.modules.get("multiprocessing")
        if module is not None:
            try:
                self.processName = module.current_process().name
            except Exception:
                pass

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        """The message with the arguments put into it."""
        text = str(self.msg)
        return text % self.args if self.args else text


_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    """Set what makes records."""
    global _logRecordFactory
    _logRecordFactory = factory


def getLogRecordFactory():
    return _logRecordFactory


def makeLogRecord(dict):
    """A record with the attributes in a dict."""
    record = _logRecordFactory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


class PercentStyle:
    """Formats of the kind %(name)s."""

    default_format, asctime_format, asctime_search = "%(message)s", "%(asctime)s", "%(asctime)"

    def __init__(self, fmt, *, defaults=None):
        self._fmt, self._defaults = fmt or self.default_format, defaults or {}

    def usesTime(self):
        return self.asctime_search in self._fmt

    def validate(self):
        import re
        if not re.search(r"%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]", self._fmt, re.I):
            raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))

    def _filled(self, values):
        return self._fmt % values

    def format(self, record):
        try:
            return self._filled({**self._defaults, **record.__dict__})
        except KeyError as error:
            raise ValueError("Formatting field not found in record: %s" % error)


class StrFormatStyle(PercentStyle):
    """Formats of the kind {name}."""

    default_format, asctime_format, asctime_search = "{message}", "{asctime}", "{asctime"

    def validate(self):
        try:
            fields = {name for _, name, _, _ in string.Formatter().parse(self._fmt) if name}
        except ValueError as error:
            raise ValueError("invalid format: %s" % error)
        if not fields:
            raise ValueError("invalid format: no fields")

    def _filled(self, values):
        return self._fmt.format(**values)


class StringTemplateStyle(PercentStyle):
    """Formats of the kind ${name}."""

    default_format, asctime_format, asctime_search = "${message}", "${asctime}", "$asctime"

    def usesTime(self):
        return "$asctime" in self._fmt or self.asctime_format in self._fmt

    def validate(self):
        if "$" not in self._fmt:
            raise ValueError("invalid format: no fields")

    def _filled(self, values):
        return string.Template(self._fmt).substitute(**values)


_STYLES = {"%": (PercentStyle, BASIC_FORMAT), "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
           "$": (StringTemplateStyle, "${levelname}:${name}:${message}")}


class Formatter:
    """Makes text of records."""

    converter = time.localtime
    default_time_format, default_msec_format = "%Y-%m-%d %H:%M:%S", "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError("Style must be one of: %s" % ",".join(_STYLES))
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt, self.datefmt = self._style._fmt, datefmt

    def formatTime(self, record, datefmt=None):
        when = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, when)
        text = time.strftime(self.default_time_format, when)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        return "".join(traceback.format_exception(*ei)).removesuffix("\n")

    def formatStack(self, stack_info):
        return stack_info

    def usesTime(self):
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def format(self, record):
        """The text of a record: the message, then an exception and a stack."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        parts = [self.formatMessage(record)]
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        parts += [record.exc_text, record.stack_info and self.formatStack(record.stack_info)]
        text = ""
        for part in filter(None, parts):
            text += ("\n" if text and not text.endswith("\n") else "") + part
        return text


_defaultFormatter = Formatter()


class BufferingFormatter:
    """Makes text of several records."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        return ""

    def formatFooter(self, records):
        return ""

    def format(self, records):
        if not records:
            return ""
        return self.formatHeader(records) + "".join(map(self.linefmt.format, records)) + self.formatFooter(records)


class Filter:
    """Lets through what comes from a logger or those below it."""

    def __init__(self, name=""):
        self.name, self.nlen = name, len(name)

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + ".")


class Filterer:
    """What filters can be added to."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """The record, or what a filter puts in its place; False to drop it."""
        for each in self.filters:
            verdict = (each.filter if hasattr(each, "filter") else each)(record)
            if not verdict:
                return False
            if isinstance(verdict, LogRecord):
                record = verdict
        return record


_handlers = weakref.WeakValueDictionary()
_handlerList = []


def getHandlerByName(name):
    return _handlers.get(name)


def getHandlerNames():
    return frozenset(_handlers)


class Handler(Filterer):
    """Does something with records; subclasses say what in emit()."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name, self.level, self.formatter, self._closed = None, _checkLevel(level), None, False
        self.lock = threading.RLock()
        _handlerList.append(weakref.ref(self))

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        _handlers.pop(self._name, None)
        self._name = name
        if name:
            _handlers[name] = self

    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name

    def acquire(self):
        self.lock.acquire()

    def release(self):
        self.lock.release()

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _defaultFormatter).format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        verdict = self.filter(record)
        if verdict:
            with self.lock:
                self.emit(verdict if isinstance(verdict, LogRecord) else record)
        return verdict

    def flush(self):
        pass

    def close(self):
        self._closed = True
        _handlers.pop(self._name, None)

    def handleError(self, record):
        """Say on standard error that emit() failed, and for what message."""
        if not raiseExceptions or not sys.stderr:
            return
        failure = sys.exception()
        sys.stderr.write("--- Logging error ---\n")
        traceback.print_exception(failure, file=sys.stderr)
        caller, here = failure.__traceback__.tb_frame, sys._getframe().f_code.co_filename
        while caller and caller.f_code.co_filename == here:
            caller = caller.f_back
        if caller:
            sys.stderr.write("Call stack:\n")
            traceback.print_stack(caller, file=sys.stderr)
        else:
            sys.stderr.write(f"Call stack:\nLogged from file {record.filename}, line {record.lineno}\n")
        sys.stderr.write("Message: %r\nArguments: %s\n" % (record.msg, record.args))

    def __repr__(self):
        return "<%s (%s)>" % (self.__class__.__name__, getLevelName(self.level))


class StreamHandler(Handler):
    """Writes records to a stream, standard error by default."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        with self.lock:
            getattr(self.stream, "flush", bool)()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Write elsewhere from now on; gives the stream before, None if it is the same."""
        before = self.stream
        if stream is before:
            return None
        self.flush()
        self.stream = stream
        return before

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return "<%s %s(%s)>" % (self.__class__.__name__, name + " " if name else "", getLevelName(self.level))


class FileHandler(StreamHandler):
    """Writes records to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode, self.encoding, self.errors, self.delay = mode, encoding, errors, delay
        super().__init__(None if delay else self._open())
        if delay:
            self.stream = None

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def close(self):
        stream, self.stream = self.stream, None
        if stream is not None:
            stream.close()
        super().close()

    def flush(self):
        if self.stream is not None:
            super().flush()

    def emit(self, record):
        if self.stream is None and not self._closed:
            self.stream = self._open()
        if self.stream is not None:
            super().emit(record)

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.baseFilename, getLevelName(self.level))


class NullHandler(Handler):
    """Does nothing with records."""

    def handle(self, record):
        pass

    emit = handle


class _StderrHandler(StreamHandler):
    """Writes to what standard error is at the time."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    stream = property(lambda self: sys.stderr)


lastResort = _defaultLastResort = _StderrHandler(WARNING)


class PlaceHolder:
    """Stands in the tree for a logger that nobody asked for, but of those below it."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}


class Manager:
    """Holds the tree of loggers."""

    def __init__(self, rootnode):
        self.root, self.disable, self.loggerDict = rootnode, 0, {}
        self.emittedNoHandlerWarning, self.loggerClass, self.logRecordFactory = False, None, None

    def getLogger(self, name):
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        with _lock:
            found = self.loggerDict.get(name)
            if isinstance(found, Logger):
                return found
            made = self.loggerDict[name] = (self.loggerClass or _loggerClass)(name)
            made.manager = self
            made.parent = self._above(name, made)
            if isinstance(found, PlaceHolder):
                for below in found.loggerMap:
                    if not below.parent.name.startswith(name):
                        made.parent, below.parent = made.parent, made
        return made

    def _above(self, name, logger):
        while "." in name:
            name = name.rpartition(".")[0]
            found = self.loggerDict.get(name)
            if isinstance(found, Logger):
                return found
            if found is None:
                self.loggerDict[name] = PlaceHolder(logger)
            else:
                found.loggerMap[logger] = None
        return self.root

    def setLoggerClass(self, klass):
        if klass is not Logger and not issubclass(klass, Logger):
            raise TypeError("logger not derived from logging.Logger: " + klass.__name__)
        self.loggerClass = klass


def _is_internal(frame):
    return frame.f_code.co_filename == _own_file or "importlib" in frame.f_code.co_filename and "_bootstrap" in frame.f_code.co_filename


_own_file = Manager.getLogger.__code__.co_filename


class Logger(Filterer):
    """Takes messages of one area of a program."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name, self.level = name, _checkLevel(level)
        self.parent, self.propagate, self.handlers, self.disabled = None, True, [], False

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def getEffectiveLevel(self):
        """The level of the nearest logger upwards that has one."""
        logger = self
        while logger is not None and not logger.level:
            logger = logger.parent
        return logger.level if logger is not None else NOTSET

    def isEnabledFor(self, level):
        return not self.disabled and self.manager.disable < level and level >= self.getEffectiveLevel()

    def log(self, level, msg, *args, **kwargs):
        """Log a message of a level."""
        if isinstance(level, int):
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)
        elif raiseExceptions:
            raise TypeError("level must be an integer")

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Log an error together with the exception at hand."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def warn(self, msg, *args, **kwargs):
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        """Where the caller is: file, line, function, and its stack if asked for."""
        frame = sys._getframe(1)
        while frame.f_back is not None and _is_internal(frame):
            frame = frame.f_back
        while stacklevel > 1 and frame.f_back is not None:
            frame = frame.f_back
            stacklevel -= not _is_internal(frame)
        text = None
        if stack_info:
            out = io.StringIO()
            out.write("Stack (most recent call last):\n")
            traceback.print_stack(frame, file=out)
            text = out.getvalue().removesuffix("\n")
        return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, text

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        record = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError("Attempt to overwrite %r in LogRecord" % key)
            record.__dict__[key] = value
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        try:
            file, line, function, text = self.findCaller(stack_info, stacklevel)
        except ValueError:
            file, line, function, text = "(unknown file)", 0, "(unknown function)", None
        if isinstance(exc_info, BaseException):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, exc_info, function, extra, text))

    def handle(self, record):
        if self.disabled:
            return
        verdict = self.filter(record)
        if verdict:
            self.callHandlers(verdict if isinstance(verdict, LogRecord) else record)

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def _upwards(self):
        """This logger and those above it that get its records."""
        logger = self
        while logger is not None:
            yield logger
            logger = logger.parent if logger.propagate else None

    def hasHandlers(self):
        return any(logger.handlers for logger in self._upwards())

    def callHandlers(self, record):
        handlers = [handler for logger in self._upwards() for handler in logger.handlers]
        for handler in handlers:
            if record.levelno >= handler.level:
                handler.handle(record)
        if not handlers:
            if lastResort and record.levelno >= lastResort.level:
                lastResort.handle(record)
            elif not lastResort and raiseExceptions and not self.manager.emittedNoHandlerWarning:
                sys.stderr.write("No handlers could be found for logger \"%s\"\n" % self.name)
                self.manager.emittedNoHandlerWarning = True

    def getChild(self, suffix):
        """The logger of that name below this one."""
        return self.manager.getLogger(suffix if self.root is self else f"{self.name}.{suffix}")

    def getChildren(self):
        return {logger for logger in self.manager.loggerDict.values() if isinstance(logger, Logger) and logger.parent is self}

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.name, getLevelName(self.getEffectiveLevel()))

    def __reduce__(self):
        if getLogger(self.name) is not self:
            import pickle
            raise pickle.PicklingError("logger cannot be pickled")
        return getLogger, (self.name,)


def _of_level(cls, name, level):
    """Give a class the method that logs messages of a level."""
    def method(self, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    method.__name__, method.__qualname__ = name, f"Logger.{name}"
    setattr(cls, name, method)


for _name, _level in (("debug", DEBUG), ("info", INFO), ("warning", WARNING), ("error", ERROR), ("critical", CRITICAL)):
    _of_level(Logger, _name, _level)
Logger.fatal = Logger.critical


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        super().__init__("root", level)

    def __reduce__(self):
        return getLogger, ()


_loggerClass = Logger


def setLoggerClass(klass):
    """Set what makes loggers."""
    global _loggerClass
    if not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)
    _loggerClass = klass


def getLoggerClass():
    return _loggerClass


class LoggerAdapter:
    """A logger with something to add to every message."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger, self.extra, self.merge_extra = logger, extra, merge_extra

    def process(self, msg, kwargs):
        kwargs["extra"] = {**self.extra, **kwargs["extra"]} if self.merge_extra and "extra" in kwargs else self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def _log(self, level, msg, args, **kwargs):
        msg, kwargs = self.process(msg, kwargs)
        self.logger._log(level, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def __getattr__(self, name):
        return getattr(self.logger, name)

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.logger.name, getLevelName(self.logger.getEffectiveLevel()))

    __class_getitem__ = classmethod(type(list[int]))


for _name, _level in (("debug", DEBUG), ("info", INFO), ("warning", WARNING), ("error", ERROR), ("critical", CRITICAL)):
    _of_level(LoggerAdapter, _name, _level)

root = Logger.root = RootLogger(WARNING)
root.manager = Logger.manager = Manager(root)


def getLogger(name=None):
    """The logger of a name, the root without one."""
    return Logger.manager.getLogger(name) if name and name != root.name else root


def basicConfig(**kwargs):
    """Give the root logger a handler, unless it has one: to a file, a stream,
    or standard error."""
    if kwargs.pop("force", False):
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = kwargs.pop("handlers", None)
    file, stream = kwargs.pop("filename", None), kwargs.pop("stream", None)
    opening = {name: kwargs.pop(name, usual) for name, usual in (("mode", "a"), ("encoding", None), ("errors", "backslashreplace"))}
    opening["mode"] = kwargs.pop("filemode", opening["mode"])
    if handlers is None:
        if file and stream:
            raise ValueError("'stream' and 'filename' should not be specified together")
        handlers = [FileHandler(file, **opening) if file else StreamHandler(stream)]
    elif file or stream:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    style = kwargs.pop("style", "%")
    if style not in _STYLES:
        raise ValueError("Style must be one of: %s" % ",".join(_STYLES))
    formatter = Formatter(kwargs.pop("format", _STYLES[style][1]), kwargs.pop("datefmt", None), style)
    level = kwargs.pop("level", None)
    if kwargs:
        raise ValueError("Unrecognised argument(s): %s" % ", ".join(kwargs))
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)


def _function(name):
    """A function that logs with the root logger."""
    def function(msg, *args, **kwargs):
        if not root.handlers:
            basicConfig()
        getattr(root, name)(msg, *args, **kwargs)

    function.__name__ = function.__qualname__ = name
    return function


debug, info, warning, error, critical, exception = map(_function, ("debug", "info", "warning", "error", "critical", "exception"))
fatal = critical


def warn(msg, *args, **kwargs):
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    """Log a message of a level with the root logger."""
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Drop all messages up to a level."""
    root.manager.disable = _checkLevel(level)


def shutdown(handlerList=_handlerList):
    """Flush and close all handlers."""
    for reference in reversed(handlerList[:]):
        handler = reference()
        if handler is not None:
            try:
                handler.flush()
                handler.close()
            except (OSError, ValueError):
                pass


_shown_before = None


def _show_warning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _shown_before is not None:
            _shown_before(message, category, filename, lineno, file, line)
        return
    getLogger("py.warnings").warning("%s", warnings.formatwarning(message, category, filename, lineno, line))


def captureWarnings(capture):
    """Have warnings logged, or shown as usual."""
    global _shown_before
    if capture and _shown_before is None:
        _shown_before, warnings.showwarning = warnings.showwarning, _show_warning
    elif not capture and _shown_before is not None:
        warnings.showwarning, _shown_before = _shown_before, None


import atexit

atexit.register(shutdown)
