ONE = __name__, __package__
