# needs archive
# An archive is the profiles in it: zip and tar, packed as a whole or not, from a pipe as well.
$ cprof top testdata/odd/archive/archive.zip
cprof: left out: testdata/odd/archive/archive.zip:more/notes.txt: not a pprof profile: looks like text ("Nothing else.")
File: prog
Type: samples
Showing nodes accounting for 20, 100% of 20 total
      flat  flat%   sum%        cum   cum%
        20   100%   100%         20   100%  main
$ cprof raw --source_label=file testdata/odd/archive/archive.tar.gz | grep -A 3 Samples
cprof: left out: testdata/odd/archive/archive.tar.gz:more/notes.txt: not a pprof profile: looks like text ("Nothing else.")
Samples:
samples/count
         10: 1 
                file:[testdata/odd/archive/archive.tar.gz:small.pb]
$ for a in testdata/odd/archive/archive.*; do cat $a | cprof top - 2>&1 | tail -n 2; done
      flat  flat%   sum%        cum   cum%
        20   100%   100%         20   100%  main
      flat  flat%   sum%        cum   cum%
        20   100%   100%         20   100%  main
$ gzip -dc testdata/odd/archive/archive.tar.gz >t.tar; cprof top t.tar 2>/dev/null | tail -n 1
        20   100%   100%         20   100%  main
$ cprof top --sandbox=strict t.tar 2>/dev/null | tail -n 1
        20   100%   100%         20   100%  main
$ mkdir d; mv t.tar d; cp testdata/odd/archive/archive.zip d; cprof top d 2>&1 | tail -n 3
Showing nodes accounting for 40, 100% of 40 total
      flat  flat%   sum%        cum   cum%
        40   100%   100%         40   100%  main
$ cprof diff d/t.tar d/archive.zip 2>/dev/null | tail -n 1
  before  after  change  change%  share%  entry

# Archives in archives are not looked into; links and folders are no files.
$ python3 -c 'import tarfile, io; t = tarfile.open("n.tar", "w"); t.add("d/t.tar"); t.add("d"); i = tarfile.TarInfo("link"); i.type = tarfile.SYMTYPE; i.linkname = "/etc/passwd"; t.addfile(i)'; cprof top n.tar
cprof: left out: n.tar:d/t.tar: not a pprof profile: looks like a tar archive; unpack it first
cprof: left out: n.tar:d/archive.zip: not a pprof profile: looks like a zip archive; unpack it first
cprof: left out: n.tar:d/t.tar: not a pprof profile: looks like a tar archive; unpack it first
cprof: there is no profile in what was given
[3]
$ python3 -c 'import zipfile; zipfile.ZipFile("none.zip", "w").mkdir("x") if hasattr(zipfile.ZipFile, "mkdir") else zipfile.ZipFile("none.zip", "w").writestr(zipfile.ZipInfo("x/"), "")'; cprof top none.zip
cprof: none.zip: an archive without files
[3]

# Names are as they are, and go no farther than the screen.
$ python3 -c 'import zipfile; z = zipfile.ZipFile("n.zip", "w"); [z.write("testdata/odd/plain.pb", n) for n in ("../../up.pb", "/etc/abs.pb", "a\x1b[31m\n.pb")]; z.writestr("../x\x1b[31m.txt", "no profile")'; cprof raw --source_label=file n.zip | grep file:
cprof: left out: n.zip:../x\e[31m.txt: not a pprof profile: looks like text ("no profile")
                file:[n.zip:../../up.pb]
                file:[n.zip:etc/abs.pb]
                file:[n.zip:a\e[31m\n.pb]

# Damage, and the limits.
$ head -c 300 d/archive.zip >t; cprof top t
cprof: t: archive: damaged
[3]
$ head -c 1000 d/t.tar >t; cprof top t
cprof: t:small.pb: archive: Truncated input file (needed 410 bytes, only 386 available)
[3]
$ head -c 250 testdata/odd/archive/archive.tar.gz >t; cprof top t
cprof: t: byte 250 of the compressed file: the gzip data ends early, the file is cut short
[3]
$ cprof top --max_unpacked=200 d/archive.zip
cprof: d/archive.zip:more/small.pb.gz: the files of the archive are more than 200 bytes; to read it anyway use --max-unpacked=0
[5]
$ python3 -c 'import zipfile; z = zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED); z.writestr("a.txt", b"a;b 1\n" * 10000000)'; cprof top bomb.zip
cprof: bomb.zip:a.txt: the files of the archive are more than 200 times its size; to read it anyway use --max-ratio=0
[5]
$ python3 -c 'import zipfile; z = zipfile.ZipFile("many.zip", "w"); [z.writestr(str(i), "") for i in range(10001)]'; cprof top many.zip 2>&1 | tail -n 2
cprof: left out: 9990 more files
cprof: many.zip: more than 10000 files in an archive
$ cprof top --keep_going many.zip d/archive.zip 2>/dev/null | tail -n 1
        20   100%   100%         20   100%  main
