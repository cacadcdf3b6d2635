package interp_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle"
	"github.com/minipy-go/minipy/pickle/pickletest"
)

// corpusRun is an interpreter in which one value of the corpus is made.
type corpusRun struct {
	t  *testing.T
	in *interp.Interp
}

func newCorpusRun(t *testing.T, describe string) *corpusRun {
	in, err := interp.New(interp.Config{})
	require.NoError(t, err)
	require.NoError(t, in.RunString(context.Background(), describe, "describe.py"))
	return &corpusRun{t, in}
}

// main gives an attribute of __main__.
func (r *corpusRun) main(name string) objmodel.Value { return r.in.Main().Dict.GetString(name) }

// describe gives the text of a value, shortened as in the corpus.
func (r *corpusRun) describe(v objmodel.Value) (string, error) {
	text, err := objmodel.Call(r.in.Thread(), r.main("describe"), v)
	if err != nil {
		return "", err
	}
	s, _ := text.ToStr()
	if len(s) >= 5000 {
		return hash([]byte(s)), nil
	}
	return s, nil
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// problem is an error as the corpus keeps it.
func problem(th *objmodel.Thread, err error) (class, message string) {
	var raised *objmodel.Exception
	if errors.As(err, &raised) {
		text, strErr := objmodel.StrOf(th, raised.Value())
		if strErr != nil {
			text = strErr.Error()
		}
		return raised.Value().Type().Name, text
	}
	return fmt.Sprintf("%T", err), fmt.Sprint(err)
}

// sameProblem compares an error with what CPython raised. Where CPython runs
// out of its C stack the words depend on the function that noticed it.
func (r *corpusRun) sameProblem(want pickletest.Pickle, err error, name string) {
	t := r.t
	class, message := problem(r.in.Thread(), err)
	if assert.Equal(t, want.Class, class, "%s: %v", name, err) && want.Message != "" && class != "RecursionError" {
		assert.Equal(t, want.Message, message, name)
	}
}

// otherModules are modules of values that the library may not have.
var otherModules = map[string]bool{"collections": true, "functools": true, "enum": true, "dataclasses": true,
	"decimal": true, "fractions": true, "datetime": true, "operator": true, "os": true}

// otherBuiltins are built-in names that the corpus has and the library may not.
var otherBuiltins = map[string]bool{"open": true, "memoryview": true}

// missingName gives the global name that err misses.
func missingName(err error) string {
	var raised *interp.Error
	if !errors.As(err, &raised) || raised.Class != "NameError" {
		return ""
	}
	_, rest, _ := strings.Cut(err.Error(), "name '")
	name, _, _ := strings.Cut(rest, "'")
	return name
}

// TestPickleCorpus makes each value of the corpus in a program of its own,
// writes it in every protocol to CPython's bytes, and loads CPython's bytes to
// the same value.
func TestPickleCorpus(t *testing.T) {
	describe := pickletest.Describe(t)
	for _, row := range pickletest.Read[pickletest.Value](t, "values.jsonl.gz") {
		t.Run(row.Name, func(t *testing.T) {
			r := newCorpusRun(t, describe)
			for protocol, want := range row.Pickles {
				program := row.Statements + "value = " + row.Expression + "\n"
				err := r.in.RunString(context.Background(), program, "<corpus>")
				if missing := missingModule(err); missing != "" && otherModules[missing] {
					t.Skip("no module " + missing)
				}
				if missing := missingName(err); otherBuiltins[missing] {
					t.Skip("no built-in " + missing)
				}
				require.NoError(t, err)
				r.compare(fmt.Sprintf("protocol %d", protocol), want, protocol)
			}
		})
	}
}

// missingModule gives the name of the module that err misses.
func missingModule(err error) string {
	if err == nil {
		return ""
	}
	_, rest, found := strings.Cut(err.Error(), "No module named '")
	if !found {
		return ""
	}
	return strings.TrimRight(rest, "'")
}

// compare writes the value that was made, and loads what CPython wrote.
func (r *corpusRun) compare(name string, want pickletest.Pickle, protocol int) {
	th := r.in.Thread()
	data, err := pickle.Dumps(th, r.main("value"), pickle.DumpOptions{Protocol: protocol})
	if missing := missingModule(err); missing == "functools" {
		r.t.Skip("no module " + missing)
	}
	if want.Data == nil && want.SHA256 == "" {
		r.sameProblem(want, err, name+" dumps")
		return
	}
	if !assert.NoError(r.t, err, name) {
		return
	}
	if want.Data != nil {
		assert.Equal(r.t, string(want.Data), string(data), name)
		data = want.Data
	} else {
		assert.Equal(r.t, want.SHA256, hash(data), "%s, %d bytes of %d", name, len(data), want.Length)
	}
	v, err := pickle.Loads(th, data, pickle.LoadOptions{})
	if want.Class != "" {
		r.sameProblem(want, err, name+" loads")
		return
	}
	if !assert.NoError(r.t, err, name) {
		return
	}
	text, err := r.describe(v)
	if assert.NoError(r.t, err, name) {
		assert.Equal(r.t, want.Loaded, text, name)
	}
}

// TestOldPickles loads what Python 2.7 and 3.6 wrote.
func TestOldPickles(t *testing.T) {
	r := newCorpusRun(t, pickletest.Describe(t))
	require.NoError(t, r.in.RunString(context.Background(), pickletest.OldClasses(t), "old_classes.py"))
	for _, row := range pickletest.Read[pickletest.Old](t, "old.jsonl.gz") {
		for encoding, want := range row.Loaded {
			v, err := pickle.Loads(r.in.Thread(), row.Data, pickle.LoadOptions{Encoding: encoding})
			if want.Class != "" {
				class, message := problem(r.in.Thread(), err)
				assert.Equal(t, want.Class+": "+want.Message, class+": "+message, "%s %s %q", row.Name, encoding, row.Data)
				continue
			}
			if missing := missingModule(err); missing != "" && otherModules[missing] {
				continue
			}
			if !assert.NoError(t, err, "%s %s %q", row.Name, encoding, row.Data) {
				continue
			}
			text, err := r.describe(v)
			assert.NoError(t, err, row.Name)
			assert.Equal(t, want.Text, text, "%s %s %q", row.Name, encoding, row.Data)
		}
	}
}

// TestMalformedPickles loads what is no pickle, with the modules at hand that
// it may name.
func TestMalformedPickles(t *testing.T) {
	in, err := interp.New(interp.Config{})
	require.NoError(t, err)
	require.NoError(t, in.RunString(context.Background(), pickletest.OldClasses(t), "old_classes.py"))
	same := 0
	rows := pickletest.Read[pickletest.Malformed](t, "malformed.jsonl.gz")
	for _, row := range rows {
		if strings.Contains(string(row.Data), "__main__") {
			continue // a class of the program that made the corpus
		}
		_, err := pickle.Loads(in.Thread(), row.Data, pickle.LoadOptions{})
		if missing, _, _ := strings.Cut(missingModule(err), "."); otherModules[missing] {
			continue
		}
		class, message := "", ""
		if err != nil {
			class, message = problem(in.Thread(), err)
		}
		assert.Equal(t, row.Class, class, "%q: %s: %s: %v", row.Data, row.Class, row.Message, err)
		if row.Message == message {
			same++
		} else if testing.Verbose() {
			t.Logf("%q: %s, not %s", row.Data, message, row.Message)
		}
	}
	require.Greater(t, same, 1000)
}
