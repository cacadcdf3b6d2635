import _string
print(type(_string.formatter_parser('a{b}')), type(_string.formatter_field_name_split('a.b')[1]))
print(list(_string.formatter_parser('a{b!r:c{d}}e{{f')), list(_string.formatter_field_name_split('a.b[0][x]')[1]))
for f in (lambda:_string.formatter_parser(1),lambda:_string.formatter_field_name_split(1),lambda:_string.formatter_parser(),lambda:_string.formatter_field_name_split('99999999999999999999999'),lambda:list(_string.formatter_parser('{')),lambda:list(_string.formatter_field_name_split('a.')[1]),lambda:_string.formatter_field_name_split('')[0],lambda: _string.formatter_parser('a','b')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
