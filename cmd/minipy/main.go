package main

import (
	_ "github.com/alecthomas/kong"
	_ "github.com/alecthomas/participle/v2"
	_ "github.com/stretchr/testify/require"
	_ "golang.org/x/text/unicode/norm"
)

func main() {}
