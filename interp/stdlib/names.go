package stdlib

import (
	"maps"
	"path"
	"slices"
	"strings"
)

// Names gives the names of the modules in a package of the standard library,
// of the top level for "". Packages have a slash behind them.
func Names(parent string) []string {
	found := map[string]bool{}
	folder := "packed"
	if parent != "" {
		folder += "/" + strings.ReplaceAll(parent, ".", "/")
	} else {
		for name := range registry {
			found[name] = true
		}
	}
	entries, _ := packed.ReadDir(folder)
	for _, e := range entries {
		if e.IsDir() {
			found[e.Name()+"/"] = true
		} else if name := strings.TrimSuffix(e.Name(), path.Ext(e.Name())); name != "__init__" {
			found[name] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}
