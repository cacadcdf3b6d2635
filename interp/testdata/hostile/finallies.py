src = 'x = 0\n' + ''.join(' ' * i + 'try:\n' for i in range(90)) + ' ' * 90 + 'x = 1\n' + ''.join(' ' * i + 'finally: x += 1\n' for i in reversed(range(90)))
try: exec(src); print(x)
except (SyntaxError, RecursionError, MemoryError) as e: print(type(e).__name__)
