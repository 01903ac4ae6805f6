// The graph by hand: drag to move, wheel, pinch or + - 0 to zoom, / to search, a click on a node
// for its callers and callees alone, Esc for all again. Without scripts it is a still picture.
(() => {
  'use strict';
  const svg = document.querySelector('svg.graph');
  if (!svg) return;
  const view = svg.querySelector('.view'), status = svg.querySelector('.status');
  const nodes = [...svg.querySelectorAll('.n')], drawn = [...svg.querySelectorAll('g[id^="N"]')], edges = [...svg.querySelectorAll('.e')];
  let x = 0, y = 0, scale = 1, drag = null, typed = null;
  const touches = new Map();

  // A picture of its own fills the window, and all keys are for it; in a page it takes them while it has the focus.
  const alone = svg === document.documentElement;
  if (alone) for (const side of ['width', 'height']) svg.setAttribute(side, '100%');
  else svg.setAttribute('tabindex', 0);

  const place = () => view.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
  const say = text => { status.textContent = text; };

  // Where the pointer is, in the coordinates of the picture.
  function point(event) {
    const p = svg.createSVGPoint();
    p.x = event.clientX; p.y = event.clientY;
    return p.matrixTransform(svg.getScreenCTM().inverse());
  }
  function zoom(factor, at) {
    const next = Math.min(50, Math.max(0.1, scale * factor));
    x = at.x - (at.x - x) * next / scale;
    y = at.y - (at.y - y) * next / scale;
    scale = next;
    place();
  }
  const middle = () => ({ x: svg.viewBox.baseVal.width / 2, y: svg.viewBox.baseVal.height / 2 });

  function show(kept) {
    for (const n of drawn) n.classList.toggle('dim', kept !== null && !kept.has(n.id));
    for (const e of edges)
      e.classList.toggle('dim', kept !== null && !(kept.has(e.dataset.from) && kept.has(e.dataset.to)));
  }
  function select(node) {
    const kept = new Set([node.id]);
    for (const e of edges) {
      if (e.dataset.from === node.id) kept.add(e.dataset.to);
      if (e.dataset.to === node.id) kept.add(e.dataset.from);
    }
    show(kept);
    say(node.querySelector('title').textContent.split('\n').join('  '));
  }
  function search(text) {
    let matches = null, found = 0, share = 0;
    try { matches = text && new RegExp(text, 'i'); } catch { matches = null; }
    for (const n of nodes) {
      const hit = Boolean(matches) && matches.test(n.dataset.name || '');
      n.classList.toggle('hit', hit);
      if (hit) { found++; share += Number(n.dataset.flat); }
    }
    say(text === null ? '' : `/${text}` + (matches ? `   ${found} found, ${share.toFixed(2)}% of the total` : ''));
  }
  function reset() {
    typed = null;
    search(null);
    show(null);
    say('');
  }

  svg.addEventListener('wheel', e => { e.preventDefault(); zoom(Math.exp(-e.deltaY / 400), point(e)); }, { passive: false });
  svg.addEventListener('pointerdown', e => {
    touches.set(e.pointerId, point(e));
    drag = { from: point(e), x, y, moved: false };
  });
  svg.addEventListener('pointermove', e => {
    if (!touches.has(e.pointerId)) return;
    const p = point(e);
    if (touches.size === 2) {
      const other = [...touches].find(([id]) => id !== e.pointerId)[1], before = touches.get(e.pointerId);
      const span = (a, b) => Math.hypot(a.x - b.x, a.y - b.y) || 1;
      zoom(span(p, other) / span(before, other), other);
    } else if (drag) {
      drag.moved = drag.moved || Math.hypot(p.x - drag.from.x, p.y - drag.from.y) > 3;
      if (drag.moved) { x = drag.x + p.x - drag.from.x; y = drag.y + p.y - drag.from.y; place(); }
    }
    touches.set(e.pointerId, p);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'])
    svg.addEventListener(end, e => touches.delete(e.pointerId));
  svg.addEventListener('click', e => {
    const node = e.target.closest('.n');
    if (drag && drag.moved) return;
    if (node) select(node); else show(null);
  });

  (alone ? document : svg).addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'Escape') reset();
    else if (typed !== null && e.key === 'Enter') typed = null;
    else if (typed !== null && e.key === 'Backspace') search(typed = typed.slice(0, -1));
    else if (typed !== null && e.key.length === 1) search(typed += e.key);
    else if (e.key === '/') search(typed = '');
    else if (e.key === '+' || e.key === '=') zoom(1.25, middle());
    else if (e.key === '-') zoom(0.8, middle());
    else if (e.key === '0') { x = y = 0; scale = 1; place(); }
    else if (e.key === 'Enter' && e.target.closest && e.target.closest('.n')) select(e.target.closest('.n'));
    else return;
    e.preventDefault();
    e.stopPropagation();
  });
})();
