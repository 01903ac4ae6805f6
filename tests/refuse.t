# Each damaged file is refused with what is wrong and where, and nothing else is printed.
$ for f in testdata/bad/*.pb testdata/bad/*.gz; do cprof top $f; [ $? = 3 ] || echo "status $?"; done
cprof: testdata/bad/empty.pb: empty file; was the recording interrupted?
cprof: testdata/bad/field_cut.pb: byte 94: string_table is cut short, only 6 bytes of it are there
cprof: testdata/bad/field_cut_in_fixed64.pb: byte 102: an unknown field is cut short, only 6 bytes of it are there
cprof: testdata/bad/field_cut_in_message.pb: byte 106: a field is longer than the message it is in (Function)
cprof: testdata/bad/field_number_0.pb: byte 102: field number 0
cprof: testdata/bad/field_number_too_large.pb: byte 102: a field number over 536870911
cprof: testdata/bad/field_without_value.pb: byte 102: time_nanos is cut short, only 1 bytes of it are there
cprof: testdata/bad/function_id_0.pb: byte 102: function[1] has the id 0
cprof: testdata/bad/function_id_0_named.pb: byte 43: function[0] has the id 0
cprof: testdata/bad/function_id_twice.pb: byte 55: two functions have the id 1 (function[1].id)
cprof: testdata/bad/length_past_end.pb: byte 102: string_table is cut short, only 7 bytes of it are there
cprof: testdata/bad/length_past_memory.pb: byte 102: string_table is cut short, only 16 bytes of it are there
cprof: testdata/bad/line_function_unknown.pb: byte 28: function 2 is not in the file (location[0].line[0].function_id)
cprof: testdata/bad/location_id_0.pb: byte 102: location[1] has the id 0
cprof: testdata/bad/location_id_twice.pb: byte 45: two locations have the id 1 (location[1].id)
cprof: testdata/bad/mapping_id_0.pb: byte 102: mapping[1] has the id 0
cprof: testdata/bad/mapping_id_twice.pb: byte 28: two mappings have the id 1 (mapping[1].id)
cprof: testdata/bad/sample_location_0.pb: byte 6: sample[0] has a location with id 0 (location_id)
cprof: testdata/bad/sample_location_past_32_bits.pb: byte 6: location 4294967297 is not in the file (sample[0].location_id)
cprof: testdata/bad/sample_location_unknown.pb: byte 6: location 2 is not in the file (sample[0].location_id)
cprof: testdata/bad/sample_location_unknown_sparse.pb: byte 13: location 7 is not in the file (sample[1].location_id)
cprof: testdata/bad/string_0_not_empty.pb: byte 55: the first string is not empty (string_table[0])
cprof: testdata/bad/string_comment.pb: byte 102: string index 6 is past the string table of 6 entries (comment[0].text)
cprof: testdata/bad/string_default_type.pb: byte 102: string index 6 is past the string table of 6 entries (profile[0].default_sample_type)
cprof: testdata/bad/string_doc_url.pb: byte 102: string index -1 is past the string table of 6 entries (profile[0].doc_url)
cprof: testdata/bad/string_drop_frames.pb: byte 102: string index 6 is past the string table of 6 entries (profile[0].drop_frames)
cprof: testdata/bad/string_label.pb: byte 6: string index 6 is past the string table of 6 entries (sample[0].label.key)
cprof: testdata/bad/string_mapping.pb: byte 12: string index -1 is past the string table of 6 entries (mapping[0].build_id)
cprof: testdata/bad/string_negative.pb: byte 45: string index -1 is past the string table of 6 entries (function[0].name)
cprof: testdata/bad/string_none.pb: byte 0: the file has no string table
cprof: testdata/bad/string_past_32_bits.pb: byte 45: string index 4294967300 is past the string table of 6 entries (function[0].name)
cprof: testdata/bad/string_past_table.pb: byte 45: string index 6 is past the string table of 6 entries (function[0].name)
cprof: testdata/bad/string_period_type.pb: byte 102: string index 6 is past the string table of 6 entries (period_type[1].type)
cprof: testdata/bad/string_type.pb: byte 0: string index 6 is past the string table of 6 entries (sample_type[0].type)
cprof: testdata/bad/time_twice.pb: byte 214: a second time_nanos: two profiles joined into one file; join profiles with 'cprof merge'
cprof: testdata/bad/types_none.pb: byte 0: there are samples, but no sample types
cprof: testdata/bad/types_none_values_none.pb: byte 0: there are samples, but no sample types
cprof: testdata/bad/values_none.pb: byte 6: sample[0].value has 0 values, but there are 1 sample types
cprof: testdata/bad/values_too_few.pb: byte 12: sample[0].value has 1 values, but there are 2 sample types
cprof: testdata/bad/values_too_many.pb: byte 6: sample[0].value has 2 values, but there are 1 sample types
cprof: testdata/bad/varint_11_bytes.pb: byte 102: a varint of more than 10 bytes
cprof: testdata/bad/varint_cut.pb: byte 102: time_nanos is cut short, only 3 bytes of it are there
cprof: testdata/bad/wire_type_3.pb: byte 102: a group (wire type 3 or 4), which profiles do not have
cprof: testdata/bad/wire_type_4.pb: byte 102: a group (wire type 3 or 4), which profiles do not have
cprof: testdata/bad/wire_type_6.pb: byte 102: a wire type that does not exist (6 or 7)
cprof: testdata/bad/wire_type_7.pb: byte 102: a wire type that does not exist (6 or 7)
cprof: testdata/bad/wrong_type_in_function.pb: byte 47: a known field has the wrong wire type (Function.id)
cprof: testdata/bad/wrong_type_in_sample.pb: byte 8: a known field has the wrong wire type (Sample.location_id)
cprof: testdata/bad/wrong_type_message.pb: byte 102: a known field has the wrong wire type (Profile.sample)
cprof: testdata/bad/wrong_type_number.pb: byte 102: a known field has the wrong wire type (Profile.time_nanos)
cprof: testdata/bad/wrong_type_string.pb: byte 102: a known field has the wrong wire type (Profile.string_table)
cprof: testdata/bad/gzip_block_type.pb.gz: byte 11 of the compressed file: invalid block type
cprof: testdata/bad/gzip_crc.pb.gz: byte 107 of the compressed file: gzip checksum does not match, the file is damaged
cprof: testdata/bad/gzip_cut_data.pb.gz: byte 55 of the compressed file: the gzip data ends early, the file is cut short
cprof: testdata/bad/gzip_cut_header.pb.gz: byte 5 of the compressed file: the gzip data ends early, the file is cut short
cprof: testdata/bad/gzip_cut_trailer.pb.gz: byte 107 of the compressed file: the gzip data ends early, the file is cut short
cprof: testdata/bad/gzip_empty.pb.gz: empty file; was the recording interrupted?
cprof: testdata/bad/gzip_flags.pb.gz: byte 4 of the compressed file: unknown header flags set
cprof: testdata/bad/gzip_header_crc.pb.gz: byte 21 of the compressed file: header crc mismatch
cprof: testdata/bad/gzip_method.pb.gz: byte 4 of the compressed file: unknown compression method
cprof: testdata/bad/gzip_second_member_cut.pb.gz: byte 123 of the compressed file: the gzip data ends early, the file is cut short
cprof: testdata/bad/gzip_size.pb.gz: byte 111 of the compressed file: gzip length does not match, the file is damaged
cprof: testdata/bad/gzip_trailing_garbage.pb.gz: byte 111 of the compressed file: bytes behind the end of the gzip data that are not gzip
cprof: testdata/bad/lfs_pointer.pb.gz: not a pprof profile: looks like a Git LFS pointer; try: git lfs pull
cprof: testdata/bad/time_twice.pb.gz: byte 206: a second time_nanos: two profiles joined into one file; join profiles with 'cprof merge'

# What is no profile at all is named.
$ for f in testdata/bad/*.html testdata/bad/*.json testdata/bad/*.txt testdata/bad/*.x* testdata/bad/*.elf testdata/bad/perf.data testdata/bad/go.trace; do cprof top $f; done
cprof: testdata/bad/page.html: not a pprof profile: looks like an HTML page ("<!DOCTYPE html>"); fetch the profile itself, with debug=0 or without it
cprof: testdata/bad/speedscope.json: speedscope: no profiles in it
cprof: testdata/bad/notes.txt: not a pprof profile: looks like text ("The heap profile is in the other folder.")
cprof: testdata/bad/small.pb.xz: not a pprof profile: looks like xz data; try: xz -dc FILE | cprof top -
cprof: testdata/bad/program.elf: not a pprof profile: looks like an ELF program or library; give it in front of its profile: cprof top PROGRAM PROFILE
cprof: testdata/bad/perf.data: not a pprof profile: looks like perf.data of Linux perf; try: perf script -i FILE | cprof top -
cprof: testdata/bad/go.trace: not a pprof profile: looks like a Go execution trace; try: go tool trace -pprof=net FILE >x.pb.gz (or sync, syscall, sched)
[3]

# What looks wrong but is legal is read.
$ for f in testdata/odd/*.pb testdata/odd/*.gz; do cprof top -compact_labels $f >out 2>&1 || echo "$f: $?"; done

$ cprof top -compact_labels testdata/odd/line_function_0.pb
cprof: some lines have no function; they are shown as ??
Showing nodes accounting for 10, 100% of 10 total
      flat  flat%   sum%        cum   cum%
        10   100%   100%         10   100%  ??

$ cprof top testdata/odd/strings_only.pb
cprof: no samples in the profile
Showing nodes accounting for 0, 0% of 0 total
      flat  flat%   sum%        cum   cum%

$ cprof raw testdata/odd/string_not_utf8.pb | tail -4
Locations
     1: 0x401000 M=1 caf\xe9 \x80 \xc0\x80 \xed\xa0\x80 \xf4\x90\x80\x80 \xe2\x82 main.c:7:0 s=0
Mappings
1: 0x400000/0x500000/0x0 /usr/bin/prog  

# Limits name the option that lifts them.
$ cprof top --max-unpacked=100 testdata/go/heap.pb.gz
cprof: testdata/go/heap.pb.gz: unpacks to more than 100 bytes; to read it anyway use --max-unpacked=0
[5]

$ (printf '2\0'; head -c 100M /dev/zero | tr '\0' 2) | gzip >bomb.gz; cprof top bomb.gz
cprof: bomb.gz: unpacks to more than 200 times its size; to read it anyway use --max-ratio=0
[5]

# A bomb is known by its first bytes: this one has little more than a mebibyte.
$ (printf '2\0'; head -c 1200000 /dev/zero | tr '\0' 2) | gzip >small-bomb.gz; cprof top small-bomb.gz
cprof: small-bomb.gz: unpacks to more than 200 times its size; to read it anyway use --max-ratio=0
[5]

# Nor does one take memory for what was read ahead of it, or lines that are named again and again.
$ tests/amplify.py samples 100000000 | gzip >samples.gz; cprof top --max-memory=64M samples.gz
cprof: samples.gz: unpacks to more than 200 times its size; to read it anyway use --max-ratio=0
[5]

$ tests/amplify.py lines_named_often 400000 >lines.pb; cprof top --max-memory=64M lines.pb; tests/amplify.py lines_named_often 4000 top
cprof: lines.pb: inlined calls make its stacks out of proportion to it; to read it anyway use --max-ratio=0

$ cprof top --max-ratio=0 bomb.gz
cprof: bomb.gz: byte 104857586: string_table is cut short, only 16 bytes of it are there
[3]

$ cprof top --max_types=1 testdata/go/heap.pb.gz
cprof: testdata/go/heap.pb.gz: more than 1 sample types; to read it anyway use --max-types=0
[5]

# A missing file, a folder, and nothing at all.
$ cprof top no-such-file
cprof: no-such-file: No such file or directory
[3]

$ mkdir none; cprof top none
cprof: none: no files in it
[3]

$ cprof top /dev/null
cprof: /dev/null: empty file; was the recording interrupted?
[3]

# Standard input, a FIFO, and a file give the same.
$ cprof top testdata/go/heap.pb.gz >want; cprof top - <testdata/go/heap.pb.gz | cmp - want; cat testdata/go/heap.pb.gz | cprof top /dev/stdin | cmp - want; mkfifo fifo; cat testdata/go/heap.pb.gz >fifo & cprof top fifo | cmp - want; wait

# Few descriptors are enough, or it is said what they are not enough for.
$ (ulimit -n 4; exec cprof top testdata/go/heap.pb.gz) >got; cmp got want; (ulimit -n 4; exec cprof top -) <testdata/go/heap.pb.gz >got; cmp got want

$ cat testdata/go/heap.pb.gz >fifo & (ulimit -n 4; exec cprof top fifo)
cprof: fifo: cannot wait for it: Too many open files
[5]

# What begins as text shows how, escaped: a server's answer that was saved, or a text in front of a profile.
$ printf 'Could not enable CPU profiling:\033[2J in use\n' >a; printf '404 page not found' >b; (echo 'heap profile is below'; cat testdata/proto/layout_mixed.pb) >c; (printf '{"a":"'; head -c 300 /dev/zero | tr '\0' x) >d; printf '\nx' >e; for f in a b c d e; do cprof top $f; done
cprof: a: not a pprof profile: looks like the answer of a server ("Could not enable CPU profiling:\e[2J in use"); fetch the profile itself, with debug=0 or without it
cprof: b: not a pprof profile: looks like the answer of a server ("404 page not found"); fetch the profile itself, with debug=0 or without it
cprof: c: not a pprof profile: looks like text with something else behind it ("heap profile is below")
cprof: d: not a pprof profile: looks like JSON ("{"a":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
cprof: e: not a pprof profile: looks like text
[3]

# Damage far behind what was read already has the same place in a file, which is unpacked hastily and then anew, and in a pipe.
$ $BUILD/tests/mkprofile 20000 >l.gz; n=$(wc -c <l.gz); head -c $((n - 8)) l.gz >sum.gz; head -c 8 /dev/zero >>sum.gz; cat sum.gz l.gz >first.gz; head -c $((n - 6)) l.gz >cut.gz; (cat l.gz; echo more) >behind.gz; for f in sum first cut behind; do cprof top $f.gz 2>a; cat $f.gz | cprof top - 2>b; sed 's/^cprof: -/cprof: '$f.gz/ b | cmp - a; sed 's/byte [0-9]*/byte N/' a; grep -o 'byte [0-9]*' a | (read word at; echo $((at - n))); done
cprof: sum.gz: byte N of the compressed file: gzip checksum does not match, the file is damaged
-4
cprof: first.gz: byte N of the compressed file: gzip checksum does not match, the file is damaged
-4
cprof: cut.gz: byte N of the compressed file: the gzip data ends early, the file is cut short
-6
cprof: behind.gz: byte N of the compressed file: bytes behind the end of the gzip data that are not gzip
0

# Nor may calls that begin and never end make stacks out of proportion to the file; nor may a trace have any number of profiles.
$ python3 -c 'print("[" + ",".join("""{"ph":"B","ts":%d,"name":"f"}""" % i for i in range(9000)) + "]")' >deep.json; cprof top deep.json; cprof top --max-ratio=0 deep.json 2>&1 | tail -n 1
cprof: deep.json: its stacks are out of proportion to it; to read it anyway use --max-ratio=0
       9ms   100%   100%        9ms   100%  f
$ python3 -c 'print("{\"traceEvents\":[" + ",".join("""{"ph":"P","name":"ProfileChunk","id":"%d"}""" % i for i in range(4097)) + "]}")' >many.json; cprof top many.json
cprof: many.json: chrome trace: more than 4096 profiles in a trace
[3]
