def fail():
    raise LookupError("while importing")


fail()
