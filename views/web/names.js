// Names that must be cut: elideName(name, cells) does what elide_name of report/names/elide.c does, function by
// function; comments are there. tests/names.tsv holds for both.
const elideName = (() => {
  'use strict';
  const NAME_LEAST = 8, PLACE_LEAST = 5;
  const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
  const isLetter = c => /[A-Za-z_\u0080-\uffff]/.test(c || ''), isWord = c => /[\w$\u0080-\uffff]/.test(c || '');
  const cellsOf = c => /\p{Mn}|\p{Me}|\p{Cf}/u.test(c) ? 0 : WIDE.test(c) ? 2 : 1;
  const width = t => /^[ -~…]*$/.test(t) ? t.length : [...t].reduce((sum, c) => sum + cellsOf(c), 0);
  const marked = t => t.includes('…') ? t : t + '…';
  function head(t, cells) {
    let taken = 0, n = 0;
    for (const c of t) {
      if (cellsOf(c) > 0 && taken + cellsOf(c) > cells) break;
      taken += cellsOf(c);
      n += c.length;
    }
    return t.slice(0, n);
  }
  const elideLine = (t, cells) => width(t) <= cells ? t : head(t, cells - 1) + '…';
  function nesting(t, i) {
    if ('<([{'.includes(t[i])) return 1;
    return '>)]}'.includes(t[i]) && !(t[i] === '>' && /[-=]/.test(t[i - 1] || '')) ? -1 : 0;
  }
  function skipOperator(t, i) {
    let end = i + 8;
    if (!t.startsWith('operator', i) || isWord(t[i - 1]) || end >= t.length || isWord(t[end])) return i;
    if (t.startsWith('()', end) || t.startsWith('[]', end)) return end + 2;
    if (t[end] === ' ') return end + 1;
    while (end < t.length && '<>=!+-*/%^&|~,'.includes(t[end])) end++;
    return end;
  }

  // ---- what is left out between brackets ----
  function findClose(t, i) {
    for (let depth = 0; i < t.length; i++) if ((depth += nesting(t, i)) === 0) break;
    return i;
  }
  function holdsArguments(t, i, named) {
    if (i === 0 || !'<['.includes(t[i])) return false;
    if (t[i - 1] === ' ') return t[i] === '[';
    return named || isWord(t[i - 1]) || (t[i - 1] === ':' && !t.startsWith('<impl ', i));
  }
  function holdsParameters(t, i, named) {
    if (i === 0 || t[i] !== '(' || t.startsWith('(anonymous ', i)) return false;
    return named || isWord(t[i - 1]) || ')>]}'.includes(t[i - 1]);
  }
  const hasResult = (t, close) => t[close] === ')' && (isLetter(t[close + 1]) || t.startsWith(') const', close));
  function without(t, holds, bare) {
    let out = '', named = 0, closed = true;
    for (let i = 0; i < t.length; i++) {
      const from = i;
      i = skipOperator(t, i);
      out += t.slice(from, i);
      named = i > from ? i : named;
      if (i === t.length) break;
      let close = closed && holds(t, i, i > 0 && named === i) ? findClose(t, i) : i;
      closed = close < t.length;
      if (close > i && hasResult(t, close)) t = t.slice(0, close + 1);
      else if (!bare && close > i && width(t.slice(i + 1, close)) < 2) close = i;
      if (close === i || !closed) out += t[i];
      else if (bare) {
        if (out.endsWith(' ')) out = out.slice(0, -1);
        i = close;
      } else {
        out += t[i] + '…';
        i = close - 1;
      }
    }
    return out;
  }
  function withoutInnerPaths(t) {
    let out = '', depth = 0;
    for (let i = 0; i < t.length;) {
      let end = skipOperator(t, i);
      if (end === i && depth > 0) {
        let last = i;
        for (; end < t.length && (isWord(t[end]) || ':./'.includes(t[end])); end++)
          if (end && ('./'.includes(t[end]) || t.startsWith('::', end - 1))) last = end + 1;
        if (last > i + 1) {
          out += '…';
          i = last;
        }
      }
      if (end === i && i < t.length) {
        end = i + 1;
        if ('<>'.includes(t[i])) depth += nesting(t, i);
      }
      out += t.slice(i, end);
      i = end;
    }
    return out;
  }
  function withoutTrait(t) {
    const impl = t.indexOf('<impl '), open = impl < 0 ? 0 : impl;
    const close = t[open] === '<' ? findClose(t, open) : t.length;
    let type = t.slice(open + 1, close);
    const at = type.indexOf(impl < 0 ? ' as ' : ' for ');
    if (close === t.length || at < 0) return t;
    type = impl < 0 ? type.slice(0, at) : type.slice(at + 5);
    return '…' + type.replace(/^…/, '') + t.slice(close + 1);
  }

  // ---- parts ----
  const isNameless = (t, i) => /^((func|gowrap|deferwrap|operator\(\))\d*($|[.( ])|$|[\d{<.])/.test(t.slice(i, i + 40));
  function step(p) {
    const end = skipOperator(p.t, p.i);
    if (end > p.i) {
      p.i = end - 1;
      return false;
    }
    p.depth = Math.max(0, p.depth + nesting(p.t, p.i));
    return p.depth === 0;
  }
  function separatorAt(p, i) {
    switch (p.t[i]) {
      case '/': return p.t.startsWith('/0x', i) ? 0 : 1;
      case '.': return i >= p.slash ? 1 : 0;
      case ':': return p.t.startsWith('::', i) ? 2 : 0;
      case '#': case '!': case '\\': return isWord(p.t[i - 1]) && isLetter(p.t[i + 1]) ? 1 : 0;
      case ' ': return i < p.last ? 1 : 0;
      default: return 0;
    }
  }
  // Where each part begins.
  function partsOf(t) {
    const p = { t, slash: 0, last: 0, i: 0, depth: 0 }, starts = [];
    for (; p.i < t.length; p.i++) {
      const opens = t[p.i] === '(' && p.depth === 0;
      if (!step(p) && !opens) continue;
      if (opens || separatorAt(p, p.i)) p.last = p.i;
      if (t[p.i] === '/' && separatorAt(p, p.i)) p.slash = p.i;
    }
    p.depth = 0;
    for (p.i = 0; p.i < t.length; p.i++) {
      const n = step(p) ? separatorAt(p, p.i) : 0, start = t[p.i] === '/' ? p.i : p.i + n;
      if (!n || isNameless(t, p.i + n)) continue;
      p.i += n - 1;
      if (start) starts.push(start);
    }
    return starts;
  }

  // ---- cutting ----
  function lastParts(t, cells) {
    const starts = partsOf(t), fits = start => width(t.slice(start)) < cells;
    const start = starts.slice(0, -1).find(fits);
    return start === undefined ? '' : '…' + t.slice(start);
  }
  function cutClass(t, cells) {
    const starts = partsOf(t), method = starts[starts.length - 1] || 0, type = starts[starts.length - 2] || 0;
    let inner = type, from, end;
    for (let i = method; i > type + 2 && inner === type; i--)
      if (t[i - 2] === '$' && isLetter(t[i - 1]) && t[i - 3] !== '$') inner = i - 1;
    if (inner > type && width(t.slice(inner)) < cells) return '…' + t.slice(inner);
    const separator = inner < method && t[method] !== '/' ? method - (t.startsWith('::', method - 2) ? 2 : 1) : method;
    from = inner;
    end = separator;
    if (from < end && t[from] === '…') from++;
    while (from < end && '/(*<&'.includes(t[from])) from++;
    while (from < end && ')>'.includes(t[end - 1])) end--;
    const taken = width(t.slice(separator)) + 1;
    if (from < end && taken + 1 < cells) return head(t.slice(from, end), cells - taken) + '…' + t.slice(separator);
    return width(t.slice(method)) < cells ? '…' + t.slice(method) : head(t.slice(method), cells - 1) + '…';
  }
  function cut(t, cells) {
    if (width(t) > cells) t = without(t, holdsArguments, false);
    if (width(t) > cells) t = without(t, holdsParameters, false);
    if (width(t) <= cells) return t;
    let found = lastParts(t, cells);
    if (found) return found;
    t = withoutInnerPaths(t);
    if (width(t) <= cells) return t;
    t = withoutTrait(t);
    if (width(t) <= cells) return t;
    t = without(without(t, holdsArguments, true), holdsParameters, true);
    if (width(t) < cells) return marked(t);
    found = lastParts(t, cells);
    return found || cutClass(t, cells);
  }

  // ---- what stands beside a name ----
  function findFile(t) {
    const start = t.lastIndexOf(' ') + 1, file = t.slice(start);
    return start > 1 && !/[([{<>}\])]/.test(file) && (file.includes('/') || /:\d|,./.test(file)) ? start : t.length;
  }
  function cutNamed(t, cells) {
    const start = findFile(t), name = t.slice(0, start - 1);
    let file = t.slice(start), taken = width(name) + 1;
    if (start === t.length) return cut(t, cells);
    if (file.includes('/') && taken + NAME_LEAST <= cells) {
      const shorter = lastParts(file, cells - taken);
      if (shorter) return name + ' ' + shorter;
    }
    if (file.includes('/')) file = '…' + file.slice(file.lastIndexOf('/'));
    taken = width(file) + 1;
    if (taken + NAME_LEAST > cells && width(name) + PLACE_LEAST <= cells)
      return name + ' ' + elideLine(file, cells - width(name) - 1);
    if (taken + NAME_LEAST > cells) return cells < 2 ? '…' : marked(cut(name, cells - 1));
    return cut(name, cells - taken) + ' ' + file;
  }
  return (name, cells) => {
    const address = /^[0-9a-f]{16} /.test(name) ? 17 : 0;
    if (width(name) <= cells) return name;
    if (cells <= 0) return '';
    if (cells > 3 && name[0] === '[' && findClose(name, 0) + 1 === name.length) return '[' + cut(name.slice(1, -1), cells - 2) + ']';
    if (!address || cells < address + NAME_LEAST) return cutNamed(name, cells);
    return name.slice(0, address) + cutNamed(name.slice(address), cells - address);
  };
})();
