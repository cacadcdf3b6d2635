import sys
COUNT = globals().get("COUNT", 0) + 1
if __name__ == "__main__":
    print("as main", sys.argv[1:])
result = (__name__, __package__, __spec__ and __spec__.name)
