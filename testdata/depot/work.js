// Sorts and allocates, to be profiled by Node's --cpu-prof and --heap-prof.
'use strict';

function sortNumbers(n) {
  const numbers = Array.from({ length: n }, (_, i) => (i * 7919) % n);
  return numbers.sort((a, b) => a - b)[0];
}

function keep(n) {
  const kept = [];
  for (let i = 0; i < n; i++)
    kept.push('x'.repeat(100) + i);
  return kept;
}

const kept = keep(20000);
let sum = kept.length;
for (let i = 0; i < 40; i++)
  sum += sortNumbers(30000);
if (sum === 0)
  console.log(sum);
