package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// pinToCore binds this process, and so every process that it starts from now
// on, to one core. It does so once by util-linux's taskset instead of putting
// taskset before each command, whose own CPU time would be counted too.
func pinToCore(ctx context.Context, core int) error {
	out, err := exec.CommandContext(ctx, "taskset", "--all-tasks", "--cpu-list", "--pid",
		strconv.Itoa(core), strconv.Itoa(os.Getpid())).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w %s", err, strings.TrimSpace(string(out)))
	}
	return nil
}
