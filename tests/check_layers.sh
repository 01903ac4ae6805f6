#!/bin/sh
# usage: check_layers.sh BUILD
# Prints what breaks the rules of the house, and fails if there is any: an include that a room may not have; rooms that
# call each other both ways; files of the library that call each other in a circle; names that stand twice; files that
# are too long; what the library calls of the process and its streams; what reads the environment outside of cli; and
# views that write in another way than through views/writer.h, so that text from a profile could get out unescaped.

# A room, and the rooms or files that its files may include, besides their own: those that stand below it.
rooms='
parser
parser/formats   parser
parser/remote    parser
parser/inputs    parser parser/formats parser/remote
report/names     parser report/sum.h
report           parser report/names
report/labels    parser report/names report
report/sums      parser report/names report
report/filter    parser report/names report report/labels
report/contexts  parser report/names report report/labels report/sums report/filter
report/convert   parser report/names report report/sums report/filter
report/source    parser report/names report report/sums report/filter
report/goroutines parser report/names report
report/info      parser report/names report report/labels
report/check     parser report/names report report/sums report/filter report/source
report/graph     parser report/names report report/labels report/sums report/filter report/contexts
views            parser report/names report
views/data       parser report/names report report/sums report/check report/graph views
views/text       parser report/names report report/labels report/sums report/contexts report/source report/graph
views/text       report/check report/info report/goroutines views views/data
views/check      parser report/names report report/check views views/data views/text
views/convert    parser report/names report report/sums report/convert views
views/picture    parser report/names report report/labels report/sums report/filter report/contexts report/graph
views/picture    views views/text views/web
views/tui        parser report/names report report/labels report/sums report/filter report/contexts report/source
views/tui        report/check report/graph views views/text
cli              parser parser/formats parser/inputs parser/remote report/names report report/labels report/sums report/filter report/contexts report/source
cli              report/check report/goroutines report/info report/convert report/graph views views/data views/text views/check views/picture views/tui
'

# The library, and the objects of the program that are not in it.
library=$1/libcprof.a
objects() {
	build=$1
	shift
	for source in "$@"; do
		echo "$build/${source%.c}.o"
	done
}

sources() {
	find parser/ report/ views/ cli/ -name "$1"
}

bad_includes() {
	sources '*.[ch]' | xargs grep -n '^#[[:space:]]*include "' |
		awk -v rooms="$rooms" '
		function room(file) { sub(/\/[^\/]*$/, "", file); return file }
		BEGIN {
			n = split(rooms, row, "\n")
			for (i = 1; i <= n; i++)
				for (k = split(row[i], word, " "); k; k--)
					may[word[1] " " word[k]] = 1
		}
		{
			split($0, part, "\"")
			here = room(substr($0, 1, index($0, ":") - 1))
			if (!(here " " room(part[2]) in may) && !(here " " part[2] in may))
				print
		}'
}

# Who calls whom, by the symbols of their objects: a file and its room, a file that it calls and the room of that.
calls() {
	{ sources '*.c'; echo symbols; nm -A "$@"; } | awk '
		/^symbols$/ { symbols = 1 }
		!symbols {
			n = split($0, part, "/")
			room[substr(part[n], 1, length(part[n]) - 2)] = substr($0, 1, length($0) - length(part[n]) - 1)
		}
		!symbols || NF < 2 { next }
		{ file = $1; sub(/\.o:.*/, "", file); sub(/.*[:\/]/, "", file) }
		$(NF - 1) ~ /^[A-TV-Z]$/ { owner[$NF] = file }
		$(NF - 1) ~ /U$/ { called[file " " $NF] = 1 }
		END {
			for (call in called) {
				split(call, part, " ")
				to = owner[part[2]]
				if (to in room && part[1] in room && to != part[1])
					print part[1], room[part[1]], to, room[to]
			}
		}' | sort -u
}

both_ways() {
	calls "$@" | awk '
		$2 != $4 { call[$2 " " $4] = call[$2 " " $4] " " $1 "->" $3 }
		END {
			for (pair in call) {
				split(pair, room, " ")
				if (room[2] " " room[1] in call)
					print room[1] " calls " room[2] " and is called by it:" call[pair]
			}
		}'
}

circles() {
	calls "$@" | awk '{ print $1, $3 }' | tsort 2>&1 >/dev/null | sed 's/^tsort: -: /calls: /; s/^tsort: /  /'
}

bad_symbols() {
	nm -A "$1" |
		grep -wE 'U (exit|abort|(__)?v?printf(_chk)?|puts|putchar|perror|stdout|stderr)' |
		grep -v ':mem\.o:.* abort$'
}

# The environment is read in cli alone, its locale with it.
bad_environment() {
	nm -A "$@" | grep -wE 'U ((secure_)?getenv|setlocale|(__)?environ)'
}

# Text from a profile goes out through one writer.
bad_writes() {
	grep -nwE 'FILE|stdout|stderr|v?f?printf|f?puts|f?putc|fwrite' views/*.[ch] views/data/*.[ch] views/picture/*.[ch] \
		views/text/*.[ch] views/check/*.[ch] views/convert/*.[ch] |
		grep -vE '^views/(escape|writer)\.[ch]:|^[^:]*:[0-9]*:( \*|/\*)' |
		grep -v __attribute__ |
		grep -vE '(view_render|document_write)\(.* FILE \*out|FILE \*out = mem_stream|fwrite\(.*, writer_file\(out\)\)'
	grep -nE '\(struct escaped\)|struct escaped [a-z]+ = \{ *\{' views/*.[ch] views/*/*.[ch] | grep -vE '^views/escape\.[ch]:'
}

# gdb, ar and people find a file by its name alone.
bad_names() {
	find parser/ report/ views/ cli/ tests/ -name '*.[ch]' | sed 's/.*\///' | sort | uniq -d | sed 's/$/ stands twice/'
}

# A file is one subject; a header that many include is what they rebuild for.
bad_sizes() {
	sources '*.[ch]' | xargs wc -l | awk '$1 > 600 && $2 != "total" { print $2 ": " $1 " lines" }'
	sources '*.h' | xargs wc -l | awk '$1 > 250 && $2 != "total" { print $2 }' | while read -r header; do
		[ "$(grep -rlF "\"$header\"" parser/ report/ views/ cli/ tests/ | wc -l)" -le 10 ] ||
			echo "$header: more than 250 lines, for more than ten files"
	done
}

! { bad_includes
	bad_names
	bad_sizes
	both_ways "$library" $(objects "$1" cli/*.c views/tui/*.c)
	circles "$library"
	bad_symbols "$library"
	bad_environment "$library" $(objects "$1" views/tui/*.c)
	bad_writes; } | grep .
