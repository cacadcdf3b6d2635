"a" = b
