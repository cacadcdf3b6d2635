very_long_variable_name_number_one = {"key": [1, 2, 3]}; very_long_variable_name_number_two = very_long_variable_name_number_one["key"][0] + very_long_variable_name_number_one["missing key"][1] + 5
