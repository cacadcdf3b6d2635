import sys
sys.modules[__name__] = "something else"
