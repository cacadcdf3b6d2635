package objmodel

var bytesSpec = TypeSpec{Type: &BytesType, Flags: FlagBaseType}

var byteArraySpec = TypeSpec{Type: &ByteArrayType, Flags: FlagBaseType}
