package parser

// The rules below say, in the notation of internal/peg, which statements
// CPython tries at a token and in which order, and in the rules named
// "invalid_" what mistakes it knows. They only serve to explain a source that
// the productions refuse: CPython reads such a source a second time with these
// rules, and the error depends on which of them matches first and on how far
// it has looked.

const statementRules = `
file: [statements] EOF
single: compound_stmt (NEWLINE | EOF) | simple_stmts | NEWLINE | EOF
eval: expressions NEWLINE* EOF
func_type: '(' [type_expressions] ')' '->' expression NEWLINE* EOF
type_expressions: ','.expression+ ',' '*' expression ',' '**' expression
  | ','.expression+ ',' '*' expression | ','.expression+ ',' '**' expression
  | '*' expression ',' '**' expression | '*' expression | '**' expression | ','.expression+
statements: statement+
statement: compound_stmt | simple_stmts
simple_stmts: simple_stmt !';' NEWLINE | ';'.simple_stmt+ [';'] NEWLINE
simple_stmt*: assignment | &"type" type_alias | star_expressions | &'return' return_stmt
  | &('import' | 'from') import_stmt | &'raise' raise_stmt | 'pass' | &'del' del_stmt
  | &'yield' yield_expr | &'assert' assert_stmt | 'break' | 'continue'
  | &'global' global_stmt | &'nonlocal' nonlocal_stmt
compound_stmt: &('def' | '@' | 'async') function_def | &'if' if_stmt | &('class' | '@') class_def
  | &('with' | 'async') with_stmt | &('for' | 'async') for_stmt | &'try' try_stmt
  | &'while' while_stmt | match_stmt
assignment: NAME ':' expression ['=' assigned_value]
  | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ['=' assigned_value]
  | (star_targets '=')+ assigned_value !'=' [TYPE_COMMENT] | single_target augassign ~ assigned_value
  | invalid_assignment
assigned_value: yield_expr | star_expressions
augassign: '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
return_stmt: 'return' [star_expressions]
raise_stmt: 'raise' expression ['from' expression] | 'raise'
global_stmt: 'global' ','.NAME+
nonlocal_stmt: 'nonlocal' ','.NAME+
del_stmt: 'del' del_targets &(';' | NEWLINE) | invalid_del_stmt
assert_stmt: 'assert' expression [',' expression]
type_alias: "type" NAME [type_params] '=' expression
import_stmt: invalid_import | import_name | import_from
import_name: 'import' ','.dotted_as_name+
import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets
  | 'from' ('.' | '...')+ 'import' import_from_targets
import_from_targets: '(' import_from_as_names [','] ')' | import_from_as_names !',' | '*'
  | invalid_import_from_targets
import_from_as_names: ','.import_from_as_name+
import_from_as_name: NAME ['as' NAME]
dotted_as_name: dotted_name ['as' NAME]
dotted_name*: NAME ('.' NAME)*

block*: NEWLINE INDENT statements DEDENT | simple_stmts | invalid_block
decorators: ('@' named_expression NEWLINE)+
class_def: decorators class_def_raw | class_def_raw
class_def_raw: invalid_class_def_raw | 'class' NAME [type_params] ['(' [arguments] ')'] ':' block
function_def: decorators function_def_raw | function_def_raw
function_def_raw: invalid_def_raw
  | 'def' NAME [type_params] &&'(' [params] ')' ['->' expression] &&':' [func_type_comment] block
  | 'async' 'def' NAME [type_params] &&'(' [params] ')' ['->' expression] &&':' [func_type_comment] block
func_type_comment: NEWLINE TYPE_COMMENT &(NEWLINE INDENT) | invalid_double_type_comments | TYPE_COMMENT
if_stmt: invalid_if_stmt | 'if' named_expression ':' block elif_stmt
  | 'if' named_expression ':' block [else_block]
elif_stmt: invalid_elif_stmt | 'elif' named_expression ':' block elif_stmt
  | 'elif' named_expression ':' block [else_block]
else_block: invalid_else_stmt | 'else' &&':' block
while_stmt: invalid_while_stmt | 'while' named_expression ':' block [else_block]
for_stmt: invalid_for_stmt | 'for' star_targets 'in' ~ star_expressions ':' [TYPE_COMMENT] block [else_block]
  | 'async' 'for' star_targets 'in' ~ star_expressions ':' [TYPE_COMMENT] block [else_block] | invalid_for_target
with_stmt: invalid_with_stmt_indent | 'with' '(' ','.with_item+ [','] ')' ':' [TYPE_COMMENT] block
  | 'with' ','.with_item+ ':' [TYPE_COMMENT] block | 'async' 'with' '(' ','.with_item+ [','] ')' ':' block
  | 'async' 'with' ','.with_item+ ':' [TYPE_COMMENT] block | invalid_with_stmt
with_item: expression 'as' star_target &(',' | ')' | ':') | invalid_with_item | expression
try_stmt: invalid_try_stmt | 'try' &&':' block finally_block
  | 'try' &&':' block except_block+ [else_block] [finally_block]
  | 'try' &&':' block except_star_block+ [else_block] [finally_block]
except_block: invalid_except_stmt_indent | 'except' expression ['as' NAME] ':' block
  | 'except' ':' block | invalid_except_stmt
except_star_block: invalid_except_star_stmt_indent | 'except' '*' expression ['as' NAME] ':' block
  | invalid_except_stmt
finally_block: invalid_finally_stmt | 'finally' &&':' block
match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT | invalid_match_stmt
subject_expr: star_named_expression ',' [star_named_expressions] | named_expression
case_block: invalid_case_block | "case" patterns [guard] ':' block
guard: 'if' named_expression

invalid_assignment: a=invalid_ann_assign_target ':' expression -> only_single_annotated
  | a=star_named_expression ',' star_named_expressions* ':' expression -> only_single_annotated_tuple
  | a=expression ':' expression -> illegal_annotation_target
  | (star_targets '=')* a=star_expressions '=' -> invalid_star_target
  | (star_targets '=')* a=yield_expr '=' -> assign_to_yield
  | a=star_expressions augassign assigned_value -> illegal_augmented
invalid_ann_assign_target: list | tuple | '(' invalid_ann_assign_target ')'
invalid_del_stmt: 'del' a=star_expressions -> invalid_del_target
invalid_block: NEWLINE !INDENT -> expected_block
invalid_import: a='import' ','.dotted_name+ 'from' dotted_name -> import_from_meant
  | 'import' a=NEWLINE -> import_names_missing
invalid_import_from_targets: import_from_as_names ',' NEWLINE -> import_trailing_comma
  | a=NEWLINE -> import_names_missing
invalid_class_def_raw: 'class' NAME [type_params] ['(' [arguments] ')'] NEWLINE -> expected_colon
  | a='class' NAME [type_params] ['(' [arguments] ')'] ':' NEWLINE !INDENT -> block_after_class
invalid_def_raw: ['async'] a='def' NAME [type_params] '(' [params] ')' ['->' expression] ':' NEWLINE !INDENT -> block_after_def
invalid_double_type_comments: TYPE_COMMENT NEWLINE TYPE_COMMENT NEWLINE INDENT -> double_type_comment
invalid_if_stmt: 'if' named_expression NEWLINE -> expected_colon
  | a='if' named_expression ':' NEWLINE !INDENT -> block_after_statement
invalid_elif_stmt: 'elif' named_expression NEWLINE -> expected_colon
  | a='elif' named_expression ':' NEWLINE !INDENT -> block_after_statement
invalid_else_stmt: a='else' ':' NEWLINE !INDENT -> block_after_statement
invalid_while_stmt: 'while' named_expression NEWLINE -> expected_colon
  | a='while' named_expression ':' NEWLINE !INDENT -> block_after_statement
invalid_for_stmt: ['async'] 'for' star_targets 'in' star_expressions NEWLINE -> expected_colon
  | ['async'] a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT -> block_after_statement
invalid_for_target: ['async'] 'for' a=star_expressions -> invalid_for_target
invalid_with_item: expression 'as' a=expression &(',' | ')' | ':') -> invalid_star_target
invalid_with_stmt: ['async'] 'with' ','.(expression ['as' star_target])+ NEWLINE -> expected_colon
  | ['async'] 'with' '(' ','.(expressions ['as' star_target])+ [','] ')' NEWLINE -> expected_colon
invalid_with_stmt_indent: ['async'] a='with' ','.(expression ['as' star_target])+ ':' NEWLINE !INDENT -> block_after_statement
  | ['async'] a='with' '(' ','.(expressions ['as' star_target])+ [','] ')' ':' NEWLINE !INDENT -> block_after_statement
invalid_try_stmt: a='try' ':' NEWLINE !INDENT -> block_after_statement
  | 'try' ':' block !('except' | 'finally') -> expected_except
  | 'try' ':' block* except_block+ a='except' b='*' expression ['as' NAME] ':' -> mixed_except
  | 'try' ':' block* except_star_block+ a='except' [expression ['as' NAME]] ':' -> mixed_except_plain
invalid_except_stmt: 'except' '*'? a=expression ',' expressions ['as' NAME] ':' -> except_parenthesized
  | a='except' '*'? expression ['as' NAME] NEWLINE -> expected_colon
  | a='except' NEWLINE -> expected_colon
  | 'except' '*' (NEWLINE | ':') -> except_types_missing
invalid_except_stmt_indent: a='except' expression ['as' NAME] ':' NEWLINE !INDENT -> block_after_statement
  | a='except' ':' NEWLINE !INDENT -> block_after_statement
invalid_except_star_stmt_indent: a='except' '*' expression ['as' NAME] ':' NEWLINE !INDENT -> block_after_except_star
invalid_finally_stmt: a='finally' ':' NEWLINE !INDENT -> block_after_statement
invalid_match_stmt: "match" subject_expr NEWLINE -> expected_colon
  | a="match" subject_expr ':' NEWLINE !INDENT -> block_after_statement
invalid_case_block: "case" patterns [guard] NEWLINE -> expected_colon
  | a="case" patterns [guard] ':' NEWLINE !INDENT -> block_after_statement
`

const patternRules = `
patterns: open_sequence_pattern | pattern
pattern: as_pattern | or_pattern
as_pattern: or_pattern 'as' pattern_capture_target | invalid_as_pattern
or_pattern: '|'.closed_pattern+
closed_pattern*: literal_pattern | pattern_capture_target | "_" | value_pattern | group_pattern
  | sequence_pattern | mapping_pattern | class_pattern
literal_pattern: signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
complex_number: signed_number '+' NUMBER | signed_number '-' NUMBER
signed_number: NUMBER | '-' NUMBER
pattern_capture_target: !"_" NAME !('.' | '(' | '=')
value_pattern: attr !('.' | '(' | '=')
attr*: NAME '.' NAME ('.' NAME)*
name_or_attr*: NAME ('.' NAME)*
group_pattern: '(' pattern ')'
sequence_pattern: '[' [maybe_sequence_pattern] ']' | '(' [open_sequence_pattern] ')'
open_sequence_pattern: maybe_star_pattern ',' [maybe_sequence_pattern]
maybe_sequence_pattern: ','.maybe_star_pattern+ [',']
maybe_star_pattern: star_pattern | pattern
star_pattern*: '*' pattern_capture_target | '*' "_"
mapping_pattern: '{' '}' | '{' double_star_pattern [','] '}'
  | '{' items_pattern ',' double_star_pattern [','] '}' | '{' items_pattern [','] '}'
items_pattern: ','.key_value_pattern+
key_value_pattern: (literal_pattern | attr) ':' pattern
double_star_pattern: '**' pattern_capture_target
class_pattern: name_or_attr '(' ')' | name_or_attr '(' positional_patterns [','] ')'
  | name_or_attr '(' keyword_patterns [','] ')'
  | name_or_attr '(' positional_patterns ',' keyword_patterns [','] ')' | invalid_class_pattern
positional_patterns: ','.pattern+
keyword_patterns: ','.keyword_pattern+
keyword_pattern: NAME '=' pattern
invalid_as_pattern: or_pattern 'as' a="_" -> as_wildcard
  | or_pattern 'as' !NAME a=expression -> as_target
invalid_class_pattern: name_or_attr '(' [positional_patterns ','] keyword_patterns ',' a=positional_patterns -> pattern_order
`
