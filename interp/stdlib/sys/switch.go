package sys

import "github.com/minipy-go/minipy/objmodel"

type switchKey struct{}

// usualSwitch is the interval, in microseconds, that nobody has set.
const usualSwitch = 5000

// getSwitchInterval gives what setSwitchInterval was told, in whole microseconds.
func getSwitchInterval(t *objmodel.Thread, _ objmodel.Args) (objmodel.Value, error) {
	micros, ok := t.Interp.State[switchKey{}].(uint64)
	if !ok {
		micros = usualSwitch
	}
	return objmodel.Float(1e-6 * float64(micros)), nil
}

// setSwitchInterval notes the interval. Errors: TypeError, ValueError.
func setSwitchInterval(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	f, err := objmodel.RealFloat(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	if !(f > 0) {
		return objmodel.Value{}, objmodel.ValueErrorf("switch interval must be strictly positive")
	}
	t.Interp.State[switchKey{}] = uint64(1e6 * f)
	return objmodel.None, nil
}
