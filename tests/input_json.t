# What V8 measures: in Node, and in the developer tools of Chrome.
$ cprof top -nodecount=4 testdata/formats/node.cpuprofile
cprof: (anonymous) stands for 4 functions; see -filefunctions
Type: wall
Duration: 1.13s, Total samples = 1102.81ms (97.42%)
Showing nodes accounting for 1082.67ms, 98.17% of 1102.81ms total
Showing top 4 nodes out of 9
      flat  flat%   sum%        cum   cum%
  832.77ms 75.51% 75.51%  1007.50ms 91.36%  sortNumbers
  174.72ms 15.84% 91.36%  1027.63ms 93.18%  (anonymous)
   41.95ms  3.80% 95.16%    41.95ms  3.80%  (garbage collector)
   33.22ms  3.01% 98.17%    33.22ms  3.01%  (program)
$ python3 -c 'import json; p = json.load(open("testdata/formats/node.cpuprofile")); print(len(p["samples"]), p["endTime"] - p["startTime"] - p["timeDeltas"][0])'; cprof raw testdata/formats/node.cpuprofile | awk '/^Loc/ { exit } /^ .*: [0-9]/ { n += $1; us += $2 } END { print n, us }'
46 1102805
46 1102805
$ cprof top -nodecount=4 testdata/formats/node.heapprofile
Type: inuse_space
Showing nodes accounting for 235.07kB, 80.04% of 293.68kB total
Showing top 4 nodes out of 14
      flat  flat%   sum%        cum   cum%
   59.06kB 20.11% 20.11%    59.06kB 20.11%  from
   58.73kB 20.00% 40.11%    58.73kB 20.00%  Module._findPath
   58.64kB 19.97% 60.08%    58.64kB 19.97%  setOwnProperty
   58.63kB 19.96% 80.04%   176.01kB 59.93%  executeUserEntryPoint

# Samples last until the next one; time that runs backwards stands still; lines of ticks are handed out in order.
$ printf '{"nodes":[{"id":1,"callFrame":{"functionName":"(root)","url":"","lineNumber":-1,"columnNumber":-1},"children":[7,9]},{"id":7,"callFrame":{"functionName":"f","url":"file:///a%%20b.js","lineNumber":1,"columnNumber":2},"positionTicks":[{"line":3,"ticks":1},{"line":4,"ticks":1}]},{"id":9,"callFrame":{"functionName":"","url":"node:x","lineNumber":0,"columnNumber":0}}],"startTime":100,"endTime":160,"samples":[7,7,9,7],"timeDeltas":[10,20,-5,15]}' >t; cprof raw t | sed -n '/^Samples/,/^Map/p'
Samples:
samples/count wall/microseconds
          1         20: 1 
          1         10: 2 
          1          0: 3 
          1         20: 4 
Locations
     1: 0x0 M=1 f /a b.js:3:0 s=2
     2: 0x0 M=1 (anonymous) node:x:1:1 s=1
     3: 0x0 M=1 f /a b.js:4:0 s=2
     4: 0x0 M=1 f /a b.js:2:3 s=2
Mappings
$ printf '{"nodes":[{"id":"1","callFrame":{"functionName":"(root)"}},{"id":"2","parent":"1","hitCount":"3","callFrame":{"functionName":"f","lineNumber":1}}]}' >t; cprof top --format_in=cpuprofile t
Type: samples
Showing nodes accounting for 3, 100% of 3 total
      flat  flat%   sum%        cum   cum%
         3   100%   100%          3   100%  f
$ printf '{"head":{"callFrame":{"functionName":"(root)"},"selfSize":0,"children":[{"callFrame":{"functionName":"f","url":"x.js","lineNumber":1},"selfSize":5,"children":[{"callFrame":{"functionName":"g"},"selfSize":7,"children":[]},{"callFrame":{"functionName":"h"},"selfSize":1,"children":[]}]}]},"samples":[{"size":99,"nodeId":4}]}' >t; cprof traces t
Type: inuse_space
-----------+-------------------------------------------------------
        5B   f
-----------+-------------------------------------------------------
        7B   g
             f
-----------+-------------------------------------------------------
        1B   h
             f
-----------+-------------------------------------------------------

# speedscope: stacks from the root with weights, and frames that open and close; several profiles are told apart by a label.
$ cprof traces testdata/formats/speedscope_sampled.json
Type: wall
-----------+-------------------------------------------------------
    thread:  main ä
     1.25s   sort
             work
             main
-----------+-------------------------------------------------------
    thread:  main ä
     500ms   work
             main
-----------+-------------------------------------------------------
    thread:  worker
     125ms   work
             main
-----------+-------------------------------------------------------
$ cprof traces testdata/formats/speedscope_evented.json
cprof: 1 frames are still open at the end
Type: wall
-----------+-------------------------------------------------------
       3ms   a
-----------+-------------------------------------------------------
       4ms   b
             a
-----------+-------------------------------------------------------
       2ms   b
-----------+-------------------------------------------------------

# Damage.
$ head -c 200 testdata/formats/speedscope_evented.json >t; cprof top t
cprof: t: speedscope: byte 200: the JSON ends early
[3]
$ sed 's/"frame": 1, "at": 3/"frame": 9, "at": 3/' testdata/formats/speedscope_evented.json >t; cprof top t
cprof: t: speedscope: profiles[0].events[1]: frame 9 beyond the 2 frames
[3]
$ sed 's/"C", "frame": 1/"C", "frame": 0/' testdata/formats/speedscope_evented.json >t; cprof top t
cprof: t: speedscope: profiles[0].events[2]: closes "a", but "b" is on top
[3]
$ sed 's/0.5, 7/"x", 7/' testdata/formats/speedscope_sampled.json >t; cprof top t
cprof: t: speedscope: profiles[0]: a weight is not a number
[3]
$ sed 's/, 0.25\]/]/' testdata/formats/speedscope_sampled.json >t; cprof top t
cprof: t: speedscope: profiles[0].weights: 3 of them for 4 samples
[3]
$ printf '{"nodes":[{"id":1,"callFrame":{},"children":[9]}]}' >t; cprof top t
cprof: t: v8 cpuprofile: nodes[0].children[0]: no node with id 9
[3]
$ printf '{"nodes":[{"id":1,"callFrame":{},"children":[2]},{"id":2,"callFrame":{},"children":[1]}]}' >t; cprof top t
cprof: t: v8 cpuprofile: nodes[0]: it is below itself
[3]
$ printf '{"nodes":[{"id":1,"callFrame":{}}],"samples":[3],"timeDeltas":[1]}' >t; cprof top t
cprof: t: v8 cpuprofile: samples[0]: no node with id 3
[3]
$ printf '{"nodes":[{"id":1,"callFrame":{},}]}' >t; cprof top t
cprof: t: v8 cpuprofile: byte 34: parse error: invalid object key (must be a string)
[3]
$ (printf '{"nodes":[],"callFrame":'; yes '[' | head -n 20000 | tr -d '\n') >t; cprof top t
cprof: t: v8 cpuprofile: byte 10024: nested more than 10000 deep
[3]

# Chrome's trace events: what begins and ends, by thread; an array may lack its end.
$ cprof raw testdata/formats/trace_spans.json
PeriodType:  
Period: 0
Samples:
wall/nanoseconds[dflt]
       3500: 1 
                process:[shop] thread:[worker]
       2500: 2 1 
                process:[shop] thread:[worker]
       3000: 3 1 
                process:[shop] thread:[worker]
       1000: 4 3 1 
                process:[shop] thread:[worker]
       3000: 5 
                process:[shop]
Locations
     1: 0x0 M=1 serve :0:0 s=0
     2: 0x0 M=1 parse :0:0 s=0
     3: 0x0 M=1 query :0:0 s=0
     4: 0x0 M=1 lock :0:0 s=0
     5: 0x0 M=1 flush :0:0 s=0
Mappings
1: 0x0/0x0/0x0   
$ (sed '$d' testdata/formats/trace_spans.json; echo '{"name": "flush", "ph": "X", "pid": 1, "tid": 8, "ts": 2, "dur": 3}]') | cprof raw - >a; cprof raw testdata/formats/trace_spans.json | diff a -
$ (printf '{"traceEvents": '; sed '$d' testdata/formats/trace_spans.json; echo '{"name": "flush", "ph": "X", "pid": 1, "tid": 8, "ts": 2, "dur": 3}]}') | cprof raw - | diff a -
$ printf '[{"ph": "E", "ts": 1}, {"ph": "B", "ts": 2}, {"ph": "X", "ts": 3, "dur": 4, "name": "x"}, {"ph": "X", "ts": 4, "dur": 9, "name": "y"}, {"ph": "B", "name": "z", "ts": 20}, {"ph": "E", "name": "q", "ts": 21}]' | cprof traces -
cprof: 2 events never end, and last to the end of their thread; 2 ends are of no event; 1 events are cut where what they are in ends
Type: wall
-----------+-------------------------------------------------------
      14us   (unnamed)
-----------+-------------------------------------------------------
       1us   x
             (unnamed)
-----------+-------------------------------------------------------
       3us   y
             x
             (unnamed)
-----------+-------------------------------------------------------
       1us   z
             (unnamed)
-----------+-------------------------------------------------------
$ printf '[{"ph": "X", "ts": 10, "dur": 1, "name": "in"}, {"ph": "X", "ts": 10, "dur": 3, "name": "out"}, {"ph": "E", "ts": 5, "name": "c"}, {"ph": "E", "ts": 5, "name": "b"}, {"ph": "B", "ts": 1, "name": "b"}, {"ph": "B", "ts": 4, "name": "c"}]' | cprof traces -
Type: wall
-----------+-------------------------------------------------------
       3us   b
-----------+-------------------------------------------------------
       1us   c
             b
-----------+-------------------------------------------------------
       1us   in
             out
-----------+-------------------------------------------------------
       2us   out
-----------+-------------------------------------------------------
$ printf '[{"ph": "X", "name": "a", "ts": "soon"}]' | cprof top -
cprof: -: chrome trace: traceEvents[0]: ts is not a number
[3]
$ printf '[{"ph": "i", "name": "a", "ts": 1}]' | cprof top -
cprof: -: chrome trace: no samples found, and no events that last
[3]
$ head -c 600 testdata/formats/trace_spans.json | cprof top -
cprof: -: chrome trace: byte 600: the JSON ends early
[3]
$ head -c 600 testdata/formats/trace_spans.json | cprof top --lenient -nodecount=2 -
cprof: 1 events never end, and last to the end of their thread
read with --lenient: the rest of the file is left out: byte 600: the JSON ends early
Type: wall
Showing nodes accounting for 5.50us, 68.75% of 8us total
Showing top 2 nodes out of 4
      flat  flat%   sum%        cum   cum%
       3us 37.50% 37.50%        4us 50.00%  query
    2.50us 31.25% 68.75%     2.50us 31.25%  parse

# What V8 sampled in a trace, in pieces, and Hermes.
$ cprof raw testdata/formats/trace_v8.json
PeriodType: wall microseconds
Period: 10
Samples:
samples/count wall/microseconds[dflt]
          1         10: 1 
                thread:[main]
          1          0: 2 3 
                thread:[main]
          1         10: 4 
                thread:[main]
          2         20: 3 
                thread:[main]
Locations
     1: 0x0 M=1 serve /srv/a.js:4:0 s=3
     2: 0x0 M=1 sort /srv/a.js:11:0 s=10
     3: 0x0 M=1 serve /srv/a.js:3:9 s=3
     4: 0x0 M=1 serve /srv/a.js:5:0 s=3
Mappings
1: 0x0/0x0/0x0   
$ cprof traces -unit=us testdata/formats/trace_hermes.json
Type: wall
-----------+-------------------------------------------------------
      15us   draw
             [root]
-----------+-------------------------------------------------------
       5us   layout
             draw
             [root]
-----------+-------------------------------------------------------
$ sed 's/"samples": \[3, 2\]/"samples": [3, 9]/' testdata/formats/trace_v8.json | cprof top -
cprof: -: chrome trace: samples[4]: no node with id 9
[3]
$ sed 's/"parent": 2/"parent": 3/' testdata/formats/trace_v8.json | cprof top -
cprof: -: chrome trace: nodes[2]: it is below itself
[3]

# The old form of .cpuprofile nests.
$ cprof raw testdata/formats/old.cpuprofile
PeriodType: wall microseconds
Period: 1000
Duration: 10ms
Samples:
samples/count wall/microseconds
          1       1000: 1 
          2       4000: 2 3 
          1       4000: 4 
Locations
     1: 0x0 M=1 serve /srv/a b.js:4:0 s=3
     2: 0x0 M=1 (anonymous) /srv/a b.js:8:1 s=8
     3: 0x0 M=1 serve /srv/a b.js:3:9 s=3
     4: 0x0 M=1 (idle) :0:0 s=0
Mappings
1: 0x0/0x0/0x0   
$ sed 's/"samples".*/"title": "x"}/' testdata/formats/old.cpuprofile | cprof top -
Type: samples
Showing nodes accounting for 4, 100% of 4 total
      flat  flat%   sum%        cum   cum%
         2 50.00% 50.00%          2 50.00%  (anonymous)
         1 25.00% 75.00%          1 25.00%  (idle)
         1 25.00%   100%          3 75.00%  serve
$ sed 's/100506000, 100510000/100506000/' testdata/formats/old.cpuprofile | cprof raw - | grep '^ .*: [0-9 ]*$'
          1       1000: 1 
          2       4000: 2 3 
          1          0: 4 

# Fractions of what is no time are rounded so that the sum is right.
$ printf '{"$schema":"https://www.speedscope.app/file-format-schema.json","shared":{"frames":[{"name":"a"},{"name":"b"}]},"profiles":[{"type":"sampled","name":"x","unit":"none","startValue":0,"endValue":3,"samples":[[0],[1]],"weights":[1.5,1.25]}]}' | cprof top -
cprof: fractions are rounded
Type: weight
Showing nodes accounting for 3, 100% of 3 total
      flat  flat%   sum%        cum   cum%
         2 66.67% 66.67%          2 66.67%  a
         1 33.33%   100%          1 33.33%  b
