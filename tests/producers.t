# What real programs wrote sums to what their own tools make of it: of each file and sample type, total and tool.
$ wc -l <testdata/producers.tsv; while IFS='	' read -r file type total tool; do got=$(cprof top --format=json -sample_index=$type testdata/formats/$file 2>/dev/null | sed 's/.*"total":\([0-9]*\),.*/\1/;q'); [ "$got" = "$total" ] || echo "$file $type: $got, but $total by $tool"; done <testdata/producers.tsv
64
