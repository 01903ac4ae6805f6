# Keys can be bound, and options have other defaults; what is wrong in the configuration is named by its line.
$ mkdir -p .config/cprof; printf '%s\n' '# mine' 'bind top Z sort' 'bind all Ctrl-G flame' 'set cum' >.config/cprof/config; printf '%s\n' :screen Z :screen Ctrl-G :screen Z :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E 'FLAT|\[|nothing'
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT  FLAT%   SUM%      CUM▼   CUM%  FUNCTION
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT  FLAT%   SUM%       CUM   CUM%  FUNCTION▼
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 this key does nothing here; ? lists those that do

$ for l in 'bind top Z nothing' 'bind top Z sort twice' bind 'bind top F99 sort' set 'set script=x' 'bind top NoKey sort' 'bind moon Z sort' 'set moon=1' 'set focus' 'moon'; do echo "$l" >.config/cprof/config; cprof tui --script=- testdata/proto/example.pb.gz </dev/null; done 2>&1 | sed 's,/.*/.config,.config,'; rm .config/cprof/config
cprof: .config/cprof/config:1: no such action: nothing
cprof: .config/cprof/config:1: bind VIEW KEY ACTION is wanted
cprof: .config/cprof/config:1: bind VIEW KEY ACTION is wanted
cprof: .config/cprof/config:1: no such key: F99
cprof: .config/cprof/config:1: no such option: 
cprof: .config/cprof/config:1: script is for the command line
cprof: .config/cprof/config:1: no such key: NoKey
cprof: .config/cprof/config:1: no such view: moon
cprof: .config/cprof/config:1: no such option: moon
cprof: .config/cprof/config:1: --focus needs a value: REGEX
cprof: .config/cprof/config:1: neither bind nor set: moon

# What the command line says holds, in whatever order; r goes back to both. Lines may be long and end as those of other systems do.
$ mkdir -p .config/cprof; printf 'set unit = us \r\nset cum\r\n\r\n#%600s\nset focus=leaf|foo%300s\n' x '|moon' >.config/cprof/config; for o in '' '--unit=s --flat' --focus=main; do printf '%s\n' :screen ':focus=' ':unit=' 's' r :screen | cprof tui --script=- $o testdata/proto/example.pb.gz | grep -E 'focus|FLAT|▶'; done
 focus=leaf|foo                                               … > 60ms (40.00%)
       FLAT  FLAT%   SUM%      CUM▼   CUM%  FUNCTION
▶   60000us 40.00% 40.00%   60000us 40.00%  main.leaf                 ████
 focus=leaf|foo                                               … > 60ms (40.00%)
       FLAT  FLAT%   SUM%      CUM▼   CUM%  FUNCTION
▶   60000us 40.00% 40.00%   60000us 40.00%  main.leaf                 ████
 focus=leaf|foo                                               … > 60ms (40.00%)
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶     0.06s 40.00% 40.00%     0.06s 40.00%  main.leaf                 ████
 focus=leaf|foo                                               … > 60ms (40.00%)
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶     0.06s 40.00% 40.00%     0.06s 40.00%  main.leaf                 ████
 focus=main > 150ms of 150ms (100%)  u: undo
       FLAT  FLAT%   SUM%      CUM▼   CUM%  FUNCTION
▶   40000us 26.67% 26.67%  150000us   100%  main.main                 ██████████
 focus=main > 150ms of 150ms (100%)  u: undo
       FLAT  FLAT%   SUM%      CUM▼   CUM%  FUNCTION
▶   40000us 26.67% 26.67%  150000us   100%  main.main                 ██████████
$ printf '%s\n' 'set diff_base=testdata/proto/types_four.pb.gz' >.config/cprof/config; printf '%s\n' :screen d :screen | cprof tui --script=- testdata/proto/example.pb.gz 2>&1 | head -3; rm .config/cprof/config
cprof: testdata/proto/types_four.pb.gz: profiles have empty common sample type list: [samples cpu] [alloc_objects alloc_space inuse_objects inuse_space]
