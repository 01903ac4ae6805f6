# The call graph for Mermaid: nodes are numbers, and what a profile says stands between quotes.
$ cprof mermaid testdata/proto/example.pb.gz
flowchart TD
    L["File#58; prog<br/>Build ID#58; abcdef0123<br/>hello<br/>Type#58; cpu<br/>Doc#58; http#58;//x.y/z<br/>Time#58; 2023-11-14 22#58;13#58;20 UTC<br/>Duration#58; 1.50s, Total samples = 150ms (10.00#37;)<br/>Showing nodes accounting for 150ms, 100#37; of 150ms total<br/>Red is what takes most with all it calls.<br/>Thick arrows lead to a fifth or more, dotted ones across what is not shown."]
    style L fill:#fff,stroke:#999,color:#000,text-align:left
    N1["main.main<br/>40ms (26.67#37;)<br/>of 150ms (100#37;)"]
    style N1 fill:#edd5d5,stroke:#b20000,color:#000
    N2["main.leaf<br/>60ms (40.00#37;)"]
    style N2 fill:#eddbd5,stroke:#b22a00,color:#000
    N3["main.inl<br/>50ms (33.33#37;)<br/>of 60ms (40.00#37;)"]
    style N3 fill:#eddbd5,stroke:#b22a00,color:#000
    N4["main.foo<br/>of 30ms (20.00#37;)"]
    style N4 fill:#edded5,stroke:#b24400,color:#000
    N1 ==>|"50ms"| N2
    N4 ==>|"30ms (inline)"| N3
    N1 ==>|"30ms"| N4
    N1 ==>|"30ms"| N3
    N3 -->|"10ms"| N2
$ cprof mermaid -n 4 testdata/go/cpu.pb.gz | grep -- '|"'
    N1 -.->|"2360ms"| N4
    N4 ==>|"2340ms"| N3
    N3 -.->|"540ms"| N2
$ cprof graph -o g.mmd testdata/proto/example.pb.gz; cprof mermaid testdata/proto/example.pb.gz | cmp - g.mmd
$ cprof mermaid -o g.mermaid testdata/proto/example.pb.gz; cmp g.mmd g.mermaid
$ cprof mermaid testdata/proto/inlined.pb.gz | grep inline
    N1 ==>|"90ms (inline)"| N3
    N4 ==>|"90ms (inline)"| N1
$ cprof mermaid testdata/proto/no_samples.pb.gz
cprof: no samples in the profile
flowchart TD
    L["File#58; prog<br/>Type#58; cpu<br/>Duration#58; 1s, Total samples = 0 <br/>Showing nodes accounting for 0, 0#37; of 0 total<br/>Red is what takes most with all it calls.<br/>Thick arrows lead to a fifth or more, dotted ones across what is not shown."]
    style L fill:#fff,stroke:#999,color:#000,text-align:left

# No name ends its quotes, begins markup, a comment or a link, or is a line of its own.
$ for f in testdata/proto/names_hostile.pb.gz testdata/odd/text_hostile.pb testdata/odd/string_not_utf8.pb testdata/odd/string_nul.pb; do cprof mermaid $f 2>/dev/null | grep -vxE 'flowchart TD|    (L|N[0-9]+)\["([^"#%<>&`\\;|*_{}]|u\{[0-9a-f]+\}|#[0-9]+;|<br/>)*"\]|    style (L|N[0-9]+) [a-z#0-9:,-]+|    N[0-9]+ (-->|==>|-\.->)\|"[^"#<>&`\\;|]*"\| N[0-9]+'; done
[1]

# Pictures say how they are to be read.
$ cprof svg testdata/proto/example.pb.gz | grep -oE '>(Colour|Letters|Arrows): [^<]*'
>Colour: the more with all it calls, the redder; blue: negative
>Letters: the more of its own, the larger
>Arrows: the more, the thicker; dotted: across what is not shown
$ cprof dot testdata/proto/example.pb.gz | grep -c Colour
0
[1]
