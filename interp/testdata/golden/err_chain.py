def parse(text):
    return int(text)


def load(cfg):
    try:
        return parse(cfg["n"])
    except ValueError as e:
        raise RuntimeError(f"bad config {cfg!r}") from e


def main():
    try:
        load({"n": "abc"})
    except RuntimeError:
        cleanup = {}
        cleanup["missing"]


print("start")
main()
