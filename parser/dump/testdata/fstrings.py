f"a{{"
f"{{"
f"{{}}"
f"a}}"
f"a{{b}}"
f"a{{{x}}}"
f"{x}}}"
f"{x}{{"
f"a}}{x:{{}}}"
rf"\{{"
f"""a
{{"""
f"{x:a{y}b}"
f"é{{"
f"{x!r}" f'{y!s:>{width}.{precision}}' 'tail'
f"{x = }" f"{x=!r:^20}" f"{ x = :>5}"
f'{a["b"]}' f"{a["b"]}" f"{f"{f"{1}"}"}"
f"{{}}{{{x}}}" F'' f"" 'a' f""
rf"\d{x}\N"; Rb"\d" BR'\x'; u"uni" U'uni' "plain" u'more'
f"\N{BULLET}{x}\x41\u00e9\U0001F600\101\n"
f"""multi
{x:
  >10}
{
  y  # comment
  = }
"""
f"{x:{{}}}" f"{lambda_ if a else b}" f"{(lambda: 1)}" f"{ {1: 2}[1] }"
f"{yield_}" f"{*a, b}" f"{a, b}" f"{a != b}" f"{a >= b!r}" f"{x:%H:%M}"
"\ud83d\ude00 \udc80 lone"; b"\xff\0\'\""; 'it\'s "q"' "tab\there" "\
joined"
