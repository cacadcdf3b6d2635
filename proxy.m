/dev/fd/3: line 250: ./minipy: No such file or directory
