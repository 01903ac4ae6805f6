# The shell loads a profile once and answers commands about it. Its greeting, help and messages are no reports, and go
# to standard error.
$ echo top2 | cprof shell testdata/proto/example.pb.gz
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 1.50s, Total samples = 150ms (10.00%)
Entering interactive mode (type "help" for commands, "o" for options)
Showing nodes accounting for 110ms, 73.33% of 150ms total
Showing top 2 nodes out of 4
      flat  flat%   sum%        cum   cum%
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf
      50ms 33.33% 73.33%       60ms 40.00%  main.inl

$ echo top2 | cprof testdata/proto/example.pb.gz 2>/dev/null
Showing nodes accounting for 110ms, 73.33% of 150ms total
Showing top 2 nodes out of 4
      flat  flat%   sum%        cum   cum%
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf
      50ms 33.33% 73.33%       60ms 40.00%  main.inl

$ printf 'o\nhelp\nhelp top\nnonsense\n' | cprof shell testdata/proto/example.pb.gz 2>/dev/null

# Below, each argument of ask is a line for the shell.
$ echo 'printf "%s\n" "$@" | cprof shell testdata/proto/example.pb.gz 2>&1 | sed "1,/^Entering/d; s/ *\$//"' >ask; chmod +x ask

# A number, patterns to keep and to drop, and -cum hold for one report.
$ ./ask 'top2 -cum main.foo -leaf' 'top 1'
Active filters:
   focus=main.foo
   ignore=leaf
Showing nodes accounting for 20ms, 13.33% of 150ms total
Showing top 2 nodes out of 3
      flat  flat%   sum%        cum   cum%
         0     0%     0%       20ms 13.33%  main.foo
      20ms 13.33% 13.33%       20ms 13.33%  main.inl (inline)
Showing nodes accounting for 60ms, 40.00% of 150ms total
Showing top 1 nodes out of 4
      flat  flat%   sum%        cum   cum%
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf

# top shows 10 entries, unless it is told otherwise; below them are the header of two lines, or one, and the headings.
$ for n in '' 12 0 -1; do echo "top $n | wc -l"; done | cprof shell testdata/go/heap.pb.gz 2>/dev/null
14
16
51
51

$ printf '%s\n' nodecount=11 'top | wc -l' 'top 9 | wc -l' | cprof shell testdata/go/heap.pb.gz 2>/dev/null
15
13

# Options keep their values until they get others, or none.
$ ./ask 'granularity=lines //: a comment' 'sort=cum' 'nodecount = 2' 'trim' 'top' 'granularity=' 'sort=flat' 'top'
Showing nodes accounting for 100ms, 66.67% of 150ms total
Showing top 2 nodes out of 5
      flat  flat%   sum%        cum   cum%
      40ms 26.67% 26.67%      150ms   100%  main.main /src/main.go:10
      60ms 40.00% 66.67%       60ms 40.00%  main.leaf /src/leaf.go:7
Showing nodes accounting for 110ms, 73.33% of 150ms total
Showing top 2 nodes out of 4
      flat  flat%   sum%        cum   cum%
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf
      50ms 33.33% 73.33%       60ms 40.00%  main.inl

$ ./ask lines=true cum=true mean=yes unit= tagfocus=key1=val1 o | grep -E '(granularity|measure|mean|unit|focus) '
  focus                     = ""
  format                    = auto                 //: [auto | csv | github | gitlab | json | junit | md | ndjson | sarif | text | tsv]
  granularity               = lines                //: [addresses | filefunctions | files | functions | lines | mappings | modules | packages]
  mean                      = true
  measure                   = cum                  //: [cum | flat]
  tagfocus                  = key1=val1
  unit                      = ""

# The name of a sample type chooses it, total_ and mean_ say which value of it.
$ ./ask samples 'top1 | tail -1' total_cpu 'top1 | tail -1' mean_cpu 'top1 | tail -1' 'o' | grep -E 'main|sample_index|mean'
         6 40.00% 40.00%          6 40.00%  main.leaf
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf
      10ms   100%   100%       10ms   100%  main.leaf
  mean                      = true
  sample_index              = cpu                  //: [samples | cpu]

$ ./ask sample_index=0 'top1 | tail -1' sample_index=3 sample_index=space sample_index= 'top1 | tail -1'
         6 40.00% 40.00%          6 40.00%  main.leaf
sample_index 3 is outside the range [0..1]
sample_index "space" must be one of: [samples cpu]
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf

# A filter is kept until it is replaced, for one report or for all that follow.
$ ./ask focus=leaf 'top | head -3' 'top foo | head -3' focus=nothing top focus= 'top | head -1'
Active filters:
   focus=leaf
Showing nodes accounting for 60ms, 40.00% of 150ms total
Active filters:
   focus=foo
Showing nodes accounting for 30ms, 20.00% of 150ms total
Focus expression matched no samples
Active filters:
   focus=nothing
Showing nodes accounting for 0, 0% of 150ms total
      flat  flat%   sum%        cum   cum%
Showing nodes accounting for 150ms, 100% of 150ms total

# Behind tags are patterns for labels; list and peek take one of their own first.
$ ./ask 'tags 3 key1=val1' 'peek leaf main.main | grep "|   main"' list
 bytes: Total 10ms of 150ms ( 6.67%)
        10ms ( 6.67%): 1kB

 key1: Total 10ms of 150ms ( 6.67%)
       10ms ( 6.67%): val1

                                              50ms 83.33% |   main.main
                                              10ms 16.67% |   main.inl
command list requires an argument

# ":" takes the filters back.
$ ./ask focus=a ignore=b hide=c tagfocus=d tagignore=e show=f : o | grep -E '(focus|ignore|hide|show) '
  focus                     = ""
  hide                      = ""
  ignore                    = ""
  show                      = f
  tagfocus                  = ""
  taghide                   = ""
  tagignore                 = ""
  tagshow                   = ""

# All options are listed, in order.
$ ./ask o | sort -c; ./ask o | grep -E '(focus|granularity|nodecount|sample_index|trim|unit) '
  focus                     = ""
  format                    = auto                 //: [auto | csv | github | gitlab | json | junit | md | ndjson | sarif | text | tsv]
  granularity               = (default)            //: [addresses | filefunctions | files | functions | lines | mappings | modules | packages]
  nodecount                 = -1                   //: default
  sample_index              = cpu                  //: [samples | cpu]
  tagfocus                  = ""
  trim                      = true
  unit                      = minimum

$ ./ask options nodecount=3 o | grep nodecount
  nodecount                 = -1                   //: default
  nodecount                 = 3

# What is wrong is said in pprof's words, and the next line is read.
$ ./ask foo12 'focus main' focus 'top >' mean=maybe nodecount=x nodefraction=abc granularity=zzz 'help foo' comments
unrecognized command: "foo"
did you mean: focus=main
please specify a value, e.g. focus=<val>
unexpected end of line after >
illegal value "maybe" for bool variable
strconv.Atoi: parsing "x": invalid syntax
strconv.ParseFloat: parsing "abc": invalid syntax
invalid "granularity" value "zzz"
Unknown command: foo
hello
#hidden

$ ./ask lines cum lines=false 'top |' max_types=5 divide_by=0 top
unknown config field "lines"
unknown config field "cum"
unknown config field "lines"
unexpected end of line after |
max_types is for the command line: it acts while profiles are read
--divide_by: zero divisor specified

# It is no failure of the session either.
$ echo nonsense | cprof shell testdata/proto/types_four.pb.gz
File: prog
Type: inuse_space
Entering interactive mode (type "help" for commands, "o" for options)
unrecognized command: "nonsense"

# A file is written whole or not at all, and no input is written over.
$ ./ask 'top 1 >out' 'top1 > no-such-folder/out' unit=us output=out.us 'top 1' 'top1 | tail -1'; cat out out.us; ls -A | grep cprof-
no-such-folder/out: No such file or directory
   60000us 40.00% 40.00%    60000us 40.00%  main.leaf
Showing nodes accounting for 60ms, 40.00% of 150ms total
Showing top 1 nodes out of 4
      flat  flat%   sum%        cum   cum%
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf
Showing nodes accounting for 60000us, 40.00% of 150000us total
Showing top 1 nodes out of 4
      flat  flat%   sum%        cum   cum%
   60000us 40.00% 40.00%    60000us 40.00%  main.leaf
[1]

$ cp testdata/proto/example.pb.gz in.pb.gz; echo 'top >in.pb.gz' | cprof shell in.pb.gz 2>&1 | tail -1; cmp in.pb.gz testdata/proto/example.pb.gz
in.pb.gz is an input, and is not written to

# A command reads as much of a report as it likes. The user's own shell runs it, and it ends before the next line.
$ ./ask 'top | grep main.foo | tr a-z A-Z' 'raw | head -1' 'top1 | cat >/dev/null; echo done' 'comments'
         0     0%   100%       30MS 20.00%  MAIN.FOO
Comment: hello
done
hello
#hidden

$ echo 'top | x y' | SHELL=/bin/echo cprof shell testdata/proto/example.pb.gz 2>/dev/null
-c x y

$ echo 'top | x y' | SHELL=/no/shell cprof shell testdata/proto/example.pb.gz 2>&1 | tail -1
/no/shell: cannot be run

$ ./ask 'top >out | cat'
a report goes to a file or to a command, not to both

# Help is made from the tables.
$ ./ask 'help top' 'help trim' 'help granularity'
usage: top [N] [REGEX]... [-REGEX]... [-cum] [> FILE or | COMMAND]

List the entries that cost most.
flat is the value of an entry itself, cum that of it and all it called.
The same as: text
Shows at most 10 entries; nodecount=N changes that, 0 is all.
  trim=true or false             Honour nodecount, nodefraction and edgefraction

Default: true
  granularity=LEVEL              What one entry stands for

Choices: default, functions, filefunctions, files, lines, addresses, packages, modules, mappings
Default: default

$ ./ask help | sed -n '/^Behind/,/focus/p; /^Other/,$p'
Behind a report, for this one only:
  N                              Show at most N entries; top10 is top 10
  REGEX                          Keep samples that pass through a matching frame
  -REGEX                         Drop samples that pass through a matching frame
  -cum                           Sort by the value of an entry and all it called
  > FILE                         Write the report there
  | COMMAND                      Let your own shell run this, and read the report

Options:
  sample_index=TYPE              Sample type to report, by name or number
  types=all|TYPE,...             Show these sample types beside each other
  mean=true or false             Show the mean: the value divided by the first sample type
  divide_by=N                    Divide every printed value by N
  unit=UNIT                      Unit to show values in
  drop_negative=true or false    Leave out entries whose value is negative
  relative_percentages=true or false
                                 Make 100% what the filters leave, not the whole profile
  measure=MEASURE                What diff compares
  normalize=true or false        Scale the profile to the total of its base first
  stats=true or false            Say which changes in diff may be noise
  max_total=+PERCENT[,VALUE]     How much the total may grow
  max_flat=+PERCENT[,VALUE]      How much the flat value of any entry may grow
  max_cum=+PERCENT[,VALUE]       How much the cumulative value of any entry may grow
  min_share=PERCENT              Judge entries with this part of the total, before or after
  rule=RULE                      A line as files of rules have it; may be repeated
  rules=FILE                     Read rules from FILE, not from .cprof.check
  type=TYPE                      Judge this sample type, or with all each of them
  per=second|N|operation:N,M|total|none
                                 What values are counted by before they are compared
  ignore_noise=true or false     Let growth be that may be chance
  alpha=P                        Take for chance what happens more often than this by chance
  overdispersion=F               Events come in bunches of so many
  warn_only=true or false        Exit with 0 even if a rule is broken
  quiet_if_ok=true or false      Print nothing when no rule is broken
  granularity=LEVEL              What one entry stands for
  noinlines=true or false        Count inlined functions as their callers
  showcolumns=true or false      Tell columns of a source line apart
  call_tree=true or false        One graph node for each calling context instead of each function
  objects=true or false          Tell functions of different binaries apart
  focus=REGEX                    Keep samples that pass through a matching frame
Other words:
  o, options                     Show the options and their values
  TYPE, total_TYPE, mean_TYPE    Choose a sample type; total_ and mean_ set mean
  :                              Clear focus, ignore, hide, tagfocus and tagignore
  help [REPORT or OPTION]        Say more about it
  quit, exit, q                  Leave

# Lines may end with a carriage return, and the last one with nothing.
$ printf 'comments\r\n\n  comments\t\nquit\nraw' | cprof shell testdata/proto/example.pb.gz 2>/dev/null
hello
#hidden
hello
#hidden

$ printf 'comments' | cprof shell testdata/proto/example.pb.gz 2>/dev/null
hello
#hidden

# Options of the command line come first.
$ echo top | cprof -lines -nodecount=2 testdata/proto/example.pb.gz 2>/dev/null
Showing nodes accounting for 100ms, 66.67% of 150ms total
Showing top 2 nodes out of 5
      flat  flat%   sum%        cum   cum%
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf /src/leaf.go:7
      40ms 26.67% 66.67%      150ms   100%  main.main /src/main.go:10

# The greeting tells of a default type that is empty.
$ echo | cprof shell testdata/proto/types_freed.pb.gz
File: prog
Type: inuse_space
No samples were found with the default sample value type.
Try "sample_index" command to analyze different sample values.
Entering interactive mode (type "help" for commands, "o" for options)

# What a terminal would obey is shown and not sent.
$ printf 'nonsense\033[2J\nfocus=\033[2J\no\n' | cprof shell testdata/proto/example.pb.gz 2>&1 | grep '2J' | sed 's/ *$//'
unrecognized command: "nonsense\e[2J"
  focus                     = \e[2J

# What is wrong with the command line is said at once.
$ cprof shell; cprof shell nosuch.pb.gz; cprof shell -top testdata/proto/example.pb.gz; cprof -sample_index=x testdata/proto/example.pb.gz
cprof: no profile; try: cprof shell PROFILE
cprof: nosuch.pb.gz: No such file or directory
cprof: shell reads its commands, and takes no -top
cprof: sample_index "x" must be one of: [samples cpu]
[2]

$ cprof - <testdata/proto/example.pb.gz
cprof: no command, and none can be read from standard input, which is the profile; try: cprof top -
[2]

# A session whose reports can go nowhere ends: with an error, or quietly when its reader has gone.
$ printf 'top\nnonsense\n' | cprof shell testdata/proto/no_samples.pb.gz >/dev/full
File: prog
Type: cpu
Duration: 1s, Total samples = 0 
No samples were found with the default sample value type.
Try "sample_index" command to analyze different sample values.
Entering interactive mode (type "help" for commands, "o" for options)
no samples in the profile
standard output: No space left on device
cprof: no report can be written, so the session ends
[4]

$ (while echo raw; do :; done) | cprof shell testdata/go/heap.pb.gz 2>/dev/null | head -1
PeriodType: space bytes

# A script leaves no history.
$ ls -A ~ | grep -x .local
[1]

# What is not for reading goes to a file or a pipe, and not between the text.
$ printf '%s\n' proto callgrind png svg html topproto 'callgrind | head -1' 'svg > a.svg' top1 | cprof shell testdata/proto/example.pb.gz 2>&1 | sed 1,/Entering/d; head -c 5 a.svg; echo
proto is not for reading, and goes to a file: proto > FILE.pb.gz
callgrind is not for reading, and goes to a file: callgrind > FILE.callgraph.out
png is not for reading, and goes to a file: png > FILE.png
svg is not for reading, and goes to a file: svg > FILE.svg
html is not for reading, and goes to a file: html > FILE.html
topproto is not for reading, and goes to a file: topproto > FILE.pb.gz
positions: instr line
Showing nodes accounting for 60ms, 40.00% of 150ms total
Showing top 1 nodes out of 4
      flat  flat%   sum%        cum   cum%
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf
<?xml
