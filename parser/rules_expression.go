package parser

const expressionRules = `
expressions: expression (',' expression)+ [','] | expression ',' | expression
expression*: invalid_expression | invalid_legacy_expression
  | disjunction 'if' disjunction 'else' expression | disjunction | lambdef
yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
star_expressions: star_expression (',' star_expression)+ [','] | star_expression ',' | star_expression
star_expression*: '*' bitwise_or | expression
star_named_expressions: ','.star_named_expression+ [',']
star_named_expression: '*' bitwise_or | named_expression
assignment_expression: NAME ':=' ~ expression
named_expression: assignment_expression | invalid_named_expression | expression !':='
disjunction*: conjunction ('or' conjunction)+ | conjunction
conjunction*: inversion ('and' inversion)+ | inversion
inversion*: 'not' inversion | comparison
comparison: bitwise_or compare_pair+ | bitwise_or
compare_pair: '==' bitwise_or | '!=' bitwise_or | '<=' bitwise_or | '<' bitwise_or | '>=' bitwise_or
  | '>' bitwise_or | 'not' 'in' bitwise_or | 'in' bitwise_or | 'is' 'not' bitwise_or | 'is' bitwise_or
bitwise_or*: bitwise_xor ('|' bitwise_xor)*
bitwise_xor*: bitwise_and ('^' bitwise_and)*
bitwise_and*: shift_expr ('&' shift_expr)*
shift_expr*: (invalid_arithmetic | sum) (('<<' | '>>') sum)*
sum*: term (('+' | '-') term)*
term*: (invalid_factor | factor) (('*' | '/' | '//' | '%' | '@') factor)*
factor*: '+' factor | '-' factor | '~' factor | power
power: await_primary '**' factor | await_primary
await_primary*: 'await' primary | primary
primary*: atom primary_suffix*
primary_suffix: '.' NAME | genexp | '(' [arguments] ')' | '[' slices ']'
slices: slice !',' | ','.(slice | starred_expression)+ [',']
slice: [expression] ':' [expression] [':' [expression]] | named_expression
atom: NAME | 'True' | 'False' | 'None' | &(STRING | FSTRING_START) strings | NUMBER
  | &'(' (tuple | group | genexp) | &'[' (list | listcomp) | &'{' (dict | set | dictcomp | setcomp) | '...'
group: '(' (yield_expr | named_expression) ')' | invalid_group
lambdef: 'lambda' [lambda_params] ':' expression
strings*: mixed_strings | (fstring | string)+
string: wrong_string | STRING
fstring: wrong_fstring | FSTRING_START fstring_middle* FSTRING_END
fstring_middle: fstring_replacement_field | FSTRING_MIDDLE
fstring_replacement_field: '{' assigned_value ['='] ['!' NAME] [':' fstring_middle*] '}'
  | invalid_replacement_field
list: '[' [star_named_expressions] ']'
tuple: '(' [star_named_expression ',' [star_named_expressions]] ')'
set: '{' star_named_expressions '}'
dict: '{' [double_starred_kvpairs] '}' | '{' invalid_double_starred_kvpairs '}'
double_starred_kvpairs: ','.double_starred_kvpair+ [',']
double_starred_kvpair: '**' bitwise_or | kvpair
kvpair: expression ':' expression
for_if_clauses: for_if_clause+
for_if_clause: 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  | 'for' star_targets 'in' ~ disjunction ('if' disjunction)* | for_without_in | invalid_for_target
listcomp: '[' named_expression for_if_clauses ']' | invalid_comprehension
setcomp: '{' named_expression for_if_clauses '}' | invalid_comprehension
genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')' | invalid_comprehension
dictcomp: '{' kvpair for_if_clauses '}' | invalid_dict_comprehension
arguments*: args [','] &')' | invalid_arguments
args: ','.(starred_expression | (assignment_expression | expression !':=') !'=')+ [',' kwargs] | kwargs
kwargs: ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+ | ','.kwarg_or_starred+
  | ','.kwarg_or_double_starred+
starred_expression: invalid_starred_expression_unpacking | '*' expression | '*' -> star_expression
kwarg_or_starred: invalid_kwarg | NAME '=' expression | starred_expression
kwarg_or_double_starred: invalid_kwarg | NAME '=' expression | '**' expression
star_targets: star_target !',' | star_target (',' star_target)* [',']
star_targets_list_seq: ','.star_target+ [',']
star_targets_tuple_seq: star_target (',' star_target)+ [','] | star_target ','
star_target*: '*' (!'*' star_target) | target_with_star_atom
target_with_star_atom*: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | star_atom
star_atom: NAME | '(' target_with_star_atom ')' | '(' [star_targets_tuple_seq] ')' | '[' [star_targets_list_seq] ']'
single_target: single_subscript_attribute_target | NAME | '(' single_target ')'
single_subscript_attribute_target: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead
t_primary*: atom &t_lookahead (primary_suffix &t_lookahead)*
t_lookahead: '(' | '[' | '.'
del_targets: ','.del_target+ [',']
del_target*: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | del_t_atom
del_t_atom: NAME | '(' del_target ')' | '(' [del_targets] ')' | '[' [del_targets] ']'

mixed_strings: a=(fstring | string)+ -> mixed_strings
wrong_string: a=STRING -> wrong_string
wrong_fstring: a=(FSTRING_START fstring_middle* FSTRING_END) -> wrong_fstring
invalid_arithmetic: sum ('+' | '-' | '*' | '/' | '%' | '//' | '@') a='not' b=inversion -> not_operand
invalid_factor: ('+' | '-' | '~') a='not' b=factor -> not_operand
expression_without_invalid: disjunction 'if' disjunction 'else' expression | disjunction | lambdef
soft_keyword: "_" | "c" | "ca" | "cas" | "case" | "m" | "ma" | "mat" | "matc" | "match" | "t" | "ty" | "typ" | "type"
invalid_expression: !(NAME STRING | soft_keyword) a=disjunction b=expression_without_invalid -> forgot_comma
  | a=disjunction 'if' b=disjunction !('else' | ':') -> expected_else
  | a='lambda' [lambda_params] b=':' &FSTRING_MIDDLE -> fstring_lambda
invalid_legacy_expression: a=NAME !'(' b=star_expressions -> legacy_call
invalid_named_expression*: a=expression ':=' expression -> walrus_target
  | a=NAME '=' b=bitwise_or !('=' | ':=') -> equals_meant_name
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=') -> equals_meant
invalid_group: '(' a=starred_expression ')' -> group_starred
  | '(' a='**' expression ')' -> group_double_starred
invalid_comprehension: ('[' | '(' | '{') a=starred_expression for_if_clauses -> comprehension_starred
  | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses -> comprehension_tuple
  | ('[' | '{') a=star_named_expression b=',' for_if_clauses -> comprehension_tuple
invalid_dict_comprehension: '{' a='**' bitwise_or for_if_clauses '}' -> comprehension_mapping
for_without_in: ['async'] 'for' (bitwise_or (',' bitwise_or)* [',']) !'in' -> expected_in
invalid_double_starred_kvpairs: ','.double_starred_kvpair+ ',' invalid_kvpair
  | expression ':' a='*' bitwise_or -> dict_starred_value
  | expression a=':' &('}' | ',') -> dict_value_missing
invalid_kvpair: a=expression !':' -> dict_colon_missing
  | expression ':' a='*' bitwise_or -> dict_starred_value
  | expression a=':' &('}' | ',') -> dict_value_missing
invalid_starred_expression_unpacking: a='*' expression '=' b=expression -> assign_to_unpacking
invalid_kwarg: a=('True' | 'False' | 'None') b='=' -> kwarg_constant
  | a=NAME b='=' expression for_if_clauses -> equals_meant_name
  | !(NAME '=') a=expression b='=' -> kwarg_expression
  | a='**' expression '=' b=expression -> assign_to_mapping
invalid_arguments: ((','.(starred_expression | (assignment_expression | expression !':=') !'=')+ ',' kwargs) | kwargs) a=',' ','.args_star+ -> unpacking_order
  | a=expression b=for_if_clauses ',' [args | expression for_if_clauses] -> genexp_argument
  | a=NAME b='=' expression for_if_clauses -> equals_meant_name
  | [args ','] a=NAME b='=' &(',' | ')') -> argument_value_missing
  | a=args b=for_if_clauses -> genexp_last_argument
  | args ',' a=expression b=for_if_clauses -> genexp_argument
  | a=args ',' args -> argument_order
args_star: '*' expression
invalid_replacement_field: '{' a='=' -> field_before_punctuation
  | '{' a='!' -> field_before_punctuation
  | '{' a=':' -> field_before_punctuation
  | '{' a='}' -> field_before_punctuation
  | '{' !assigned_value -> field_expression
  | '{' assigned_value !('=' | '!' | ':' | '}') -> field_after_value
  | '{' assigned_value '=' !('!' | ':' | '}') -> field_after_equals
  | '{' assigned_value ['='] invalid_conversion_character
  | '{' assigned_value ['='] ['!' NAME] !(':' | '}') -> field_after_conversion
  | '{' assigned_value ['='] ['!' NAME] ':' fstring_middle* !'}' -> field_after_spec
  | '{' assigned_value ['='] ['!' NAME] !'}' -> field_end
invalid_conversion_character: '!' &(':' | '}') -> conversion_missing
  | '!' !NAME -> conversion_invalid
`

const parameterRules = `
params: invalid_parameters | parameters
parameters: slash_no_default param_no_default* param_with_default* [star_etc]
  | slash_with_default param_with_default* [star_etc]
  | param_no_default+ param_with_default* [star_etc] | param_with_default+ [star_etc] | star_etc
slash_no_default: param_no_default+ '/' ',' | param_no_default+ '/' &')'
slash_with_default: param_no_default* param_with_default+ '/' ',' | param_no_default* param_with_default+ '/' &')'
star_etc: invalid_star_etc | '*' param_no_default param_maybe_default* [kwds]
  | '*' param_no_default_star_annotation param_maybe_default* [kwds]
  | '*' ',' param_maybe_default+ [kwds] | kwds
kwds: invalid_kwds | '**' param_no_default
param_no_default: param ',' [TYPE_COMMENT] | param [TYPE_COMMENT] &')'
param_no_default_star_annotation: NAME ':' star_expression ',' [TYPE_COMMENT] | NAME ':' star_expression [TYPE_COMMENT] &')'
param_with_default: param default ',' [TYPE_COMMENT] | param default [TYPE_COMMENT] &')'
param_maybe_default: param [default] ',' [TYPE_COMMENT] | param [default] [TYPE_COMMENT] &')'
param: NAME [':' expression]
default: '=' expression | invalid_default
invalid_default: a='=' &(')' | ',') -> default_missing
invalid_parameters: a='/' ',' -> slash_first
  | (slash_no_default | slash_with_default) param_maybe_default* a='/' -> slash_twice
  | [slash_no_default] param_no_default* invalid_parameters_helper a=param_no_default -> default_order
  | param_no_default* a='(' param_no_default+ [','] b=')' -> parameters_parenthesized
  | [slash_no_default | slash_with_default] param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/' -> slash_after_star
  | param_maybe_default+ '/' a='*' -> slash_comma
invalid_parameters_helper: slash_with_default | param_with_default+
invalid_star_etc: a='*' (')' | ',' (')' | '**')) -> star_bare
  | '*' ',' TYPE_COMMENT -> star_type_comment
  | '*' param a='=' -> star_default
  | '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',') -> star_twice
invalid_kwds: '**' param a='=' -> double_star_default
  | '**' param ',' a=param -> double_star_last
  | '**' param ',' a=('*' | '**' | '/') -> double_star_last

lambda_params: invalid_lambda_parameters | lambda_parameters
lambda_parameters: lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* [lambda_star_etc]
  | lambda_slash_with_default lambda_param_with_default* [lambda_star_etc]
  | lambda_param_no_default+ lambda_param_with_default* [lambda_star_etc]
  | lambda_param_with_default+ [lambda_star_etc] | lambda_star_etc
lambda_slash_no_default: lambda_param_no_default+ '/' ',' | lambda_param_no_default+ '/' &':'
lambda_slash_with_default: lambda_param_no_default* lambda_param_with_default+ '/' ','
  | lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc: invalid_lambda_star_etc | '*' lambda_param_no_default lambda_param_maybe_default* [lambda_kwds]
  | '*' ',' lambda_param_maybe_default+ [lambda_kwds] | lambda_kwds
lambda_kwds: invalid_lambda_kwds | '**' lambda_param_no_default
lambda_param_no_default: NAME ',' | NAME &':'
lambda_param_with_default: NAME default ',' | NAME default &':'
lambda_param_maybe_default: NAME [default] ',' | NAME [default] &':'
invalid_lambda_parameters: a='/' ',' -> slash_first
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/' -> slash_twice
  | [lambda_slash_no_default] lambda_param_no_default* invalid_lambda_parameters_helper a=lambda_param_no_default -> default_order
  | lambda_param_no_default* a='(' ','.NAME+ [','] b=')' -> lambda_parenthesized
  | [lambda_slash_no_default | lambda_slash_with_default] lambda_param_maybe_default* '*' (',' | lambda_param_no_default) lambda_param_maybe_default* a='/' -> slash_after_star
  | lambda_param_maybe_default+ '/' a='*' -> slash_comma
invalid_lambda_parameters_helper: lambda_slash_with_default | lambda_param_with_default+
invalid_lambda_star_etc: '*' (':' | ',' (':' | '**')) -> lambda_star_bare
  | '*' NAME a='=' -> star_default
  | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*' (lambda_param_no_default | ',') -> star_twice
invalid_lambda_kwds: '**' NAME a='=' -> double_star_default
  | '**' NAME ',' a=NAME -> double_star_last
  | '**' NAME ',' a=('*' | '**' | '/') -> double_star_last

type_params: invalid_type_params | '[' type_param_seq ']'
type_param_seq: ','.type_param+ [',']
type_param*: NAME [':' expression] ['=' expression] | invalid_type_param | '*' NAME ['=' star_expression]
  | '**' NAME ['=' expression]
invalid_type_params: '[' a=']' -> type_params_empty
invalid_type_param: '*' NAME a=':' b=expression -> type_var_tuple_bound
  | '**' NAME a=':' b=expression -> param_spec_bound
`
