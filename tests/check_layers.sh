#!/bin/sh
# usage: check_layers.sh LIBRARY
# Prints includes that point up, and what the library calls of the process, its streams and its environment.
bad_includes() {
	grep -nE "^#[[:space:]]*include \"($2)/" "$1"/*.[ch] "$1"/*/*.[ch] 2>/dev/null
}
# The environment is read in cli alone, its locale with it.
bad_calls() {
	grep -nE '\<(secure_)?getenv\(|\<setlocale\(|\<environ\>' parser/*.[ch] report/*.[ch] report/*/*.[ch] views/*.[ch] views/*/*.[ch]
}
bad_symbols() {
	nm -A "$1" |
		grep -wE 'U (exit|abort|(__)?v?printf(_chk)?|puts|putchar|perror|stdout|stderr|(secure_)?getenv)' |
		grep -v ':mem\.o:.* abort$'
}
! { bad_includes parser 'report|views|cli'
	bad_includes report 'views|cli'
	bad_includes views 'cli'
	bad_calls
	bad_symbols "$1"; } | grep .
