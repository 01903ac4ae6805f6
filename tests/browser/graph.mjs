import assert from 'node:assert/strict';
import { draw, open, screenshot, test } from './browser.mjs';

const HEAP = 'testdata/go/heap.pb.gz';
const node = (page, name) => page.locator(`.n[data-name="${name}"]`);
const status = page => page.locator('.status').textContent();
const names = (page, selector) => page.locator(selector).evaluateAll(all => all.map(g => g.dataset.name));

// Lines of text that are wider than the box around them, and boxes that overlap.
const ugly = page => page.evaluate(() => {
  const boxes = [...document.querySelectorAll('.n')].map(g => [g, g.querySelector('rect').getBBox()]);
  const wide = boxes.flatMap(([g, box]) => [...g.querySelectorAll('text')].filter(text => text.getBBox().width > box.width + 1));
  const over = boxes.filter(([, a], i) => boxes.some(([, b], k) => k < i && a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 &&
                                                                   a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1));
  return [...wide.map(text => text.textContent), ...over.map(([g]) => g.dataset.name)];
});

test('a call graph zooms by wheel and keys, and moves by hand', () =>
  open(draw('graph.svg', 'svg', HEAP), async page => {
    const place = () => page.locator('.view').getAttribute('transform');
    assert.deepEqual(await ugly(page), []);
    await screenshot(page, 'graph');
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, -400);
    await page.waitForFunction(() => /scale\(2\.7/.test(document.querySelector('.view').getAttribute('transform')));
    await page.keyboard.press('0');
    assert.equal(await place(), 'translate(0 0) scale(1)');
    await page.keyboard.press('+');
    assert.match(await place(), /scale\(1\.25\)/);
    const before = await place();
    await page.mouse.down();
    await page.mouse.move(700, 450, { steps: 4 });
    await page.mouse.up();
    assert.notEqual(await place(), before);
  }));

test('a click on a node of a call graph leaves its callers and callees', () =>
  open(draw('graph.svg', 'svg', HEAP), async page => {
    await node(page, 'example.com/shop/cart.(*Cart).Checkout').click();
    assert.deepEqual((await names(page, '.n:not(.dim)')).sort(), [
      'example.com/shop/cart.(*Cart).Checkout', 'example.com/shop/store.(*Store).Place', 'main.(*shop).checkout']);
    assert.match(await status(page), /Checkout +flat 34\.40kB \(1\.65%\) +cum 851\.76kB \(40\.96%\)/);
    await screenshot(page, 'graph-selected');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.dim').count(), 0);
  }));

test('a call graph finds names and says their share', () =>
  open(draw('graph.svg', 'svg', HEAP), async page => {
    await page.keyboard.type('/search\\.');
    assert.match(await status(page), /^\/search\\\. +\d+ found, 1\d\.\d\d% of the total$/);
    assert.ok((await names(page, '.hit')).every(name => /search\./.test(name)));
  }, { dark: true }));

for (const dark of [false, true])
  test(`hostile text stays text in a call graph${dark ? ', dark' : ''}`, () =>
    open(draw('hostile-graph.svg', 'svg', 'testdata/odd/text_hostile.pb'), async page => {
      await page.keyboard.type('/script');
      for (const g of await page.locator('.n').all()) await g.dispatchEvent('click');
      assert.equal(await page.locator('image, script').count(), 1, 'there is only our own script');
      await screenshot(page, `hostile-graph${dark ? '-dark' : ''}`);
    }, { dark }));
