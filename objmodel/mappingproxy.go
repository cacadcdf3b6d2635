package objmodel

import "unsafe"

// MappingProxyType is types.MappingProxyType, the read-only view of a mapping.
var MappingProxyType = Type{Name: "mappingproxy"}

// MappingProxy is a mappingproxy object.
type MappingProxy struct {
	Header
	Mapping Value
}

// NewMappingProxy makes a read-only view of a mapping.
func NewMappingProxy(m Value) Value {
	p := &MappingProxy{Header{&MappingProxyType}, m}
	return Value{p: &p.Header}
}

// AsMappingProxy gives the MappingProxy behind v, nil if v isn't one.
func (v Value) AsMappingProxy() *MappingProxy {
	return (*MappingProxy)(unsafe.Pointer(v.Native(&MappingProxyType).p))
}

var mappingProxySpec = TypeSpec{Type: &MappingProxyType, Flags: FlagMapping}
