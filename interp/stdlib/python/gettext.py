"""Internationalization support, without any catalogue: messages stay as they are."""

__all__ = ["gettext", "ngettext", "pgettext", "npgettext", "textdomain", "bindtextdomain", "dgettext"]


def gettext(message):
    return message


def ngettext(msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2


def pgettext(context, message):
    return message


def npgettext(context, msgid1, msgid2, n):
    return ngettext(msgid1, msgid2, n)


def dgettext(domain, message):
    return message


def textdomain(domain=None):
    return domain or "messages"


def bindtextdomain(domain, localedir=None):
    return localedir
