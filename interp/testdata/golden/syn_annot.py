x: int: 5
