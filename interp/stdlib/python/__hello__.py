"""A module to import and see that importing works."""

initialized = True


def main():
    print("Hello world!")


if __name__ == "__main__":
    main()
