# check asks whether the newer profile is worse than it may be, beyond noise: 1 says that it is.
$ cprof check testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz
failed: 2 of 8 values are worse than they may be
Type: cpu
Per second: a run took 10s before and 12s after; values after are scaled to 10s
Runs: 1 before, 1 after; three of each tell more from noise

Worse than it may be:
  before     after  change      95% interval        p  entry
      3s     4.33s  +44.4%  +25.1% to +67.1%  <0.0001  flat  example.com/shop/search.rank  [max-flat=+10%]
       0     375ms     new   +875.5% or more  <0.0001  flat  example.com/shop/store.(*Store).Place  [max-flat=+10%]

Grew, but no more than by chance:
  before     after  change      95% interval        p  entry
   9.80s    10.75s   +9.7%   +0.9% to +19.3%   0.0303  total  [max-total=+5%]
   9.80s    10.75s   +9.7%   +0.9% to +19.3%   0.0303  cum   main.main
      2s     2.08s   +4.2%  -13.9% to +26.1%    0.562  flat  example.com/shop/search.(*Index).Add
   200ms  208.33ms   +4.2%  -44.5% to +97.8%    0.676  flat  main.main

Shrank, or as before:
  before     after  change      95% interval        p  entry
   3.10s     2.33s  -24.7%  -36.2% to -11.2%  0.00262  flat  example.com/shop/store.Load
   1.50s     1.42s   -5.6%  -24.6% to +18.4%        1  flat  runtime.gc
[1]

$ cprof check --base testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | head -1; cprof check testdata/proto/check_old.pb.gz testdata/proto/check_old2.pb.gz >/dev/null
failed: 2 of 8 values are worse than they may be

# --warn-only is for those who only look; --quiet-if-ok for logs.
$ cprof check --warn-only testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | head -1
failed: 2 of 8 values are worse than they may be

$ cprof check --quiet-if-ok testdata/proto/check_old.pb.gz testdata/proto/check_old2.pb.gz

$ cprof check --quiet-if-ok testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | head -1
failed: 2 of 8 values are worse than they may be

# Limits by option: a growth, and what is too little to matter. None but those given hold then.
$ cprof check --max-flat=+10%,2s testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | head -1
passed: none of 8 values is worse than it may be

$ cprof check --max-cum=+1% --ignore-noise=no testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | sed -n '/Worse/,/^$/p'
Worse than it may be:
  before     after  change      95% interval        p  entry
   9.80s    10.75s   +9.7%   +0.9% to +19.3%   0.0303  cum   main.main  [max-cum=+1%]


$ cprof check --max-total=+5% --min-share=50% testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz
passed: none of 2 values is worse than it may be
Type: cpu
Per second: a run took 10s before and 12s after; values after are scaled to 10s
Runs: 1 before, 1 after; three of each tell more from noise

Grew, but no more than by chance:
  before   after  change     95% interval       p  entry
   9.80s  10.75s   +9.7%  +0.9% to +19.3%  0.0152  total  [max-total=+5%]
   9.80s  10.75s   +9.7%  +0.9% to +19.3%  0.0152  cum   main.main

# Several runs a side are told apart; what each has decides, not its events.
$ cd testdata/proto; cprof check --base check_old.pb.gz check_old2.pb.gz check_old3.pb.gz --new check_new.pb.gz check_new2.pb.gz check_new3.pb.gz
failed: 2 of 8 values are worse than they may be
Type: cpu
Per second: a run took 10s before and 12s after; values after are scaled to 10s
Runs: 3 before, 3 after

Worse than it may be:
  before     after  change      95% interval         p  entry
   3.05s     4.29s  +40.5%  +35.9% to +45.3%   <0.0001  flat  example.com/shop/search.rank  [max-flat=+10%]
   9.79s    10.76s   +9.9%   +8.8% to +11.0%  0.000561  total  [max-total=+5%]

Grew, but no more than by chance:
  before     after  change      95% interval         p  entry
       0  377.78ms     new                         0.1  flat  example.com/shop/store.(*Store).Place  [max-flat=+10%]
   1.99s     2.04s   +2.9%   -5.4% to +12.1%     0.282  flat  example.com/shop/search.(*Index).Add
   200ms  208.33ms   +4.2%  -15.8% to +29.6%     0.361  flat  main.main

Grew by no more than may be:
  before     after  change      95% interval         p  entry
   9.79s    10.76s   +9.9%   +8.8% to +11.0%  0.000561  cum   main.main

Shrank, or as before:
  before     after  change      95% interval         p  entry
   3.04s     2.38s  -21.9%  -25.3% to -18.3%  0.000412  flat  example.com/shop/store.Load
   1.51s     1.46s   -3.0%    -9.0% to +3.3%     0.495  flat  runtime.gc
[1]

$ cd testdata/proto; cprof check --base check_old.pb.gz --base check_old2.pb.gz check_old3.pb.gz | head -4
passed: none of 7 values is worse than it may be
Type: cpu
Per second: a run took 10s before and 10s after; values after are scaled to 10s
Runs: 2 before, 1 after; three of each tell more from noise

# Rules for a function, a package, a file, or what an expression matches.
$ cprof check --rule='limit cum example.com/shop/search 4s' testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz 2>/dev/null | sed -n '1p;/Worse/,/^$/p'
failed: 1 of 9 values is worse than it may be
Worse than it may be:
  before     after  change      95% interval        p  entry
      5s     6.42s  +28.3%  +14.5% to +43.9%  <0.0001  cum   example.com/shop/search  [limit cum example.com/shop/search 4s]


$ cprof check --rule='limit flat search.go +2%' --rule='limit flat "rank$" +100%' --rule='limit total 60s' testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz 2>/dev/null | sed -n '1p;/Worse/,/^$/p'
failed: 1 of 11 values is worse than it may be
Worse than it may be:
  before     after  change      95% interval        p  entry
      5s     6.42s  +28.3%  +14.5% to +43.9%  <0.0001  flat  search.go  [limit flat search.go +2%]


$ cprof check --rule='limit flat runtime.gc 1 type=samples' --type=all testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz 2>/dev/null | sed -n '1p;/Worse/,/^$/p'
failed: 1 of 17 values is worse than it may be
Worse than it may be:
  before     after  change      95% interval        p  entry
     150       142   -5.6%  -24.6% to +18.4%    0.324  flat  runtime.gc  samples  [limit flat runtime.gc 1 type=samples]


# A growth that is known can be allowed, for a while.
$ export SOURCE_DATE_EPOCH=1700000000; cprof check --rule='allow example.com/shop/search.rank until 2024-01-31 the new index' --rule='allow (*Store) soon gone' testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz 2>/dev/null | sed -n '1p;/Worse/,/^$/p'
failed: 1 of 8 values is worse than it may be
Worse than it may be:
  before     after  change      95% interval        p  entry
       0     375ms     new   +875.5% or more  <0.0001  flat  example.com/shop/store.(*Store).Place  [max-flat=+10%]

Worse, and allowed:
  before     after  change      95% interval        p  entry
      3s     4.33s  +44.4%  +25.1% to +67.1%  <0.0001  flat  example.com/shop/search.rank  [allow example.com/shop/search.rank until 2024-01-31 the new index]


$ export SOURCE_DATE_EPOCH=1800000000; cprof check --rule='allow example.com/shop/search.rank until 2024-01-31' testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz >/dev/null
cprof: "allow example.com/shop/search.rank until 2024-01-31" is over
[1]

# A rule that does nothing is said: a function that got another name must not take its limit along.
$ cprof check --rule='limit flat no.such.function 3s' --rule='limit total 4GB' --rule='limit total +1% type=delay' testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz >/dev/null
cprof: "limit flat no.such.function 3s" does nothing: no entry is called that
cprof: "limit total 4GB" does nothing: no value that is judged has this unit
cprof: "limit total +1% type=delay" does nothing: there is no such sample type

# Rules stand in .cprof.check, or in the file that --rules names; options of the command line come first.
$ printf '%s\n' '# ours' '' 'limit flat runtime.gc 1s' 'set min-share=0' 'set per=none' >.cprof.check; cprof check testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz 2>/dev/null | sed -n '1,3p;/Worse/,/^$/p'; cprof check --per=second testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | sed -n 3p; rm .cprof.check
failed: 1 of 9 values is worse than it may be
Type: cpu
Values are compared as they are
Worse than it may be:
  before   after  change       95% interval        p  entry
   1.50s   1.70s  +13.3%    -9.5% to +42.1%    0.144  flat  runtime.gc  [limit flat runtime.gc 1s]

Per second: a run took 10s before and 12s after; values after are scaled to 10s

$ printf '%s\n' 'allow x' 'limit flat a b c 4s' >rules; cprof check --rules=rules testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz
cprof: rules:2: neither a growth such as +5% nor a value such as 200ms: b
[2]

$ printf '%s\n' 'limit total 5%' 'limit flat' 'limit flat x type=cpu' 'limit flat x 3s +4%' 'allow x until 2027-02-30' 'allow x until soon' 'permit x' 'set max-total' 'set max-totals=+3%' set | while read -r line; do echo "$line" >rules; cprof check --rules=rules testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz; done; rm rules
cprof: rules:1: neither a growth such as +5% nor a value such as 200ms: 5%
cprof: rules:1: limit flat of what is wanted
cprof: rules:1: a limit needs a value: 200ms, +3%
cprof: rules:1: one value too many: +4%; a name with blanks stands between double quotes
cprof: rules:1: until wants a day such as 2027-01-31
cprof: rules:1: until wants a day such as 2027-01-31
cprof: rules:1: no such rule: permit; there are limit and allow, and in a file set
cprof: rules:1: --max_total needs a value: +PERCENT[,VALUE]
cprof: rules:1: no such option: max-totals
cprof: rules:1: no such option: 

# A repository says what is asked, not where answers go, nor what may be done on the way.
$ for o in output=stolen base=x rules=x sandbox=off max_memory=1TB; do echo "set $o" >rules; cprof check --rules=rules testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz; done; ls stolen; rm rules
cprof: rules:1: output is for the command line
cprof: rules:1: base is for the command line
cprof: rules:1: rules is for the command line
cprof: rules:1: sandbox is for the command line
cprof: rules:1: max_memory is for the command line
ls: cannot access 'stolen': No such file or directory

$ cprof check --rules=no/such/file testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz
cprof: no/such/file: No such file or directory
[3]

# What values are counted by.
$ cprof check --per=operation:1000,1200 --format=json testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | grep '"total"' | tail -1; cprof check --per=total testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | sed -n 3p
{"outcome":"noise","type":"cpu","type_unit":"nanoseconds","scope":"total","name":"total","before":9800000000,"after":10750000000,"growth":0.0969387755102,"low":0.00872914084598,"high":0.193151249557,"p":0.0151623526502,"q":0.0303247053004,"noise":true,"rule":"max-total=+5%"},
Per total: values after are scaled to the total before

$ cprof check --per=fortnight testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz
cprof: --per: no such choice: fortnight; there are second, operation:N,M, total, none
[2]

$ cprof check --per=operation:0,1 testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz
cprof: --per=operation:0,1: how many before and after is wanted, such as operation:1000,1200
[2]

# Where nothing counts events nobody knows what is noise, and it is said.
$ cprof check testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | sed -n '1,4p'
failed: 4 of 7 values are worse than they may be
Type: inuse_space
Values are compared as they are
Runs: 1 before, 1 after; no p-values: nothing in the profiles says how many events are behind a value; several runs a side would

# What is found goes into files, too, each as its suffix says; no input is one of them.
$ cprof check -o a.md -o a.json -o a.sarif -o a.xml -o a.github -o a.gitlab -o a.csv testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | head -1; head -3 a.md; cat a.sarif a.xml a.github a.gitlab; head -1 a.json; head -2 a.csv
failed: 2 of 8 values are worse than they may be
<!-- cprof check -->
### :x: Profile check failed: 2 of 8 values are worse than they may be

{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"cprof","version":"0.1.0","rules":[{"id":"max-total","shortDescription":{"text":"The total grew by more than it may"}},{"id":"max-flat","shortDescription":{"text":"The flat value of an entry grew by more than it may"}},{"id":"max-cum","shortDescription":{"text":"The cumulative value of an entry grew by more than it may"}},{"id":"limit","shortDescription":{"text":"A value is beyond its limit"}}]}},"results":[
{"ruleId":"max-flat","level":"error","message":{"text":"cpu flat of example.com/shop/search.rank: +44.4%, from 3s to 4.33s (p <0.0001); max-flat=+10%"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"example.com/shop/search/search.go"},"region":{"startLine":60}}}]},
{"ruleId":"max-flat","level":"error","message":{"text":"cpu flat of example.com/shop/store.(*Store).Place: new, from 0 to 375ms (p <0.0001); max-flat=+10%"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"example.com/shop/store/store.go"},"region":{"startLine":70}}}]}]}]}
<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
<testsuite name="cprof check" tests="3" failures="1" errors="0" skipped="0" time="0">
<testcase classname="cprof.check" name="max-total=+5%" time="0"></testcase>
<testcase classname="cprof.check" name="max-flat=+10%" time="0"><failure message="2 values are worse than they may be" type="cprof.check">cpu flat of example.com/shop/search.rank: +44.4%, from 3s to 4.33s (p &lt;0.0001); max-flat=+10%
cpu flat of example.com/shop/store.(*Store).Place: new, from 0 to 375ms (p &lt;0.0001); max-flat=+10%
</failure></testcase>
<testcase classname="cprof.check" name="max-cum=+10%" time="0"></testcase>
</testsuite>
</testsuites>
::error file=example.com/shop/search/search.go,line=60,title=cprof check::cpu flat of example.com/shop/search.rank: +44.4%25, from 3s to 4.33s (p <0.0001); max-flat=+10%25
::error file=example.com/shop/store/store.go,line=70,title=cprof check::cpu flat of example.com/shop/store.(*Store).Place: new, from 0 to 375ms (p <0.0001); max-flat=+10%25
failed: 2 of 8 values are worse than they may be
[
{"description":"cpu flat of example.com/shop/search.rank: +44.4%, from 3s to 4.33s (p <0.0001); max-flat=+10%","check_name":"cprof-check","fingerprint":"da74a83860b3bef9","severity":"major","location":{"path":"example.com/shop/search/search.go","lines":{"begin":60}}},
{"description":"cpu flat of example.com/shop/store.(*Store).Place: new, from 0 to 375ms (p <0.0001); max-flat=+10%","check_name":"cprof-check","fingerprint":"607e4b077e656b19","severity":"major","location":{"path":"example.com/shop/store/store.go","lines":{"begin":70}}}
]
{"schema":"cprof/1","report":"check","file":"/usr/bin/shop","type":"cpu","unit":"nanoseconds","mean":false,"time":"2023-11-14T22:13:20.000000000Z","time_nanos":1700000000000000000,"duration_nanos":22000000000,"total":9800000000,"verdict":"failed","comments":[],"filters":[],"rows":[
outcome,type,type_unit,scope,name,before,after,growth,low,high,p,q,noise,rule,reason,file,line,unit
failed,cpu,nanoseconds,flat,example.com/shop/search.rank,3000000000,4333333333.33,0.444444444444,0.250695146009,0.67060528115,1.65035456291e-07,6.60141825166e-07,false,max-flat=+10%,,example.com/shop/search/search.go,60,nanoseconds

$ cp testdata/proto/check_old.pb.gz old.pb.gz; cprof check -o old.pb.gz old.pb.gz testdata/proto/check_new.pb.gz
cprof: old.pb.gz is an input, and is not written to
[2]

# With --source_path, or in the repository, files have the names that they have there.
$ cprof check --format=github --source_path=testdata/go testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz
::error file=search/search.go,line=60,title=cprof check::cpu flat of example.com/shop/search.rank: +44.4%25, from 3s to 4.33s (p <0.0001); max-flat=+10%25
::error file=store/store.go,line=70,title=cprof check::cpu flat of example.com/shop/store.(*Store).Place: new, from 0 to 375ms (p <0.0001); max-flat=+10%25
failed: 2 of 8 values are worse than they may be
[1]

$ cprof check testdata/proto/check_old.pb.gz
cprof: two profiles are compared; try: cprof check OLD NEW
[2]

$ cprof top --format=sarif testdata/proto/check_old.pb.gz
cprof: --format=sarif: not for top, but for check
[2]

# JUnit's XML is what CI servers read.
$ cprof check --format=junit testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | xmllint --noout --schema testdata/schema/junit.xsd - 2>&1
- validates

# SARIF keeps to its schema: with findings, without, of the total, which has no line, and with names that are hostile.
$ sarif() { cprof check --format=sarif "$@" >x.sarif 2>/dev/null; grep -c '^{"ruleId"' x.sarif; tests/valid_json.py testdata/schema/sarif-2.1.0.json.gz x.sarif; }; sarif testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz; sarif testdata/proto/check_old.pb.gz testdata/proto/check_old2.pb.gz; sarif --rule='limit total 1s' testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz; grep -o '"locations".*' x.sarif; sarif --base testdata/proto/names_hostile.pb.gz --max-flat=+1% --min-share=0 --ignore-noise=no 3:testdata/proto/names_hostile.pb.gz; sed 's/"error"/"grave"/' x.sarif >y.sarif; tests/valid_json.py testdata/schema/sarif-2.1.0.json.gz y.sarif | head -1; rm x.sarif y.sarif
2
0
1
"locations":[{"physicalLocation":{"artifactLocation":{"uri":".cprof.check"},"region":{"startLine":1}}}]}]}]}
20
runs/0/results/0/level: 'grave' is not one of ['none', 'note', 'warning', 'error']

# Hostile names are inert in each of these formats.
$ hostile() { cprof check --base testdata/proto/names_hostile.pb.gz --max-flat=+1% --min-share=0 --ignore-noise=no --format=$1 3:testdata/proto/names_hostile.pb.gz; }; for f in json sarif gitlab; do hostile $f 2>/dev/null | python3 -m json.tool >/dev/null && echo $f; done; hostile junit 2>/dev/null | xmllint --noout --schema testdata/schema/junit.xsd - 2>&1; for f in text md json sarif junit github gitlab csv; do hostile $f 2>/dev/null | LC_ALL=C grep -c "$(printf '[\001-\010\013-\037\177]')"; done | sort -u; hostile github 2>/dev/null | grep -vc '^::error \(file=[^:,]*,\(line=[0-9]*,\)\?\)\?title=cprof check::'
json
sarif
gitlab
- validates
0
1
