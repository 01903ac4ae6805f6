// A flame graph by hand: a click or Enter zooms, Esc goes back, arrows move, / searches. The boxes are in the
// picture; this only moves them. Without scripts it is a still picture.
(() => {
  'use strict';
  const svg = document.querySelector('.flame');
  const CELL = 7.23, LEFT = 10, DRAWN = svg.viewBox.baseVal.width - 2 * LEFT;
  let WIDTH = DRAWN;
  const status = svg.querySelector('.status'), crumbs = svg.querySelector('.crumbs'), detail = svg.querySelector('.detail');
  const hint = status.textContent, legend = detail.textContent;
  const SVG = 'http://www.w3.org/2000/svg';

  // ---- the boxes, as they are drawn: callers before callees ----
  const strips = [...svg.querySelectorAll('.strip')].map(strip => {
    const path = [];
    return [...strip.querySelectorAll('.b')].map(g => {
      const rect = g.querySelector('rect'), title = g.querySelector('title').textContent;
      const depth = Number(g.dataset.depth);
      const box = {
        g, rect, title, depth, text: g.querySelector('text'), name: title.split('\n')[0], callees: [],
        x: Number(rect.getAttribute('x')) - LEFT, width: Number(rect.getAttribute('width')),
        joined: g.classList.contains('joined'), caller: path[depth - 1] || null,
      };
      path[depth] = box;
      if (box.caller) box.caller.callees.push(box);
      g.setAttribute('role', 'treeitem');
      g.setAttribute('aria-level', depth + 1);
      g.setAttribute('tabindex', depth ? -1 : 0);
      return box;
    });
  });
  const boxes = strips.flat(), byElement = new Map(boxes.map(box => [box.g, box]));
  let zoomed = null, typed = null, found = '';

  const elide = (name, cells) => cells < 3 ? '' : elideName(name, cells);

  function label(box, cells) {
    const mark = box.text.dataset.mark || '', value = box.text.dataset.value || '';
    const name = elide(box.name, cells - mark.length - value.length);
    return name ? mark + name + value : elide(box.name, cells);
  }

  // ---- zoom ----
  function place(box, x, width) {
    const shown = width >= 0.1 && x < WIDTH && x + width > 0;
    box.g.style.display = shown ? '' : 'none';
    if (!shown) return;
    box.rect.setAttribute('x', (LEFT + x).toFixed(2));
    box.rect.setAttribute('width', width.toFixed(2));
    const text = label(box, Math.floor((width - 6) / CELL));
    if (text || box.text.textContent) box.text.textContent = text;
    box.text.setAttribute('x', (LEFT + x + 3).toFixed(2));
  }
  function zoom(target) {
    zoomed = target && target.caller ? target : null;
    const from = zoomed ? zoomed.x : 0, whole = WIDTH / DRAWN, scale = zoomed ? WIDTH / zoomed.width : whole;
    const above = new Set();
    for (let box = zoomed && zoomed.caller; box; box = box.caller) above.add(box);
    for (const strip of strips) {
      const mine = !zoomed || strip.includes(zoomed);
      for (const box of strip) {
        box.g.classList.toggle('above', above.has(box));
        if (!mine) place(box, box.x * whole, box.width * whole);
        else if (above.has(box)) place(box, 0, WIDTH);
        else if (zoomed && (box.depth < zoomed.depth || box.x < from - 0.01 || box.x >= from + zoomed.width - 0.01))
          box.g.style.display = 'none';
        else place(box, (box.x - from) * scale, box.width * scale);
      }
    }
    showCrumbs();
  }
  function showCrumbs() {
    const path = [];
    for (let box = zoomed; box; box = box.caller) path.unshift(box);
    crumbs.replaceChildren();
    const shown = path.length > 7 ? [path[0], ...path.slice(-6)] : path;
    const room = Math.floor((WIDTH / CELL - 4) / shown.length) - 3;
    shown.forEach((box, i) => {
      const step = document.createElementNS(SVG, 'tspan');
      step.textContent = elide(box.name, room);
      step.addEventListener('click', () => go(box));
      if (i) crumbs.append(i === 1 && shown !== path ? ' › … › ' : ' › ');
      crumbs.append(step);
    });
  }
  function go(box) {
    zoom(box);
    tell(box);
    box.g.focus({ preventScroll: true });
  }

  // ---- hover and search ----
  function tell(box) { detail.textContent = box ? box.title.split('\n').join('   ') : legend; }
  function matcher(text) {
    try { return new RegExp(text, 'i'); } catch { return { test: name => name.includes(text) }; }
  }
  function search(text) {
    const matches = text ? matcher(text) : null;
    let number = 0, width = 0;
    found = text || '';
    const inside = new Set();
    for (const box of boxes) {
      const hit = Boolean(matches) && !box.joined && Boolean(box.caller) && matches.test(box.name);
      box.g.classList.toggle('hit', hit);
      if (hit) number++;
      if (hit && !inside.has(box.caller) && strips[0].includes(box)) width += box.width;
      if (hit || inside.has(box.caller)) inside.add(box);
    }
    const share = strips[0] && strips[0].length ? width / strips[0][0].width * 100 : 0;
    status.textContent = text === null ? hint : `/${text}${typed === null ? '' : '▏'}` +
      (matches ? `   ${number} found, ${share.toFixed(2)}% of the width` : '');
  }

  // ---- the window ----
  // The picture is as wide as that, and its letters stay as large as they are.
  function fit() {
    const width = Math.max(document.documentElement.clientWidth || innerWidth, 400), height = svg.viewBox.baseVal.height;
    if (width === WIDTH + 2 * LEFT) return;
    WIDTH = width - 2 * LEFT;
    svg.setAttribute('width', width);
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    status.setAttribute('x', LEFT + WIDTH);
    zoom(zoomed);
  }
  addEventListener('resize', fit);

  // ---- events ----
  const boxAt = event => byElement.get(event.target.closest && event.target.closest('.b'));
  svg.addEventListener('click', event => {
    const box = boxAt(event);
    if (box) go(box.joined ? box.caller : box);
    else if (event.target === status) search(typed = found);
  });
  svg.addEventListener('mouseover', event => tell(boxAt(event)));
  svg.addEventListener('mouseleave', () => tell(null));
  svg.addEventListener('focusin', event => tell(boxAt(event)));

  const visible = box => box && box.g.style.display !== 'none';
  function neighbour(box, step) {
    const row = (box.caller ? box.caller.callees : strips.map(strip => strip[0])).filter(visible);
    return row[row.indexOf(box) + step];
  }
  function move(key) {
    const box = byElement.get(document.activeElement) || zoomed || boxes[0];
    const down = svg.dataset.upright ? 'ArrowUp' : 'ArrowDown';
    let next = box;
    if (key === 'ArrowLeft' || key === 'ArrowRight') next = neighbour(box, key === 'ArrowLeft' ? -1 : 1);
    else if (key === 'Home') next = boxes[0];
    else next = key === down ? box.callees.find(visible) : box.caller;
    if (!next) return;
    for (const other of [box, next]) other.g.setAttribute('tabindex', other === next ? 0 : -1);
    next.g.focus();
  }
  function type(key) {
    if (key === 'Enter') { typed = null; search(found); }
    else if (key === 'Backspace') search(typed = typed.slice(0, -1));
    else if (key.length === 1) search(typed += key);
    else return false;
    return true;
  }
  function command(key) {
    const box = byElement.get(document.activeElement);
    if (key === '/') search(typed = '');
    else if (key === 'Enter' || key === ' ') { if (box) go(box.joined ? box.caller : box); }
    else if (key === '0') zoom(null);
    else if (/^(Arrow|Home)/.test(key)) move(key);
    else return false;
    return true;
  }
  function escape() {
    if (typed !== null || found) { typed = null; search(null); }
    else if (zoomed) go(zoomed.caller);
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') escape();
    else if (!(typed !== null ? type(event.key) : command(event.key))) return;
    event.preventDefault();
  });
  fit();
})();
