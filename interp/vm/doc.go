// Package vm is the register machine: it runs code objects on frames that live
// on the heap.
//
// # Frames and registers
//
// A frame's registers are a window of 256 values on a chunk of the value
// stack; chunks never move, so the window is held as a pointer. A call's
// arguments lie in the caller's highest temporaries and become the callee's
// first registers where they lie. Frames come from chunks too. A generator
// has a frame and registers of its own.
//
// # One loop
//
// Machine.run interprets one frame and every frame that Python code enters
// from it: plain calls, generator resumes, __init__, __getattr__, property
// getters, operators. Entering a frame for such an implicit call notes in the
// frame what is to be done with its result (cont), and the instruction that
// asked is finished when the frame returns. Only Go code that calls back into
// Python (sorted's key, repr of a list) runs the loop recursively, counted by
// Thread.EnterNative.
//
// # Slow paths
//
// A slow path gets the frame and the instruction and gives the frame to go on
// in: the same one when the instruction is done, a new one when it entered
// Python code, nil when it failed and Machine.err says why.
package vm
