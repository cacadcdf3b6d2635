package codec

import (
	"math"
	"time"
)

// Naive is the location of a datetime without a time zone. Its clock shows what
// the datetime does.
var Naive = time.FixedZone("", 0)

// maxDays is the number of days that a time.Duration has room for.
const maxDays = int64(math.MaxInt64 / (24 * time.Hour))

// makeTime is datetime.datetime(data[, zone]) with the ten bytes that its
// __reduce__ gives, as a time.Time.
func makeTime(d *Decoder, args Tuple) (item, bool, error) {
	if len(args) < 1 || len(args) > 2 {
		return item{}, false, nil
	}
	data, ok := timeData(args[0])
	if !ok {
		return item{}, false, nil
	}
	zone := Naive
	if len(args) == 2 {
		if zone, ok = args[1].(*time.Location); !ok {
			made, err := d.object(&Class{"datetime", "datetime"}, args, nil, true)
			return made, true, err
		}
	}
	// The highest bit of the month is the fold, which Go has no room for.
	year, month := int(data[0])<<8|int(data[1]), time.Month(data[2]&0x7F)
	micro := int(data[7])<<16 | int(data[8])<<8 | int(data[9])
	t := time.Date(year, month, int(data[3]), int(data[4]), int(data[5]), int(data[6]), micro*1000, zone)
	if t.Month() != month || t.Day() != int(data[3]) || t.Hour() != int(data[4]) || t.Minute() != int(data[5]) || t.Second() != int(data[6]) {
		return item{}, false, nil
	}
	return item{v: t}, true, nil
}

// timeData gives the ten bytes, which Python 2 wrote as a str.
func timeData(v any) (data []byte, ok bool) {
	switch v := v.(type) {
	case []byte:
		data = v
	case string:
		if data, ok = encode(v, "latin1"); !ok {
			return nil, false
		}
	}
	return data, len(data) == 10
}

// makeDuration is datetime.timedelta(days, seconds, microseconds), as a
// time.Duration if that has room for it.
func makeDuration(d *Decoder, args Tuple) (item, bool, error) {
	var parts [3]int64
	if len(args) > 3 {
		return item{}, false, nil
	}
	for i, arg := range args {
		n, ok := arg.(int64)
		if !ok {
			return item{}, false, nil
		}
		parts[i] = n
	}
	days, seconds, micros := parts[0], parts[1], parts[2]
	if days < -maxDays || days >= maxDays || seconds < 0 || seconds >= 86400 || micros < 0 || micros >= 1_000_000 {
		made, err := d.object(&Class{"datetime", "timedelta"}, args, nil, true)
		return made, true, err
	}
	return item{v: time.Duration(days)*24*time.Hour + time.Duration(seconds)*time.Second + time.Duration(micros)*time.Microsecond}, true, nil
}

// makeZone is datetime.timezone(offset[, name]), as a *time.Location.
func makeZone(_ *Decoder, args Tuple) (item, bool, error) {
	if len(args) < 1 || len(args) > 2 {
		return item{}, false, nil
	}
	offset, ok := args[0].(time.Duration)
	if !ok || offset <= -24*time.Hour || offset >= 24*time.Hour {
		return item{}, false, nil
	}
	name := ""
	if len(args) == 2 {
		if name, ok = args[1].(string); !ok {
			return item{}, false, nil
		}
	}
	if offset == 0 && name == "" {
		return item{v: time.UTC}, true, nil
	}
	return item{v: time.FixedZone(name, int(offset/time.Second))}, true, nil
}
