# What the benchmark says of two records. A figure that got worse by less than a tenth is none; fewer aims are reached.
$ record() { python3 -c 'import json, sys; run = lambda *v: dict(zip(("wall", "processor", "peak"), v)); print(json.dumps({"machine": "A machine", "rows": [{"command": c, "profile": "1m", "ours": run(*map(float, o.split())), "against": "gzip", "theirs": run(2, 2, 0), "aims": {"wall": 0.6, "peak": 1.3}, "samples": 1000, "unpacked": 1000000} for c, o in zip(("top", "tree"), sys.argv[1:])]}))' "$@"; }; record "1 2 1e6" "1 2 1e6" >then; record "1.3 2.1 1e6" "1.05 2.1 2e6" >now; tests/bench.py --print now --check then; echo $?; tests/bench.py --print then --check now --short; echo $?
A machine

| command | profile | unpacked |    wall | processor | peak | against | its wall | its processor | ÷ wall | ÷ processor | ns a byte | peak in profiles | peak ÷ unpacked | pprof's wall | pprof's processor | pprof's peak | aim                | met      |
| ------- | ------- | -------: | ------: | --------: | ---: | ------- | -------: | ------------: | -----: | ----------: | --------: | ---------------: | --------------: | -----------: | ----------------: | -----------: | ------------------ | -------- |
| top     | 1m      |   1.0 MB | 1.300 s |   2.100 s | 1 MB | gzip    |  2.000 s |       2.000 s |   0.65 |        1.05 |           |                  |            1.00 |              |                   |              | wall 0.6, peak 1.3 | no: wall |
| tree    | 1m      |   1.0 MB | 1.050 s |   2.100 s | 2 MB | gzip    |  2.000 s |       2.000 s |   0.53 |        1.05 |           |                  |            2.00 |              |                   |              | wall 0.6, peak 1.3 | no: peak |

2 of 2 rows with an aim miss it
WORSE  top: 1m: wall 0.65, was 0.50
WORSE  tree: 1m: peak 2.00, was 1.00
2 of 2 rows got worse by over 10%
1
A machine

| command | profile |    wall | processor | peak | against | ÷ wall | ÷ processor | ns a byte | peak in profiles | peak ÷ unpacked | pprof's wall | aim                | met |
| ------- | ------- | ------: | --------: | ---: | ------- | -----: | ----------: | --------: | ---------------: | --------------: | -----------: | ------------------ | --- |
| top     | 1m      | 1.000 s |   2.000 s | 1 MB | gzip    |   0.50 |        1.00 |           |                  |            1.00 |              | wall 0.6, peak 1.3 | yes |
| tree    | 1m      | 1.000 s |   2.000 s | 1 MB | gzip    |   0.50 |        1.00 |           |                  |            1.00 |              | wall 0.6, peak 1.3 | yes |

0 of 2 rows with an aim miss it
0 of 2 rows got worse by over 10%
0
