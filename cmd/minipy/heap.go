package main

import (
	"context"
	"runtime/metrics"

	"github.com/minipy-go/minipy/interp"
)

// heapLimit ends a program whose heap is larger than its objects account for: Go
// rounds sizes up, and its maps and lists have room to spare.
type heapLimit struct {
	live []metrics.Sample
	max  int64 // what --max-memory says
	end  context.CancelCauseFunc
}

// limitHeap gives a context that ends when the heap of the process passes
// max bytes by far, and what the program has to call now and then, pause
// included. max is above 0.
func limitHeap(ctx context.Context, max int64, pause func()) (context.Context, func()) {
	h := &heapLimit{live: []metrics.Sample{{Name: "/gc/heap/live:bytes"}}, max: max}
	ctx, h.end = context.WithCancelCause(ctx)
	return ctx, func() {
		pause()
		h.look()
	}
}

// look ends the program if what Go's last collection found alive is too much.
func (h *heapLimit) look() {
	metrics.Read(h.live)
	if v := h.live[0].Value; v.Kind() == metrics.KindUint64 && v.Uint64() > uint64(h.max+h.max/16+overhead/2) {
		h.end(&interp.LimitError{What: interp.LimitMemory, Max: h.max})
	}
}
