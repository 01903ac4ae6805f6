# What runtimes and compilers number is one function.
$ cprof top -compact_labels -rename=generated testdata/proto/names_generated.pb.gz
Showing nodes accounting for 23, 100% of 23 total
      flat  flat%   sum%        cum   cum%
         4 17.39% 17.39%          4 17.39%  parse
         3 13.04% 30.43%          3 13.04%  com.acme.Job$$Lambda.run
         2  8.70% 39.13%          2  8.70%  app::main
         2  8.70% 47.83%          2  8.70%  com.acme.Hidden.run
         2  8.70% 56.52%          2  8.70%  com.acme.Svc$$EnhancerBySpringCGLIB$$.call
         2  8.70% 65.22%          2  8.70%  com.sun.proxy.$Proxy.get
         2  8.70% 73.91%          2  8.70%  com/acme/Job$$Lambda.run
         2  8.70% 82.61%          2  8.70%  java.lang.invoke.LambdaForm$MH.invoke
         2  8.70% 91.30%          2  8.70%  jdk.internal.reflect.GeneratedMethodAccessor.invoke
         2  8.70%   100%          2  8.70%  work

# The new names are those of the profile before anything else is done: they cancel, and filters look for them.
$ cprof proto -rename='[0-9]+=>' -o plain.pb.gz testdata/proto/names_generated.pb.gz; cprof raw plain.pb.gz | grep -c '[(][^)]*[)]'
0
[1]
$ cprof top -compact_labels -rename=generated -base=testdata/proto/names_generated.pb.gz testdata/proto/names_generated.pb.gz
cprof: no samples in the profile
Showing nodes accounting for 0, 0% of 0 total
      flat  flat%   sum%        cum   cum%
$ cprof diff -rename=generated testdata/proto/names_generated.pb.gz testdata/proto/names_generated.pb.gz | tail -1
  before  after  change  change%  share%  entry
$ cprof top -compact_labels -rename=generated -focus='^parse$' testdata/proto/names_generated.pb.gz | tail -1
         4 17.39% 17.39%          4 17.39%  parse

# Several rules, one after the other, with the groups of their patterns.
$ cprof top -compact_labels -rename='^main[.](.*)=><$1>' --rename '<l(.)=>$0$1:' testdata/proto/example.pb.gz | tail -4
      60ms 40.00% 40.00%       60ms 40.00%  <lee:af>
      50ms 33.33% 73.33%       60ms 40.00%  <inl> (partial-inline)
      40ms 26.67%   100%      150ms   100%  <main>
         0     0%   100%       30ms 20.00%  <foo>
$ cprof top -compact_labels -rename='^.*$=>all' testdata/proto/example.pb.gz | tail -1
cprof: all stands for 4 functions; see -filefunctions
     150ms   100%   100%      150ms   100%  all
$ cprof top -compact_labels -rename='x*=>-' testdata/proto/example.pb.gz | tail -1
         0     0%   100%       30ms 20.00%  -m-a-i-n-.-f-o-o-
$ cprof top -compact_labels -rename='foo::bar=>B' testdata/proto/names_cpp.pb.gz | grep -c ' B$'
1

$ cprof top -rename=x testdata/proto/example.pb.gz
cprof: --rename: x is neither generated nor PATTERN=>TEXT
[2]
$ cprof top -rename='(=>x' testdata/proto/example.pb.gz
cprof: parsing rename regexp: error parsing regexp: missing closing parenthesis: `(`
[2]
$ cprof top -rename='=>x' testdata/proto/example.pb.gz
cprof: --rename: =>x is neither generated nor PATTERN=>TEXT
[2]
$ cprof top -rename
cprof: --rename needs a value: PATTERN=>TEXT
[2]
