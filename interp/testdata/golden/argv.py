# args: one -x --flag=v two
import sys
print(len(sys.argv), sys.argv[1:], sys.argv[0].rsplit("/", 1)[-1])
if __name__ == "__main__":
    print("main")
sys.argv.append("more")
print(sys.argv[-1])
