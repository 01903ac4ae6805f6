# Nodes in the order of their entropy, each followed by its labels; then calls, the heaviest first.
$ cprof dot testdata/proto/example.pb.gz
digraph "prog" {
node [style=filled fillcolor="#f8f8f8"]
subgraph cluster_L { "File: prog" [shape=box fontsize=16 label="File: prog\lBuild ID: abcdef0123\lhello\lType: cpu\lDoc: http://x.y/z\lTime: 2023-11-14 22:13:20 UTC\lDuration: 1.50s, Total samples = 150ms (10.00%)\lShowing nodes accounting for 150ms, 100% of 150ms total\l\lSee https://git.io/JfYMW for how to read the graph\l" tooltip="prog"] }
N1 [label="main\nmain\n40ms (26.67%)\nof 150ms (100%)" id="node1" fontsize=22 shape=box tooltip="main.main (150ms)" color="#b20000" fillcolor="#edd5d5"]
N2 [label="main\nleaf\n60ms (40.00%)" id="node2" fontsize=24 shape=box tooltip="main.leaf (60ms)" color="#b22a00" fillcolor="#eddbd5"]
N2_0 [label = "key1:val1" id="N2_0" fontsize=8 shape=box3d tooltip="10ms"]
N2 -> N2_0 [label=" 10ms" weight=100 tooltip="10ms" labeltooltip="10ms"]
NN2_0_0 [label = "1kB" id="NN2_0_0" fontsize=8 shape=box3d tooltip="10ms"]
N2_0 -> NN2_0_0 [label=" 10ms" weight=100 tooltip="10ms" labeltooltip="10ms"]
N3 [label="main\ninl\n50ms (33.33%)\nof 60ms (40.00%)" id="node3" fontsize=23 shape=box tooltip="main.inl (60ms)" color="#b22a00" fillcolor="#eddbd5"]
N4 [label="main\nfoo\n0 of 30ms (20.00%)" id="node4" fontsize=8 shape=box tooltip="main.foo (30ms)" color="#b24400" fillcolor="#edded5"]
N1 -> N2 [label=" 50ms" weight=34 penwidth=2 color="#b23200" tooltip="main.main -> main.leaf (50ms)" labeltooltip="main.main -> main.leaf (50ms)"]
N4 -> N3 [label=" 30ms\n (inline)" weight=21 penwidth=2 color="#b24400" tooltip="main.foo -> main.inl (30ms)" labeltooltip="main.foo -> main.inl (30ms)"]
N1 -> N4 [label=" 30ms" weight=21 penwidth=2 color="#b24400" tooltip="main.main -> main.foo (30ms)" labeltooltip="main.main -> main.foo (30ms)"]
N1 -> N3 [label=" 30ms" weight=21 penwidth=2 color="#b24400" tooltip="main.main -> main.inl (30ms)" labeltooltip="main.main -> main.inl (30ms)"]
N3 -> N2 [label=" 10ms" weight=7 color="#b29877" tooltip="main.inl -> main.leaf (10ms)" labeltooltip="main.inl -> main.leaf (10ms)"]
}

# Four labels of a node are drawn; more sizes than that are gathered into four ranges. They take the place of nodes.
$ cprof dot testdata/proto/heap_sizetags.pb.gz | grep box3d
NN1_0 [label = "16B..64B" id="NN1_0" fontsize=8 shape=box3d tooltip="93.75MB"]
NN1_1 [label = "2B..8B" id="NN1_1" fontsize=8 shape=box3d tooltip="93.75MB"]
NN1_2 [label = "256B..1.56MB" id="NN1_2" fontsize=8 shape=box3d tooltip="62.50MB"]
NN1_3 [label = "128B" id="NN1_3" fontsize=8 shape=box3d tooltip="31.25MB"]
NN3_0 [label = "2B..64B" id="NN3_0" fontsize=8 shape=box3d tooltip="375MB"]
NN3_1 [label = "1.56MB" id="NN3_1" fontsize=8 shape=box3d tooltip="62.50MB"]
NN3_2 [label = "128B" id="NN3_2" fontsize=8 shape=box3d tooltip="62.50MB"]
NN3_3 [label = "256B..100kB" id="NN3_3" fontsize=8 shape=box3d tooltip="62.50MB"]
NN5_0 [label = "16B..64B" id="NN5_0" fontsize=8 shape=box3d tooltip="14.65MB"]
NN5_1 [label = "2B..8B" id="NN5_1" fontsize=8 shape=box3d tooltip="14.65MB"]
NN5_2 [label = "256B..200kB" id="NN5_2" fontsize=8 shape=box3d tooltip="9.77MB"]
NN5_3 [label = "128B" id="NN5_3" fontsize=8 shape=box3d tooltip="4.88MB"]
$ cprof dot -nodecount=6 testdata/proto/heap_sizetags.pb.gz | grep -o 'Showing top[^\\]*'
Showing top 2 nodes out of 6

# A call that leads over trimmed nodes is dotted; between N1 and N2 there is another way, so it is left out.
$ cprof dot -nodecount=3 testdata/proto/contention.pb.gz | grep -oE '^N[0-9]+( -> N[0-9]+)? .label="[^"]*"|style="dotted"'
N1 [label="line3000\n0 of 149.50ms (100%)"
N2 [label="line1000\n51.20ms (34.25%)"
N3 [label="line3002\n32.77ms (21.92%)\nof 108.54ms (72.60%)"
N1 -> N3 [label=" 108.54ms\n (inline)"
style="dotted"
N3 -> N2 [label=" 10.24ms"
style="dotted"

# A callee whose values cancel out is N0, which is not there.
$ cprof dot testdata/proto/values_cancel.pb.gz | grep -o '^N.*label="[^"]*"'
N1 [label="main\n10 (25.00%)\nof 30 (75.00%)"
N2 [label="more\n25 (62.50%)"
N3 [label="less\n-5 (12.50%)"
N1 -> N2 [label=" 20"
N1 -> N0 [label=" 0"

# With -call_tree each way to a function is a node.
$ cprof dot -call_tree testdata/proto/recursion_mutual.pb.gz | grep -o '^N.*label="[^"]*"'
N1 [label="odd\n6 (60.00%)"
N2 [label="even\n3 (30.00%)\nof 9 (90.00%)"
N3 [label="main\n0 of 10 (100%)"
N4 [label="even\n1 (10.00%)\nof 10 (100%)"
N5 [label="odd\n0 of 9 (90.00%)"
N3 -> N4 [label=" 10"
N4 -> N5 [label=" 9"
N5 -> N2 [label=" 9"
N2 -> N1 [label=" 6"

# When nodes are trimmed, those that are equal in name and score then stay as they were.
$ cprof dot -call_tree -nodecount=20 testdata/go/cpu.pb.gz | grep -oE '^N1[34] .*" id'
N13 [label="sort\npdqsort_func\n0 of 0.43s (13.65%)" id
N14 [label="sort\npdqsort_func\n0 of 0.62s (19.68%)" id

# Names cannot end their quotes, and Graphviz is to find no escapes and no entities in them.
$ cprof dot testdata/proto/names_hostile.pb.gz 2>/dev/null | grep -aoE '^N(2|5|11|12|15|16) .*" id'
N2 [label="clear\\e[2J\\e[1;1Hscreen\n20ns (9.52%)" id
N5 [label="line\\nbreak\\r\\nagain\\tand\\ttabs\n17ns (8.10%)" id
N11 [label="\"quoted\" 'single' `back`\n11ns (5.24%)" id
N12 [label="back\\slash \\N \\l \\\n10ns (4.76%)" id
N15 [label="]]> --> &amp;lt; &amp;quot; &amp;#x41;\n7ns (3.33%)" id
N16 [label="\"];N1 [URL=\"javascript:alert(1)\" label=\"\n6ns (2.86%)" id

# Means of nothing are parts of nothing.
$ cprof dot -mean -sample_index=inuse_objects testdata/proto/types_four.pb.gz | grep ^N1
N1 [label="cache\n0" id="node1" fontsize=8 shape=box tooltip="cache (0)" color="#b20000" fillcolor="#ed00d5"]

# Ranges of sizes are in the order of their means.
$ cprof dot -mean testdata/proto/heap_sizetags.pb.gz | grep 'NN1_.*box3d'
NN1_0 [label = "128B" id="NN1_0" fontsize=8 shape=box3d tooltip="400kB"]
NN1_1 [label = "16B..64B" id="NN1_1" fontsize=8 shape=box3d tooltip="400kB"]
NN1_2 [label = "256B..1.56MB" id="NN1_2" fontsize=8 shape=box3d tooltip="400kB"]
NN1_3 [label = "2B..8B" id="NN1_3" fontsize=8 shape=box3d tooltip="400kB"]
