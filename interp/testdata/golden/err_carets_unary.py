value = "text"
print(- value)
