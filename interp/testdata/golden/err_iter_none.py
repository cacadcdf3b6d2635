def rows():
    return None


for row in rows():
    print(row)
