package flags

import "strings"

// The measures of the help text, in columns.
const (
	lineWidth = 80
	gap       = 4 // between flags and what they mean
)

// Help gives the text for --help of a command that was named as path.
func Help(c *Command, path string) string {
	var b strings.Builder
	b.WriteString("Usage: " + path + usage(c) + "\n\n" + c.Help + "\n")
	if c.Arguments.Name != "" {
		b.WriteString("\nArguments:\n")
		table(&b, [][2]string{{argument(c), c.Arguments.Help}})
	}
	b.WriteString("\nFlags:\n")
	rows := [][2]string{
		{"-h, --" + helpFlag, "Show this help."},
		{"    --" + versionFlag, "Print the version and exit."},
	}
	for _, f := range c.Flags {
		rows = append(rows, [2]string{label(f), f.Help})
	}
	table(&b, rows)
	if len(c.Commands) > 0 {
		b.WriteString("\nCommands:\n")
		list(&b, c, "")
		b.WriteString("\nRun \"" + path + " <command> --help\" for more information on a command.\n")
	}
	return b.String()
}

// list describes the commands below c.
func list(b *strings.Builder, c *Command, path string) {
	for i, sub := range c.Commands {
		if len(sub.Commands) > 0 {
			list(b, sub, path+sub.Name+" ")
			continue
		}
		if i > 0 || path != "" {
			b.WriteByte('\n')
		}
		b.WriteString("  " + path + sub.Name + usage(sub) + "\n")
		for _, line := range wrap(sub.Help, lineWidth-gap) {
			b.WriteString("    " + line + "\n")
		}
	}
}

// usage is what follows the name of a command.
func usage(c *Command) string {
	if len(c.Commands) > 0 {
		return " <command> [flags]"
	}
	if c.Arguments.Name == "" {
		return " [flags]"
	}
	return " " + argument(c) + " [flags]"
}

func argument(c *Command) string {
	if c.Arguments.Many {
		return "[<" + c.Arguments.Name + "> ...]"
	}
	return "[<" + c.Arguments.Name + ">]"
}

// label writes a flag as it is typed.
func label(f Flag) string {
	text := "    "
	if f.Short != 0 {
		text = "-" + string(rune(f.Short)) + ", "
	}
	text += "--"
	if f.Negate {
		text += "[no-]"
	}
	text += f.Long
	if f.Value != "" {
		text += "=" + f.Value
	}
	return text
}

// table writes rows of two columns.
func table(b *strings.Builder, rows [][2]string) {
	first := 0
	for _, row := range rows {
		first = max(first, len(row[0]))
	}
	first += gap
	for _, row := range rows {
		left := row[0]
		for _, line := range wrap(row[1], lineWidth-first-2) {
			b.WriteString("  " + left + strings.Repeat(" ", first-len(left)) + line + "\n")
			left = ""
		}
	}
}

// wrap breaks a text into lines of at most width columns, if its words allow.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}
