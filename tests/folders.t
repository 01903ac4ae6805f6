# A folder is the files in it, in the order of their names. What is no profile is named, and left out.
$ mkdir -p d/more; cp testdata/odd/plain.pb d/b.pb; gzip -nc testdata/odd/plain.pb >d/a.pb.gz; touch d/.hidden d/empty; echo Nothing else. >d/notes.txt
$ cprof top d
cprof: d: left out: 1 folder, 1 hidden file
cprof: left out: d/empty: empty file; was the recording interrupted?
cprof: left out: d/notes.txt: not a pprof profile: looks like text ("Nothing else.")
File: prog
Type: samples
Showing nodes accounting for 20, 100% of 20 total
      flat  flat%   sum%        cum   cum%
        20   100%   100%         20   100%  main
$ cprof raw --source_label=file d/ | grep file:
cprof: d/: left out: 1 folder, 1 hidden file
cprof: left out: d/empty: empty file; was the recording interrupted?
cprof: left out: d/notes.txt: not a pprof profile: looks like text ("Nothing else.")
                file:[d/a.pb.gz]
                file:[d/b.pb]
$ cprof top d/more
cprof: d/more: no files in it
[3]
$ rm d/a.pb.gz d/b.pb; cprof top d
cprof: d: left out: 1 folder, 1 hidden file
cprof: left out: d/empty: empty file; was the recording interrupted?
cprof: left out: d/notes.txt: not a pprof profile: looks like text ("Nothing else.")
cprof: there is no profile in what was given
[3]
$ for i in 0 1 2 3 4 5 6 7 8 9 a b; do echo "File $i of all." >d/$i; done; cp testdata/odd/plain.pb d/b.pb; cprof top d | tail -n 1
cprof: d: left out: 1 folder, 1 hidden file
cprof: left out: d/0: not a pprof profile: looks like text ("File 0 of all.")
cprof: left out: d/1: not a pprof profile: looks like text ("File 1 of all.")
cprof: left out: d/2: not a pprof profile: looks like text ("File 2 of all.")
cprof: left out: d/3: not a pprof profile: looks like text ("File 3 of all.")
cprof: left out: d/4: not a pprof profile: looks like text ("File 4 of all.")
cprof: left out: d/5: not a pprof profile: looks like text ("File 5 of all.")
cprof: left out: d/6: not a pprof profile: looks like text ("File 6 of all.")
cprof: left out: d/7: not a pprof profile: looks like text ("File 7 of all.")
cprof: left out: d/8: not a pprof profile: looks like text ("File 8 of all.")
cprof: left out: d/9: not a pprof profile: looks like text ("File 9 of all.")
cprof: left out: 4 more files
        10   100%   100%         10   100%  main

# Damage in it is damage: nothing is printed, but with --keep_going.
$ rm d/?; head -c 90 testdata/odd/plain.pb >d/z.pb; cprof top d
cprof: d: left out: 1 folder, 1 hidden file
cprof: left out: d/empty: empty file; was the recording interrupted?
cprof: left out: d/notes.txt: not a pprof profile: looks like text ("Nothing else.")
cprof: d/z.pb: byte 88: string_table is cut short, only 2 bytes of it are there
[3]
$ cprof top --keep_going d 2>err | tail -n 1; tail -n 1 err
        10   100%   100%         10   100%  main
cprof: d/z.pb: byte 88: string_table is cut short, only 2 bytes of it are there

# A pattern that the shell has left alone, if there is no file of that name.
$ cprof top 'd/[ab]*' | tail -n 1
        10   100%   100%         10   100%  main
$ cprof top '3:d/[ab]*' | tail -n 1
        30   100%   100%         30   100%  main
$ cprof top 'd/*.pbz'
cprof: d/*.pbz: no file matches
[3]
$ cp d/b.pb 'd/b*.pb'; cprof top 'd/b*.pb' | tail -n 1
        10   100%   100%         10   100%  main
$ cprof diff d/b.pb 'd/b?.pb' | tail -n 1
  before  after  change  change%  share%  entry

# No output goes over a file that was found.
$ cprof proto -o d/b.pb 'd/b*'
cprof: d/b.pb is an input, and is not written to
[2]
