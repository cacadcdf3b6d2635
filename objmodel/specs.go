package objmodel

// coreSpecs are the tables of the built-in types, bases before the types
// below them. Exceptions have a table of their own.
var coreSpecs = Specs{
	&objectSpec, &typeSpec,
	&noneSpec, &ellipsisSpec, &notImplementedSpec,
	&intSpec, &boolSpec, &floatSpec, &complexSpec, &strSpec,
	&tupleSpec, &listSpec, &dictSpec, &setSpec, &frozenSetSpec, &mappingProxySpec,
	&listIterSpec, &listReverseIterSpec, &tupleIterSpec, &rangeSpec, &rangeIterSpec, &longRangeIterSpec, &sliceSpec,
	&setIterSpec, &dictKeyIterSpec, &dictValueIterSpec, &dictItemIterSpec,
	&dictReverseKeyIterSpec, &dictReverseValueIterSpec, &dictReverseItemIterSpec,
	&dictKeysSpec, &dictValuesSpec, &dictItemsSpec,
	&genericAliasSpec, &genericAliasIterSpec, &unionSpec, &simpleNamespaceSpec,
	&enumerateSpec, &zipSpec, &mapSpec, &filterSpec, &reversedSpec, &callIterSpec,
	&builtinSpec, &methodDescrSpec, &classMethodDescrSpec, &getSetDescrSpec, &memberDescrSpec, &slotWrapperSpec, &methodWrapperSpec,
	&methodSpec, &staticMethodSpec, &classMethodSpec, &propertySpec, &superSpec,
	&strIterSpec, &strASCIIIterSpec, &bytesSpec, &byteArraySpec, &memoryViewSpec, &memoryIterSpec, &pickleBufferSpec, &bytesIterSpec, &byteArrayIterSpec,
	&moduleSpec, &seqIterSpec, &tracebackSpec,
}
