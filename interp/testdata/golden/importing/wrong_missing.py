import importing.not_there
