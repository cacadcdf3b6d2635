def f[T: int](x: T = 1) -> T: return x
class C[*Ts](list): pass
type A[K] = dict[K, int]
