# A cost line for each address of a function, below it its calls; names are written once and then go by number.
$ cprof callgrind testdata/proto/example.pb.gz
positions: instr line
events: cpu(ms)

ob=(1) /usr/bin/prog
fl=(1) /src/leaf.go
fn=(1) main.leaf
0x401200 7 60

ob=(1)
fl=(2) /src/main.go
fn=(2) main.main
-512 10 40
cfl=(1)
cfn=(1)
calls=0 * 7
* * 50
cfl=(3) /src/foo.go
cfn=(3) main.foo
calls=0 -256 20
* * 30
cfl=(4) /src/inl.go
cfn=(4) main.inl
calls=0 +256 6
* * 30

ob=(1)
fl=(4)
fn=(4)
+768 6 30
-512 5 20
cfl=(1)
cfn=(1)
calls=0 -256 7
* * 10

ob=(1)
fl=(3)
fn=(3)
* 20 0
cfl=(4)
cfn=(4)
calls=0 * 5
* * 30

# What is called has no name where its values cancel out.
$ cprof callgrind testdata/proto/values_cancel.pb.gz
positions: instr line
events: samples(count)

ob=(1) /usr/bin/prog
fl=(1) work.c
fn=(1) more
0x401200 10 25

ob=(1)
fl=(2) main.c
fn=(2) main
-256 3 10
cfl=(1)
cfn=(1)
calls=0 * 10
* * 20
cfl=(1)
cfn=
calls=0 +256 20
* * 0

ob=(1)
fl=(1)
fn=(3) less
+768 30 -5

# With -call_tree a function counts for each way to it: [2/4] is the second of four.
$ cprof callgrind -call_tree testdata/proto/recursion_mutual.pb.gz | grep cfn=
cfn=(3) odd [2/4]
cfn=(4) odd [3/4]
cfn=(6) even [2/3]
cfn=(6)
cfn=(7) even [1/3]
cfn=(8) odd [4/4]
cfn=(9) odd [1/4]
cfn=(10) even [3/3]

# The event of a mean says so.
$ cprof callgrind -mean testdata/proto/example.pb.gz | grep events
events: mean_cpu(ms)

# Costs are whole numbers of the unit; divide_by and trimming do not apply.
$ cprof callgrind -divide_by=1000 -nodecount=1 -unit=us testdata/proto/example.pb.gz | head -7
positions: instr line
events: cpu(us)

ob=(1) /usr/bin/prog
fl=(1) /src/leaf.go
fn=(1) main.leaf
0x401200 7 60000

# A name cannot end its line.
$ cprof callgrind testdata/proto/names_hostile.pb.gz 2>/dev/null | grep -a 'fl=(2)' | head -1
fl=(2) a\nb.c
