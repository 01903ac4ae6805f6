# Mistakes are answered with one line that says what was wrong, and the nearest word there is.
$ cprof
cprof: no command and no profile; try: cprof top PROFILE, or cprof help
[2]

$ cprof testdata/go/heap.pb.gz
File: shop
Type: inuse_space
Time: 2026-11-23 00:18:14 UTC
Entering interactive mode (type "help" for commands, "o" for options)

$ cprof tpo testdata/go/heap.pb.gz
cprof: no such command: tpo; did you mean top
[2]

$ cprof top --nodecont=3 testdata/go/heap.pb.gz
cprof: no such option: --nodecont=3; did you mean -nodecount
[2]

$ cprof top --nodecount=many testdata/go/heap.pb.gz
cprof: --nodecount: not a number: many
[2]

$ cprof top --nodecount
cprof: --nodecount needs a value: N
[2]

$ cprof top --nodefraction=x testdata/go/heap.pb.gz
cprof: --nodefraction: not a number: x
[2]

$ cprof top --granularity=lime testdata/go/heap.pb.gz
cprof: --granularity: no such choice: lime; there are default, functions, filefunctions, files, lines, addresses, packages, modules, mappings
[2]

$ cprof top -trim=maybe testdata/go/heap.pb.gz
cprof: --trim: neither true nor false: maybe
[2]

$ cprof top -divide_by=0 testdata/go/heap.pb.gz
cprof: --divide_by: zero divisor specified
[2]

$ cprof top -sample_index=space testdata/go/heap.pb.gz
cprof: sample_index "space" must be one of: [alloc_objects alloc_space inuse_objects inuse_space]
[2]

$ cprof top -sample_index=9 testdata/go/heap.pb.gz
cprof: sample_index 9 is outside the range [0..3]
[2]

$ cprof top -lines -files testdata/go/heap.pb.gz
cprof: conflicting options set: [files lines]
[2]

$ cprof -top -raw testdata/go/heap.pb.gz
cprof: must set at most one output format, not both top and raw
[2]

$ cprof top
cprof: no profile; try: cprof top PROFILE
[2]

$ cprof help nothing
cprof: no such command or option: nothing
[2]

# Output that cannot be written is an error; a closed pipe is not.
$ cprof top testdata/go/heap.pb.gz >/dev/full
cprof: standard output: No space left on device
[4]

$ cprof top testdata/go/heap.pb.gz >&-
cprof: standard output: Bad file descriptor
[4]

$ cprof raw testdata/go/heap.pb.gz | head -1
PeriodType: space bytes

# A file is written whole or not at all, and no input is written over.
$ cprof top -o report.txt testdata/go/heap.pb.gz; wc -l <report.txt; ls -A . | grep cprof-
54
[1]

$ cprof top -o no-such-folder/report.txt testdata/go/heap.pb.gz
cprof: no-such-folder/report.txt: No such file or directory
[4]

$ cp testdata/go/heap.pb.gz in.pb.gz; cprof top -o in.pb.gz in.pb.gz; cmp in.pb.gz testdata/go/heap.pb.gz
cprof: in.pb.gz is an input, and is not written to

$ ln -s in.pb.gz also.pb.gz; cprof proto -o also.pb.gz - <in.pb.gz; cprof proto -base=also.pb.gz -o ./in.pb.gz testdata/go/heap.pb.gz; cprof proto -diff_base=in.pb.gz -o also.pb.gz testdata/go/heap.pb.gz; echo 'proto > also.pb.gz' | cprof in.pb.gz; cmp in.pb.gz testdata/go/heap.pb.gz
cprof: also.pb.gz is an input, and is not written to
cprof: ./in.pb.gz is an input, and is not written to
cprof: also.pb.gz is an input, and is not written to
File: shop
Type: inuse_space
Time: 2026-11-23 00:18:14 UTC
Entering interactive mode (type "help" for commands, "o" for options)
also.pb.gz is an input, and is not written to

$ echo old >out; cprof top -o out testdata/bad/gzip_crc.pb.gz; cat out
cprof: testdata/bad/gzip_crc.pb.gz: byte 107 of the compressed file: gzip checksum does not match, the file is damaged
old

$ cprof top -o /dev/stdout -compact_labels testdata/proto/example.pb.gz | head -1
Showing nodes accounting for 150ms, 100% of 150ms total

# A command given as a flag may be taken back, or have no pattern: then it is not given.
$ cprof -top=false -list= -comments testdata/proto/comments.pb.gz | head -1
built by ci

$ cprof -top=maybe testdata/proto/comments.pb.gz
cprof: --top: neither true nor false: maybe
[2]

# What people type who know pprof: a program in front of the profile, a number of entries, and what is done otherwise.
$ printf '\177ELF\2\1\1\0' >app; cprof -top ./app testdata/proto/example.pb.gz 2>&1 | head -3; cprof top app
cprof: ./app is a program, not a profile: nothing is looked up in it
File: prog
Build ID: abcdef0123
cprof: app: not a pprof profile: looks like an ELF program or library; give it in front of its profile: cprof top PROGRAM PROFILE
[3]

$ cprof top2 testdata/proto/example.pb.gz | tail -2; for n in 'top 2' 'top -2' '-top -2' '-2 top' 'top -n 2'; do cprof $n testdata/proto/example.pb.gz | tail -1; done | uniq; cprof peek2 testdata/proto/example.pb.gz; cprof tpo2 testdata/proto/example.pb.gz
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf
      50ms 33.33% 73.33%       60ms 40.00%  main.inl
      50ms 33.33% 73.33%       60ms 40.00%  main.inl
cprof: no such command: peek2; did you mean peek
cprof: no such command: tpo2; see cprof help
[2]

$ f=testdata/proto/example.pb.gz; cprof -http=:8080 $f; cprof -http :8080 $f; cprof weblist main $f; cprof -weblist=main $f; cprof disasm main $f; cprof -gif $f; cprof version; printf '%s\n' 'weblist main' tpo 'pek main' focs=x | cprof shell $f 2>&1 | tail -4
cprof: -http: there is no web server; cprof html -o report.html writes one page with everything, and cprof tui looks around
cprof: -http: there is no web server; cprof html -o report.html writes one page with everything, and cprof tui looks around
cprof: weblist: there is no web server; cprof list REGEX shows sources, and so does the terminal interface, cprof tui
cprof: -weblist: there is no web server; cprof list REGEX shows sources, and so does the terminal interface, cprof tui
cprof: disasm: nothing is disassembled; cprof top -addresses has the instructions' addresses
cprof: -gif: there is no GIF; cprof png draws a picture
cprof 0.1.0
weblist: there is no web server; cprof list REGEX shows sources, and so does the terminal interface, cprof tui
unrecognized command: "tpo"; did you mean top
unrecognized command: "pek"; did you mean peek
unrecognized command: "focs=x"; did you mean focus

# A choice that is not there gets the nearest that is, in the shell, too.
$ cprof top -granularity=lnes testdata/proto/example.pb.gz
cprof: --granularity: no such choice: lnes; did you mean lines? there are default, functions, filefunctions, files, lines, addresses, packages, modules, mappings
[2]
$ printf '%s\n' granularity=lnes color_by=zzz 'help tpo' | cprof shell testdata/proto/example.pb.gz 2>&1 | tail -3
invalid "granularity" value "lnes"; did you mean lines
invalid "color_by" value "zzz"
Unknown command: tpo; did you mean top
$ printf '%s\n' ':granularity=lnes' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep lnes
 --granularity: no such choice: lnes; did you mean lines? there are default, fun
