# Methods of str on ASCII and other text: split, join, replace, find, strip, case, translate, slices.
def main():
    base = "The quick brown fox jumps over the lazy dog, while 12 naïve cafés serve Ωmega tea.\n"
    plain = "key=value; path=/usr/local/bin; mode=0644; owner=root; size=12345\n"
    n = 0
    for i in range(40000):
        line = plain.strip()
        for part in line.split("; "):
            k, _, v = part.partition("=")
            if v.isdigit():
                n += int(v)
            n += len(k.upper()) + len(v.title())
    for i in range(20000):
        t = base.replace("quick", "slow").replace("é", "e")
        n += t.find("cats") + t.rfind("e") + t.count("o")
        n += len(t.lower().split()) + t.index("dog")
        n += len("".join(reversed(t)))
    vowels = 0
    for ch in base * 2000:
        if ch in "aeiou":
            vowels += 1
        elif ch.isalpha():
            n += ord(ch) & 1
    table = str.maketrans("abc", "xyz")
    for i in range(20000):
        n += len(base.translate(table).splitlines())
    words = (base * 300).split()
    caps = [w.capitalize() for w in words if not w.startswith("T") and len(w) > 2]
    pal = sum(1 for w in words * 8 if w.lower() == w[::-1].lower())
    chars = list(base * 300)
    back = "".join(chars)
    sub = 0
    for i in range(len(back) - 5):
        if back[i:i + 3] == "the" or back[i] == "q":
            sub += 1
    print("textwork", n, vowels, len(caps), pal, sub, caps[5])


for _ in range(2):
    main()
