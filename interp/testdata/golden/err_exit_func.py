print("x")
exit(5)
