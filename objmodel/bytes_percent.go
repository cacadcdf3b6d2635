package objmodel

// byteChar gives the one byte of the verb c of bytes.
func byteChar(t *Thread, v Value) (string, error) {
	if data, ok := view(v); ok && len(data) == 1 && isBytes(v) {
		return data, nil
	}
	i, err := Index(t, v)
	if err != nil && Matches(err, &TypeErrorType) {
		return "", TypeErrorf("%%c requires an integer in range(256) or a single byte")
	}
	if err != nil {
		return "", err
	}
	if !i.IsInt() || i.AsInt() < 0 || i.AsInt() > 255 {
		return "", OverflowErrorf("%%c arg not in range(256)")
	}
	return string([]byte{byte(i.AsInt())}), nil
}

// bytesArgument gives the bytes of the verbs b and s of bytes.
func bytesArgument(t *Thread, v Value) (string, error) {
	if data, ok := view(v); ok {
		return data, nil
	}
	r, found, err := CallSpecial(t, v, names.bytes_)
	if err != nil {
		return "", err
	}
	if !found {
		return "", TypeErrorf("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", v.TypeName())
	}
	b := r.AsBytes()
	if b == nil {
		return "", TypeErrorf("__bytes__ returned non-bytes (type %s)", r.TypeName())
	}
	return b.s, nil
}
