"""The kinds of tokens by number and by name."""

# In the order of their numbers; operators with their text.
_kinds = """
    ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT
    LPAR=( RPAR=) LSQB=[ RSQB=] COLON=: COMMA=, SEMI=; PLUS=+ MINUS=- STAR=* SLASH=/ VBAR=| AMPER=& LESS=<
    GREATER=> EQUAL== DOT=. PERCENT=% LBRACE={ RBRACE=} EQEQUAL=== NOTEQUAL=!= LESSEQUAL=<= GREATEREQUAL=>=
    TILDE=~ CIRCUMFLEX=^ LEFTSHIFT=<< RIGHTSHIFT=>> DOUBLESTAR=** PLUSEQUAL=+= MINEQUAL=-= STAREQUAL=*=
    SLASHEQUAL=/= PERCENTEQUAL=%= AMPEREQUAL=&= VBAREQUAL=|= CIRCUMFLEXEQUAL=^= LEFTSHIFTEQUAL=<<=
    RIGHTSHIFTEQUAL=>>= DOUBLESTAREQUAL=**= DOUBLESLASH=// DOUBLESLASHEQUAL=//= AT=@ ATEQUAL=@= RARROW=->
    ELLIPSIS=... COLONEQUAL=:= EXCLAMATION=!
    OP TYPE_IGNORE TYPE_COMMENT SOFT_KEYWORD FSTRING_START FSTRING_MIDDLE FSTRING_END
    COMMENT NL ERRORTOKEN ENCODING N_TOKENS
""".split()

tok_name, EXACT_TOKEN_TYPES = {}, {}
for _number, _entry in enumerate([*_kinds, "NT_OFFSET"]):
    _name, _, _text = _entry.partition("=")
    if _name == "NT_OFFSET":
        _number = 256
    globals()[_name] = _number
    tok_name[_number] = _name
    if _text:
        EXACT_TOKEN_TYPES[_text] = _number

__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", *tok_name.values()]


def ISTERMINAL(x):
    return x < NT_OFFSET


def ISNONTERMINAL(x):
    return not ISTERMINAL(x)


def ISEOF(x):
    return x == ENDMARKER
