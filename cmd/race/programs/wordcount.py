# Word counts by dict, defaultdict and Counter; sorting items with key functions.
from collections import Counter, defaultdict


def words(n):
    x = 99
    stems = ["time", "year", "people", "way", "day", "man", "thing", "woman", "life", "child", "world", "school"]
    for i in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        yield stems[(x >> 10) % 12] + str((x >> 16) % 300)


def main():
    data = list(words(250000))
    freq = {}
    for w in data:
        if w in freq:
            freq[w] += 1
        else:
            freq[w] = 1
    lengths = defaultdict(list)
    for w in data:
        lengths[len(w)].append(w)
    get = {}
    for w in data:
        get[w[:3]] = get.get(w[:3], 0) + len(w)
    counter = Counter(data)
    groups = {}
    for w in data:
        groups.setdefault(w[0], set()).add(w)
    top = sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:5]
    best = max(counter, key=counter.get)
    total = sum(v for k, v in freq.items() if k.endswith("7"))
    merged = {**freq, **{k: -v for k, v in get.items()}}
    print("wordcount", top, counter[best], total, len(merged), sorted((k, len(v)) for k, v in lengths.items()),
          sorted((k, len(v)) for k, v in groups.items()), sorted(get.items())[:3])


for _ in range(2):
    main()
