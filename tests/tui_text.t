# Views that are text: source, traces.
$ printf '%s\n' 0 :screen '1 j j 5' :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v ' /'
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
 Traces
▶Build ID: buildid
 comment
 Type: inuse_space
 -----------+-------------------------------------------------------
       key1:  tag
      bytes:  100kB
    request:  100kB
     1000kB   line1000
              line2001 (inline)
              line2000
              line3002 (inline)
              line3001 (inline)
              line3000
 -----------+-------------------------------------------------------
      bytes:  200kB
     3.91MB   line1000
              line3001 (inline)


F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
       FLAT       CUM  LINE   SOURCE
     4.88MB    4.88MB  line1000 in testdata/file1000.src
▶    4.88MB    4.88MB     1 ▐
  could not find file testdata/file1000.src, tried
  give the folder that it is in: --source_path=FOLDER











   testdata/file1000.src:1

F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit
