// Browsers cut names as the program does: views/web/names.js and the table that holds for report/names/elide.c.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const elideName = new Function(`${readFileSync('views/web/names.js', 'utf8')}; return elideName;`)();
const [head, ...rows] = readFileSync('tests/names.tsv', 'utf8').trimEnd().split('\n').map(line => line.split('\t'));

for (const [name, ...wanted] of rows)
  wanted.forEach((want, i) => assert.equal(elideName(name, Number(head[i + 1])), want === '=' ? name : want));
