"""HTTP: cookies, in http.cookies."""
