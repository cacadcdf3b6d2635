package math

import gomath "math"

func pow(x, y float64) float64 { return gomath.Pow(x, y) }

func ln(x float64) float64 { return gomath.Log(x) }

func lb(x float64) float64 { return gomath.Log2(x) }

func lg(x float64) float64 { return gomath.Log10(x) }

func gammaOf(x float64) float64 { return gomath.Gamma(x) }
