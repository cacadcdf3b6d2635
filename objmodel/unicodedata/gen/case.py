"""Write testdata/case.txt: strings and what CPython's str methods make of them."""

import unicodedata

WORDS = """hello world|they're bill's friends|ΑΣ|ΑΣ ΣΑΣ|Α\u00adΣ|ΑΣ'|ΑΣ'Α|Σ|ΣΣΣ|οδυσσεύς ΟΔΥΣΣΕΎΣ|
straße|ﬁne ﬂat ﬀ|ǅungla ǆ Ǆ|İstanbul ıI|ŉ ǰ ΐ|Å\u030angström|ᾳ ᾼ ΑΙ|ﬃ|x1y2|_a1|1a|é́|Ⅷ ⅷ|ⓐⒶ|
ʰello|ªB|K Å Ω|ſ ẛ ẞ|ﬅ|à̖|ΆΣ.Σ|℘x|·a|a·|ﬁnd|𝔘𝔫𝔦|𐐀𐐨 Deseret|ა Ა|Ꭰꭰ|été|№|Ω"""


def main():
    with open("testdata/case.txt", "w", encoding="utf-8", newline="\n") as out:
        for w in WORDS.replace("\n", "").split("|"):
            row = [w, w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold(),
                   str(w.isidentifier()), unicodedata.normalize("NFKC", w)]
            out.write("|".join(row) + "\n")


main()
