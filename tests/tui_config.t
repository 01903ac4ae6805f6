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

$ for l in 'bind top Z nothing' 'bind top NoKey sort' 'bind moon Z sort' 'set moon=1' 'set focus' 'moon'; do echo "$l" >.config/cprof/config; cprof tui --script=- testdata/proto/example.pb.gz </dev/null; done 2>&1 | sed 's,/.*/.config,.config,'; rm .config/cprof/config
cprof: .config/cprof/config:1: no such action: nothing
cprof: .config/cprof/config:1: no such key: NoKey
cprof: .config/cprof/config:1: no such view: moon
cprof: .config/cprof/config:1: no such option: moon
cprof: .config/cprof/config:1: --focus needs a value: REGEX
cprof: .config/cprof/config:1: neither bind nor set: moon
