# On a terminal the shell prompts, and completes with the tab key: commands, options and their values, functions,
# labels. screen.py types the keys, and waits for the screen to end with what stands behind them.
$ tests/screen.py 'cprof shell testdata/proto/example.pb.gz' '(cprof)' 'gran<Tab>' granularity= 'li<Tab>' =lines '<Enter>' '(cprof)' 'top1 main.in<Tab>' main.inl '<Enter>' '(cprof)' 'nonsense<Enter>' '"nonsense"\n(cprof)' '<C-d>' '[0]'
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 1.50s, Total samples = 150ms (10.00%)
Entering interactive mode (type "help" for commands, "o" for options)
(cprof) granularity=lines
(cprof) top1 main.inl
Active filters:
   focus=main.inl
Showing nodes accounting for 30ms, 20.00% of 150ms total
Showing top 1 nodes out of 5
      flat  flat%   sum%        cum   cum%
      30ms 20.00% 20.00%       30ms 20.00%  main.inl /src/inl.go:6
(cprof) nonsense
unrecognized command: "nonsense"
(cprof) ^D
[0]

$ tests/screen.py 'cprof shell testdata/proto/recursion_mutual.pb.gz' '(cprof)' 'sho<Tab>' '(cprof) show' '<Tab>_<Tab>' '(cprof) show_from='
File: prog
Type: samples
Entering interactive mode (type "help" for commands, "o" for options)
(cprof) sho
short_names=  show=         show_from=    showcolumns=
(cprof) sho
screen.py: after 120 s the screen does not end with: (cprof) show
[1]

# The next session finds what was typed in this one. The file is nobody else's.
$ tests/screen.py 'cprof shell testdata/proto/recursion_mutual.pb.gz' '(cprof)' '<Up><Up>' 'top1 main.inl' '2<Enter>' '(cprof)'
File: prog
Type: samples
Entering interactive mode (type "help" for commands, "o" for options)
(cprof) top1 main.inl2
Focus expression matched no samples
Active filters:
   focus=main.inl2
Showing nodes accounting for 0, 0% of 10 total
      flat  flat%   sum%        cum   cum%
(cprof)

$ stat -c '%a %n' .local .local/state/cprof .local/state/cprof/history; tail -n +2 .local/state/cprof/history
700 .local
700 .local/state/cprof
600 .local/state/cprof/history
granularity=lines
top1\040main.inl
nonsense
top1\040main.inl2

$ XDG_STATE_HOME=$PWD/none/such tests/screen.py 'cprof shell testdata/proto/recursion_mutual.pb.gz' '(cprof)' 'q<Enter>' '[0]'; tail -n +2 none/such/cprof/history
File: prog
Type: samples
Entering interactive mode (type "help" for commands, "o" for options)
(cprof) q
[0]
q

$ XDG_STATE_HOME=/dev/null tests/screen.py 'cprof shell testdata/proto/recursion_mutual.pb.gz' '(cprof)' 'comments<Enter>' 'directory\n(cprof)' 'comments<Enter>' '(cprof) comments\n(cprof)'
File: prog
Type: samples
Entering interactive mode (type "help" for commands, "o" for options)
(cprof) comments
no history is kept: /dev/null/cprof/history: Not a directory
(cprof) comments
(cprof)

# An interrupt ends a line or a report, and not the session.
$ tests/screen.py 'SHELL=/bin/sh cprof shell testdata/go/heap.pb.gz' '(cprof)' 'nonsense<C-c>' '(cprof)' 'raw | echo started; exec sleep 1000<Enter>' started '<C-c>' '^C\n(cprof)' 'raw | echo still here<Enter>' 'still here\n(cprof)'
File: shop
Type: inuse_space
Time: 2026-11-23 00:18:14 UTC
Entering interactive mode (type "help" for commands, "o" for options)
(cprof) raw | echo started; exec sleep 1000
started
^C
(cprof) raw | echo still here
still here
(cprof)
