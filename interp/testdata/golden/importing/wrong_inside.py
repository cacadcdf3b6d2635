import importing.wrong_run
