import unicodedata as u
s="Ågström ﬁ ½ Å e\u0301 가 \ud800x\u0301"
for f in ("NFC","NFD","NFKC","NFKD"): print(ascii(u.normalize(f,s)), u.is_normalized(f,s))
print([u.category(c) for c in "aA1 .\n\u0301\u00ad$+«»—_(\u2028가\ud800\ue000\u0378"], [u.combining(c) for c in "a\u0301\u0327\u093c"])
print(u.decimal("5"), u.digit("²"), u.decimal("x", None), u.digit("x", 3))
for f in (lambda:u.decimal("x"), lambda:u.digit("x"), lambda:u.normalize("X","a"), lambda:u.category("ab"), lambda:u.category(3), lambda:u.decimal("ab"), lambda:u.normalize(1,2)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
