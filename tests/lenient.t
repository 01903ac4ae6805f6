# --lenient reads what can be read of a damaged profile, and says above each report what it left out.
$ cprof top testdata/bad/function_id_0_named.pb
cprof: testdata/bad/function_id_0_named.pb: byte 43: function[0] has the id 0
[3]
$ cprof top --lenient testdata/bad/function_id_0_named.pb
File: prog
read with --lenient: 1 id is 0, and taken for what names none: byte 43: function[0] has the id 0
Type: samples
Showing nodes accounting for 10, 100% of 10 total
      flat  flat%   sum%        cum   cum%
        10   100%   100%         10   100%  main
$ cprof traces --lenient testdata/bad/line_function_unknown.pb
cprof: some lines have no function; they are shown as ??
File: prog
read with --lenient: 1 id leads nowhere and is unknown: byte 28: function 2 is not in the file (location[0].line[0].function_id)
Type: samples
-----------+-------------------------------------------------------
        10   ??
-----------+-------------------------------------------------------
$ cprof raw --lenient testdata/bad/sample_location_unknown_sparse.pb
cprof: some lines have no function; they are shown as ??
Comment: read with --lenient: 1 id leads nowhere and is unknown: byte 13: location 7 is not in the file (sample[1].location_id)
PeriodType:  
Period: 0
Samples:
samples/count
         10: 1 
         10: 1 2 
Locations
     1: 0x401000 M=1 main main.c:7:0 s=0
     2: 0x0 ?? :0:0 s=0()
Mappings
1: 0x400000/0x500000/0x0 /usr/bin/prog  
$ cprof top --lenient testdata/bad/time_twice.pb
File: prog
read with --lenient: 1 damaged part is left out: byte 214: a second time_nanos: two profiles joined into one file; join profiles with 'cprof merge'
read with --lenient: 3 tables have ids twice, and the first counts; the first: byte 124: two mappings have the id 1 (mapping[1].id)
read with --lenient: 1 sample type is made up or left out: byte 6: 2 sample types, but samples have 1 values
Type: samples
Time: 2001-09-09 01:46:40 UTC
Showing nodes accounting for 20, 100% of 20 total
      flat  flat%   sum%        cum   cum%
        20   100%   100%         20   100%  main
$ cprof top --lenient --format=json testdata/bad/string_mapping.pb | grep lenient
{"schema":"cprof/1","report":"top","type":"samples","unit":"count","mean":false,"total":10,"shown":10,"entries":1,"dropped_nodes":0,"dropped_edges":0,"comments":["read with --lenient: 1 text is not in the file, and is empty: byte 12: string index -1 is past the string table of 6 entries (mapping[0].build_id)"],"filters":[],"rows":[
$ cprof dot --lenient testdata/bad/field_cut.pb | grep -o 'read with --lenient: [^\\]*'
read with --lenient: the rest of the file is left out: byte 94: string_table is cut short, only 6 bytes of it are there
read with --lenient: 1 text is not in the file, and is empty: byte 45: string index 5 is past the string table of 5 entries (function[0].filename)

# Each of the files that are refused: how it ends, and what is left of it.
$ for f in testdata/bad/*.pb testdata/bad/*.gz; do cprof top --lenient $f >out 2>err; s=$?; echo "$s $(grep -c lenient out) $(tail -n 1 out) $(basename $f)"; done
3 0  empty.pb
0 2         10   100%   100%         10   100%  main field_cut.pb
0 1         10   100%   100%         10   100%  main field_cut_in_fixed64.pb
0 1         10   100%   100%         10   100%  main field_cut_in_message.pb
0 1         10   100%   100%         10   100%  main field_number_0.pb
0 1         10   100%   100%         10   100%  main field_number_too_large.pb
0 1         10   100%   100%         10   100%  main field_without_value.pb
0 1         10   100%   100%         10   100%  main function_id_0.pb
0 1         10   100%   100%         10   100%  main function_id_0_named.pb
0 1         10   100%   100%         10   100%  main function_id_twice.pb
0 1         10   100%   100%         10   100%  main length_past_end.pb
0 1         10   100%   100%         10   100%  main length_past_memory.pb
0 1         10   100%   100%         10   100%  ?? line_function_unknown.pb
0 1         10   100%   100%         10   100%  main location_id_0.pb
0 1         10   100%   100%         10   100%  main location_id_twice.pb
0 1         10   100%   100%         10   100%  main mapping_id_0.pb
0 1         10   100%   100%         10   100%  main mapping_id_twice.pb
0 1         10   100%   100%         10   100%  ?? sample_location_0.pb
0 1         10   100%   100%         10   100%  ?? sample_location_past_32_bits.pb
0 1         10   100%   100%         10   100%  ?? sample_location_unknown.pb
0 1          0     0%   100%         10 50.00%  ?? sample_location_unknown_sparse.pb
0 1         10   100%   100%         10   100%  main string_0_not_empty.pb
0 1         10   100%   100%         10   100%  main string_comment.pb
0 1         10   100%   100%         10   100%  main string_default_type.pb
0 1         10   100%   100%         10   100%  main string_doc_url.pb
0 1         10   100%   100%         10   100%  main string_drop_frames.pb
0 1         10   100%   100%         10   100%  main string_label.pb
0 1         10   100%   100%         10   100%  main string_mapping.pb
0 1         10   100%   100%         10   100%  [prog] string_negative.pb
0 1         10   100%   100%         10   100%  <unknown> string_none.pb
0 1         10   100%   100%         10   100%  [prog] string_past_32_bits.pb
0 1         10   100%   100%         10   100%  [prog] string_past_table.pb
0 1         10   100%   100%         10   100%  main string_period_type.pb
0 1         10   100%   100%         10   100%  main string_type.pb
0 3         20   100%   100%         20   100%  main time_twice.pb
0 1         10   100%   100%         10   100%  main types_none.pb
3 0  types_none_values_none.pb
3 0  values_none.pb
3 0  values_too_few.pb
3 0  values_too_many.pb
0 1         10   100%   100%         10   100%  main varint_11_bytes.pb
0 1         10   100%   100%         10   100%  main varint_cut.pb
0 1         10   100%   100%         10   100%  main wire_type_3.pb
0 1         10   100%   100%         10   100%  main wire_type_4.pb
0 1         10   100%   100%         10   100%  main wire_type_6.pb
0 1         10   100%   100%         10   100%  main wire_type_7.pb
0 2         10   100%   100%         10   100%  ?? wrong_type_in_function.pb
3 0  wrong_type_in_sample.pb
0 1         10   100%   100%         10   100%  main wrong_type_message.pb
0 1         10   100%   100%         10   100%  main wrong_type_number.pb
0 1         10   100%   100%         10   100%  main wrong_type_string.pb
3 0  gzip_block_type.pb.gz
0 1         10   100%   100%         10   100%  main gzip_crc.pb.gz
0 3         10   100%   100%         10   100%  ?? gzip_cut_data.pb.gz
3 0  gzip_cut_header.pb.gz
0 1         10   100%   100%         10   100%  main gzip_cut_trailer.pb.gz
3 0  gzip_empty.pb.gz
3 0  gzip_flags.pb.gz
3 0  gzip_header_crc.pb.gz
3 0  gzip_method.pb.gz
0 1         10   100%   100%         10   100%  main gzip_second_member_cut.pb.gz
0 1         10   100%   100%         10   100%  main gzip_size.pb.gz
0 1         10   100%   100%         10   100%  main gzip_trailing_garbage.pb.gz
3 0  lfs_pointer.pb.gz
0 3         20   100%   100%         20   100%  main time_twice.pb.gz

# Cut short: in what it is packed in, in JSON, and in text.
$ head -c 12700 testdata/go/cpu.pb.gz >t; cprof top --lenient -nodecount=2 t
read with --lenient: the rest of the file is left out: byte 12700 of the compressed file: the gzip data ends early, the file is cut short
read with --lenient: 826 texts are not in the file, and are empty; the first: byte 26466: string index 326 is past the string table of 66 entries (mapping[2].filename)
Type: cpu
Time: 2026-11-23 00:18:12 UTC
Duration: 2.11s, Total samples = 3150ms (149.12%)
Showing nodes accounting for 2500ms, 79.37% of 3150ms total
Dropped 2 nodes (cum <= 15.75ms)
Showing top 2 nodes out of 35
      flat  flat%   sum%        cum   cum%
    2100ms 66.67% 66.67%     2500ms 79.37%  <unknown>
     400ms 12.70% 79.37%      400ms 12.70%  crypto/sha256.block
$ head -c 1900 testdata/formats/node.cpuprofile >t; cprof top --lenient -nodecount=1 t
read with --lenient: the rest of the file is left out: byte 1900: the JSON ends early
read with --lenient: 2 ids lead nowhere and are unknown; the first: nodes[0].children[2]: no node with id 8
Type: samples
Showing nodes accounting for 35, 79.55% of 44 total
Showing top 1 nodes out of 8
      flat  flat%   sum%        cum   cum%
        35 79.55% 79.55%         41 93.18%  sortNumbers
$ head -c 640 testdata/formats/speedscope_sampled.json >t; cprof top --lenient -nodecount=1 t
read with --lenient: the rest of the file is left out: byte 640: the JSON ends early
Type: wall
Showing nodes accounting for 1.25s, 66.67% of 1.88s total
Showing top 1 nodes out of 3
      flat  flat%   sum%        cum   cum%
     1.25s 66.67% 66.67%      1.25s 66.67%  sort
$ sed '4s/.*/1 @ 0x123456789abcdef01/' testdata/formats/goroutine.debug1 >t; cprof top t
cprof: t: count profile: line 4: bad address in " 0x123456789abcdef01"
[3]
$ cprof top --lenient -nodecount=1 t
cprof: 5 symbol lines do not match an address
cprof: the profile has 1 of 6 samples without a stack
read with --lenient: 1 line is left out: line 4: bad address in " 0x123456789abcdef01"
Type: goroutine
Showing nodes accounting for 5, 100% of 5 total
Showing top 1 nodes out of 6
      flat  flat%   sum%        cum   cum%
         5   100%   100%          5   100%  runtime.[hidden]

# What it leaves out is kept in files that are made of it, and all damage that remains is an error.
$ cprof proto --lenient -o t.pb.gz testdata/bad/field_cut.pb; cprof comments t.pb.gz
read with --lenient: the rest of the file is left out: byte 94: string_table is cut short, only 6 bytes of it are there
read with --lenient: 1 text is not in the file, and is empty: byte 45: string index 5 is past the string table of 5 entries (function[0].filename)
$ cprof top --lenient testdata/bad/values_none.pb testdata/bad/notes.txt
cprof: testdata/bad/values_none.pb: byte 6: sample[0].value has 0 values, but sample[0] has 1
[3]
$ head -c 3 testdata/go/cpu.pb.gz >t; cprof top --lenient t
cprof: t: byte 3 of the compressed file: the gzip data ends early, the file is cut short
[3]
$ cprof top --lenient --max_types=1 testdata/go/heap.pb.gz
cprof: testdata/go/heap.pb.gz: more than 1 sample types; to read it anyway use --max-types=0
[5]
