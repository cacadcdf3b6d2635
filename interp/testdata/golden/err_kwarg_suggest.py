def draw(colour, width=1):
    pass


draw(color="red")
