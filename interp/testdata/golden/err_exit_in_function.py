def quitter():
    try:
        raise KeyError("lost")
    except KeyError:
        raise SystemExit(4)


try:
    quitter()
except Exception:
    print("never: SystemExit is no Exception")
