// The one page for everything. Its data are texts and numbers; all texts go out as textContent. What is shown is in
// the fragment, so that a link shows the same.
(() => {
  'use strict';
  const SVG = 'http://www.w3.org/2000/svg', ROW = 19, CELL = 7.23, LEAST = 0.8;
  const $ = id => document.getElementById(id), data = JSON.parse($('data').textContent);
  const types = data.types, names = data.names;
  const state = { tab: 'flame', type: data.type, function: -1, zoom: 0, search: '', sort: 'flat' };

  function make(parent, tag, text) {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  }

  // ---- values ----
  const total = () => columnTotal(state.type + (data.differs ? types.length : 0)) || columnTotal(state.type);
  const columnTotal = column => rows.length ? rows[0].passed[column] : 0;
  function value(v, type = state.type) {
    let [factor, unit] = types[type].scales[0];
    for (const scale of types[type].scales) if (Math.abs(v) >= scale[0]) [factor, unit] = scale;
    if (v === 0) return '0';
    const number = v / factor;
    return (Number.isInteger(number) ? String(number) : number.toFixed(2).replace(/\.00$/, '')) + unit;
  }
  const percent = (v, of = total()) => of ? (v / of * 100).toFixed(2) + '%' : '';
  const sign = v => v > 0 ? '▲ +' : v < 0 ? '▼ ' : '';
  // With a sign, as a part of what there was.
  const changed = (now, before) => !before ? (now ? 'new' : '') : !now ? 'gone' : (now > before ? '+' : '') + percent(now - before, before);
  const before = column => column + types.length;

  // ---- the calling contexts: each a row, in the order of the file callers before callees ----
  const rows = [];
  const columns = types.length * (data.differs ? 2 : 1);
  for (let i = 0, above = 0; types.length && i < data.above.length; i++) {
    above += data.above[i];
    const more = data.function[i] < 0;
    const row = { id: i, above: i ? rows[above] : null, function: more || !i ? -1 : data.function[i], callees: [],
                  name: i === 0 ? 'all' : more ? `…${-data.function[i]} more` : names[data.function[i]], more,
                  self: data.self.map(column => column[i]), passed: data.self.map(column => column[i]) };
    if (i) row.above.callees.push(row);
    rows.push(row);
  }
  for (let i = rows.length; i-- > 1;)
    for (let c = 0; c < columns; c++) rows[i].above.passed[c] += rows[i].passed[c];

  // What a flame graph is drawn of. Callees are made when they are asked for.
  const width = node => node.wide ?? (node.now || 0);
  function contextOf(row) {
    return { id: row.id, name: row.name, function: row.function, more: row.more, now: row.passed[state.type],
             before: data.differs ? row.passed[state.type + types.length] : 0, callees: () => row.callees.map(contextOf) };
  }
  // What only the older profile has: below a context of both, or a context of its own.
  const goneBy = []; // of each type, of each row
  function goneIn(type) {
    const gone = goneBy[type] || rows.map(() => 0);
    for (let i = goneBy[type] ? 0 : rows.length; i-- > 0;) {
      if (!rows[i].passed[type]) gone[i] = Math.max(rows[i].passed[before(type)], 0);
      if (i) gone[rows[i].above.id] += gone[i];
    }
    return goneBy[type] = gone;
  }
  function goneOf(row) {
    const gone = goneIn(state.type)[row.id];
    return { ...contextOf(row), wide: gone, now: 0, before: gone, callees: () => row.callees.map(goneOf).filter(node => node.wide) };
  }
  function add(node, row, by) {
    node.now += by.passed[state.type];
    node.before += data.differs ? by.passed[state.type + types.length] : 0;
    node.rows.push([row, by]);
    return node;
  }
  const merged = (name, id) => ({ name, function: id, more: id < 0, now: 0, before: 0, rows: [], callees: () => [] });
  function group(pairs, step) {
    const found = new Map();
    for (const [row, by] of pairs)
      for (const [next, weight] of step(row, by)) {
        if (!found.has(next.name)) found.set(next.name, merged(next.name, next.function));
        add(found.get(next.name), next, weight);
      }
    for (const node of found.values()) node.callees = () => group(node.rows, step);
    return [...found.values()];
  }
  function sandwich(id, step) {
    const root = merged(names[id], id);
    for (const row of rows) {
      let inner = false;
      for (let at = row.above; at && row.function === id; at = at.above) inner = inner || at.function === id;
      if (row.function === id && !inner) add(root, row, row);
    }
    root.callees = () => group(root.rows, step);
    return root;
  }
  const toCallees = row => row.callees.map(callee => [callee, callee]);
  const toCallers = (row, by) => row.above && row.above.above ? [[row.above, by]] : [];

  // ---- drawing ----
  const elide = (name, cells) => cells < 3 ? '' : elideName(name, cells);
  function color(node) {
    if (node.more || node.function < 0) return '#d4d4d4';
    if (!data.differs) return data.colors[node.function];
    const change = (node.now - node.before) / (Math.max(node.now, node.before) || 1);
    const mix = (from, to) => Math.round(from + (to - from) * Math.sqrt(Math.abs(change)));
    const [red, green, blue] = change > 0 ? [238, 110, 96] : [104, 160, 232];
    return `rgb(${mix(224, red)},${mix(224, green)},${mix(224, blue)})`;
  }
  function describe(node) {
    const change = node.now - node.before;
    return `${node.name}   ${value(node.now)} (${percent(node.now)})` +
      (data.differs ? `   before ${value(node.before)}   ${sign(change)}${value(change)}` : '');
  }
  function drawBox(svg, node, box, act) {
    const g = document.createElementNS(SVG, 'g'), rect = document.createElementNS(SVG, 'rect'), label = document.createElementNS(SVG, 'text');
    const title = document.createElementNS(SVG, 'title'), mark = data.differs ? sign(node.now - node.before).slice(0, 2) : '';
    g.setAttribute('class', 'b' + (node.more ? ' joined' : '') + (hit(node.name) && !node.more ? ' hit' : ''));
    for (const [name, v] of [['x', box.x], ['y', box.y], ['width', box.width], ['height', ROW - 1]]) rect.setAttribute(name, v);
    rect.setAttribute('fill', color(node));
    label.setAttribute('x', box.x + 3);
    label.setAttribute('y', box.y + 13.5);
    label.textContent = mark + elide(node.name, Math.floor((box.width - 6) / CELL) - mark.length);
    if (label.textContent === mark) label.textContent = '';
    title.textContent = describe(node);
    g.setAttribute('role', 'treeitem');
    g.setAttribute('tabindex', svg.childElementCount ? -1 : 0);
    g.append(title, rect, label);
    g.addEventListener('click', () => act(node));
    g.addEventListener('mouseover', () => { $('detail').textContent = title.textContent; });
    g.addEventListener('focus', () => { $('detail').textContent = title.textContent; });
    g.addEventListener('keydown', event => moveFrom(event, g, box, () => act(node)));
    g.box = box;
    svg.append(g);
  }
  // Callees side by side below their caller; those too thin to see are one box.
  function drawFlame(parent, root, act, up = false, whole = width(root)) {
    const svg = document.createElementNS(SVG, 'svg'), space = Math.max(320, parent.clientWidth || 1100);
    const todo = [{ node: root, x: 0, depth: 0 }], boxes = [], scale = whole ? space / whole : 0;
    let depth = 0;
    while (todo.length) {
      const at = todo.pop();
      boxes.push({ ...at, width: Math.max(0.3, width(at.node) * scale) });
      depth = Math.max(depth, at.depth);
      if (at.depth > 400 || at.node.more) continue;
      let x = at.x, thin = 0, many = 0;
      for (const node of at.node.callees().sort((a, b) => width(b) - width(a))) {
        if (width(node) * scale >= LEAST) todo.push({ node, x, depth: at.depth + 1 });
        else { thin += width(node); many++; continue; }
        x += width(node) * scale;
      }
      if (thin * scale >= LEAST) todo.push({ node: { ...merged(`…${many} more`, -1), now: thin, before: thin }, x, depth: at.depth + 1 });
    }
    svg.setAttribute('class', 'flame');
    svg.setAttribute('role', 'tree');
    svg.setAttribute('width', space);
    svg.setAttribute('height', (depth + 1) * ROW);
    for (const box of boxes) drawBox(svg, box.node, { ...box, y: (up ? depth - box.depth : box.depth) * ROW }, act);
    parent.replaceChildren(svg);
  }
  function moveFrom(event, g, box, act) {
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); return act(); }
    if (!event.key.startsWith('Arrow')) return undefined;
    event.preventDefault();
    const all = [...g.parentNode.children], here = all.indexOf(g), middle = box.x + 0.1;
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key], y = box.y + { ArrowUp: -ROW, ArrowDown: ROW }[event.key];
    const row = all.filter(other => other.box.y === box.y).sort((a, b) => a.box.x - b.box.x);
    const next = sideways ? row[row.indexOf(g) + sideways]
      : all.find(other => other.box.y === y && other.box.x <= middle && other.box.x + other.box.width > middle) || all.find(other => other.box.y === y && other.box.x >= box.x && other.box.x < box.x + box.width);
    if (next && all[here]) next.focus();
    return undefined;
  }

  // ---- what is looked for ----
  let matches = null;
  const hit = name => matches !== null && matches(name);
  function setSearch() {
    matches = null;
    if (!state.search) return;
    try {
      const expression = new RegExp(state.search, 'i');
      matches = name => expression.test(name);
    } catch { matches = name => name.includes(state.search); }
  }
  function showFound() {
    let share = 0;
    const inside = new Set();
    for (const row of rows) {
      const here = row.above && !row.more && hit(row.name);
      if (here && !inside.has(row.above)) share += row.passed[state.type];
      if (here || (row.above && inside.has(row.above))) inside.add(row);
    }
    $('found').textContent = matches ? `${names.filter(hit).length} found, ${percent(share)} of the total` : '';
  }

  // ---- the parts of the page ----
  function showFlame() {
    const section = $('flame'), at = rows[state.zoom] || rows[0], path = [], crumbs = section.querySelector('.crumbs');
    for (let row = at; row; row = row.above) path.unshift(row);
    crumbs.replaceChildren();
    path.forEach((row, i) => {
      if (i) crumbs.append('›');
      make(crumbs, 'button', elide(row.name, 30)).addEventListener('click', () => go({ zoom: row.id }));
    });
    const act = node => go(node.more ? {} : { zoom: node.id === state.zoom && at.above ? at.above.id : node.id, function: node.function });
    drawFlame(section.querySelector('div'), contextOf(at), act);
    if (data.differs) showGone(section, at, act);
  }
  // Below, as wide as it was: a flame graph of what is has no room for it.
  function showGone(section, at, act) {
    const gone = goneOf(at), now = at.passed[state.type], [note, flame] = section.querySelectorAll('.gone');
    note.textContent = gone.wide ? `Gone: ${value(gone.wide)} that only the older profile has` : '';
    flame.replaceChildren();
    if (gone.wide) drawFlame(flame, gone, act, false, Math.max(now, gone.wide));
  }
  // The files, and the totals of the type shown.
  function showCompared() {
    const [was, now] = [before(state.type), state.type].map(columnTotal), [older, newer] = data.compared.map(files => files.join(', '));
    $('compared').replaceChildren();
    for (const line of [`Before: ${older}, ${value(was)}`, `After: ${newer}, ${value(now)}`, `Change: ${sign(now - was)}${value(now - was)} (${changed(now, was)})`,
                        'Widths: what is after. Colours: the change,']) {
      $('compared').append(line);
      if (line.startsWith('Widths')) break;
      make($('compared'), 'br');
    }
    for (const [name, text] of [['grew', '▲ red: more'], ['shrank', '▼ blue: less']]) {
      $('compared').append(' ');
      make($('compared'), 'span', text).className = name;
    }
  }
  // A column: what it is sorted by, its title, what a cell says.
  const PLAIN = ['flat', 'cum'].flatMap(what => [
    [what, what, i => value(amount(what, i))], [what, what + '%', i => percent(amount(what, i))]]);
  const COMPARED = ['flat', 'cum'].flatMap(what => [
    [what, what + ' before', i => value(data[what][before(state.type)][i])], [what, 'after', i => value(data[what][state.type][i])],
    [what, 'change', i => sign(amount(what, i)) + value(amount(what, i))],
    [what, 'change%', i => changed(data[what][state.type][i], data[what][before(state.type)][i])]]);
  const COLUMNS = data.differs ? COMPARED : PLAIN;
  function amount(what, i) { return data[what][state.type][i] - (data.differs ? data[what][before(state.type)][i] : 0); }
  function showTop() {
    const head = $('top').querySelector('thead tr'), body = $('top').querySelector('tbody');
    head.replaceChildren();
    body.replaceChildren();
    for (const [sort, title] of [...COLUMNS, ['name', 'function']])
      make(make(head, 'th'), 'button', title + (state.sort === sort && [sort, 'change', 'function'].includes(title) ? ' ▾' : '')).addEventListener('click', () => go({ sort }));
    const order = state.sort === 'name' ? (a, b) => names[a] < names[b] ? -1 : 1
      : (a, b) => Math.abs(amount(state.sort, b)) - Math.abs(amount(state.sort, a)) || a - b;
    const shown = names.map((_, i) => i).filter(i => (!matches || hit(names[i])) && (amount('cum', i) || amount('flat', i) || (data.differs && data.cum[state.type][i])));
    for (const i of shown.sort(order)) {
      const line = make(body, 'tr');
      for (const [what, title, text] of COLUMNS) {
        const cell = make(line, 'td', text(i)), v = amount(what, i);
        if (data.differs && title.startsWith('change')) cell.className = v > 0 ? 'grew' : v < 0 ? 'shrank' : '';
      }
      make(line, 'td', names[i]);
      line.tabIndex = 0;
      line.className = i === state.function ? 'chosen' : '';
      line.addEventListener('click', () => go({ function: i, tab: 'callers' }));
      line.addEventListener('keydown', event => { if (event.key === 'Enter') go({ function: i, tab: 'callers' }); });
    }
  }
  function showCallers() {
    const section = $('callers'), id = state.function, act = node => node.function >= 0 && go({ function: node.function });
    section.querySelector('h2').textContent = id < 0 ? 'Choose a function in the table or the flame graph.' : names[id];
    for (const part of section.querySelectorAll('div')) part.replaceChildren();
    if (id < 0) return;
    drawFlame(section.querySelector('.up'), sandwich(id, toCallers), act, true);
    drawFlame(section.querySelector('.down'), sandwich(id, toCallees), act);
  }
  function showLabels() {
    const section = $('labels');
    section.replaceChildren();
    if (!data.labels.length) make(section, 'p', 'The samples have no labels.');
    else make(section, 'p', `Of ${types[data.type].name}.`);
    for (const label of data.labels) {
      make(section, 'h2', label.key);
      const table = make(make(section, 'table'), 'tbody');
      for (const [name, v] of label.values) {
        const line = make(table, 'tr');
        for (const text of [value(v, data.type), percent(v, data.total), name]) make(line, 'td', text);
      }
      if (label.more) make(section, 'p', `…${label.more} more`);
    }
  }
  const PARTS = { flame: showFlame, top: showTop, callers: showCallers, labels: showLabels, graph() {} };

  // ---- state ----
  function readFragment() {
    const given = new URLSearchParams(location.hash.slice(1));
    const number = (key, least, end) => {
      const n = Number(given.get(key));
      return given.has(key) && Number.isInteger(n) && n >= least && n < end ? n : undefined;
    };
    const byName = names.indexOf(given.get('function'));
    const type = types.findIndex(t => t.name === given.get('type'));
    Object.assign(state, {
      tab: Object.hasOwn(PARTS, given.get('tab') || '') ? given.get('tab') : 'flame', type: type < 0 ? data.type : type,
      function: byName, zoom: number('zoom', 0, rows.length) || 0, search: given.get('search') || '',
      sort: ['flat', 'cum', 'name'].includes(given.get('sort')) ? given.get('sort') : 'flat',
    });
  }
  function writeFragment() {
    const fragment = new URLSearchParams({ tab: state.tab, type: types[state.type].name });
    if (state.function >= 0) fragment.set('function', names[state.function]);
    if (state.zoom) fragment.set('zoom', state.zoom);
    if (state.search) fragment.set('search', state.search);
    if (state.sort !== 'flat') fragment.set('sort', state.sort);
    history.replaceState(null, '', '#' + fragment);
  }
  function show() {
    setSearch();
    $('type').value = state.type;
    if ($('search').value !== state.search) $('search').value = state.search;
    for (const part of Object.keys(PARTS)) $(part).classList.toggle('shown', part === state.tab);
    for (const button of $('tabs').children) button.setAttribute('aria-selected', button.dataset.tab === state.tab);
    showFound();
    $('detail').textContent = '';
    if (data.differs) showCompared();
    PARTS[state.tab]();
  }
  function go(change) {
    Object.assign(state, change);
    writeFragment();
    show();
  }

  // ---- begin ----
  $('about').textContent = data.header.concat(data.trimmed || []).join('\n');
  if (!types.length) { $('detail').textContent = 'No samples in the profile.'; return; }
  types.forEach((type, i) => { make($('type'), 'option', type.name).value = i; });
  $('type').addEventListener('change', event => go({ type: Number(event.target.value) }));
  $('search').addEventListener('input', event => go({ search: event.target.value }));
  for (const button of $('tabs').children) button.addEventListener('click', () => go({ tab: button.dataset.tab }));
  window.addEventListener('hashchange', () => { readFragment(); show(); });
  window.addEventListener('resize', show);
  document.addEventListener('keydown', event => {
    if (event.key === '/' && event.target !== $('search') && !event.ctrlKey) { event.preventDefault(); $('search').focus(); }
    else if (event.key === 'Escape' && state.search) go({ search: '' });
    else if (event.key === 'Escape' && state.zoom) go({ zoom: rows[state.zoom].above.id });
  });
  readFragment();
  show();
})();
