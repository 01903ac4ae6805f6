import assert from 'node:assert/strict';
import { draw, open, screenshot, test } from './browser.mjs';

const HEAP = 'testdata/go/heap.pb.gz';

// Boxes of this name that are not hidden.
const box = (page, name) => page.locator('.b', { has: page.locator(`title:text("${name}")`) }).locator('visible=true').first();
const text = (page, selector) => page.locator(selector).textContent();

// Labels that stick out of their box, and boxes that stick out of their caller's row.
const overflows = page => page.evaluate(() => [...document.querySelectorAll('.b')].filter(g => {
  const rect = g.querySelector('rect').getBBox(), label = g.querySelector('text');
  return g.style.display !== 'none' && label.textContent && label.getBBox().x + label.getBBox().width > rect.x + rect.width + 1;
}).map(g => g.querySelector('text').textContent));

// With its outline, which is wider where the pointer is.
const width = async element => (await element.locator('rect').boundingBox()).width;

for (const suffix of ['svg', 'html'])
  test(`a flame graph as ${suffix} is as wide as its window, and a click on nothing changes nothing`, () =>
    open(draw(`flame.${suffix}`, 'flame', HEAP), async page => {
      const legend = await text(page, '.detail');
      for (const size of [1700, 900]) {
        await page.setViewportSize({ width: size, height: 900 });
        await page.waitForFunction(wide => Math.abs(document.querySelector('.b rect').getBBox().width - (wide - 20)) < 20, size);
        assert.deepEqual(await overflows(page), []);
      }
      assert.match(await box(page, 'all').locator('text').textContent(), /^all {2}\d+\.\d\dMB$/);
      await box(page, 'cart.(*Cart).Checkout').hover();
      assert.notEqual(await text(page, '.detail'), legend);
      await page.mouse.move(450, 800);
      assert.equal(await text(page, '.detail'), legend);
      const before = await page.locator('svg').innerHTML();
      await page.mouse.click(450, 800);
      assert.equal(await page.locator('svg').innerHTML(), before);
    }));

for (const suffix of ['svg', 'html']) {
  test(`a flame graph as ${suffix} zooms by click and goes back with Esc`, () =>
    open(draw(`flame.${suffix}`, 'flame', HEAP), async page => {
      const checkout = box(page, 'cart.(*Cart).Checkout'), before = await width(checkout), all = await width(box(page, 'all'));
      assert.ok(before < all / 2);
      assert.deepEqual(await overflows(page), []);
      await checkout.click();
      assert.ok(Math.abs(await width(checkout) - all) < 4);
      assert.match(await text(page, '.crumbs'), /all › .*Checkout/);
      assert.ok(await page.evaluate(() => document.querySelector('.crumbs').getBBox().width) <= 1180);
      assert.deepEqual(await overflows(page), []);
      await screenshot(page, `flame-zoomed-${suffix}`);
      await page.locator('.crumbs tspan').first().click();
      assert.ok(Math.abs(await width(checkout) - before) < 4);
      await checkout.click();
      await page.keyboard.press('Escape');
      assert.ok(await width(checkout) < all);
    }));

  test(`a flame graph as ${suffix} finds names and says their share`, () =>
    open(draw(`flame.${suffix}`, 'flame', HEAP), async page => {
      await page.keyboard.type('/cart\\.');
      assert.match(await text(page, '.status'), /^\/cart\\\.▏ +\d+ found, \d+\.\d\d% of the width$/);
      await page.keyboard.press('Enter');
      const hits = await page.locator('.hit title').allTextContents();
      assert.ok(hits.length > 1 && hits.every(title => /cart\./.test(title)));
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.hit').count(), 0);
      await page.keyboard.type('/(*Cart');
      assert.match(await text(page, '.status'), /[1-9]\d* found/, 'what is no expression is looked for as it is');
    }));

  test(`every box of a flame graph as ${suffix} can be reached by keys`, () =>
    open(draw(`flame.${suffix}`, 'flame', HEAP), async page => {
      const focused = () => page.evaluate(() => document.activeElement.querySelector('title').textContent.split('\n')[0]);
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'all');
      await page.keyboard.press('ArrowDown');
      assert.equal(await focused(), 'main.(*shop).serve.func1');
      await page.keyboard.press('ArrowRight');
      assert.equal(await focused(), 'runtime.main');
      assert.match(await text(page, '.detail'), /^runtime\.main {3}\S+ \(\d+\.\d\d%\)/);
      await page.keyboard.press('Enter');
      assert.match(await text(page, '.crumbs'), /runtime\.main/);
      await page.keyboard.press('ArrowUp');
      assert.equal(await focused(), 'all');
    }));
}

test('a box says its name and values when pointed at', () =>
  open(draw('flame.svg', 'flame', HEAP), async page => {
    await box(page, 'cart.(*Cart).Checkout').hover();
    assert.match(await text(page, '.detail'), /^example\.com\/shop\/cart\.\(\*Cart\)\.Checkout {3}[\d.]+kB \(40\.96%\)/);
  }));

test('upright, arrows go the other way', () =>
  open(draw('upright.svg', 'flame', '--upright', '--reverse', 'testdata/go/cpu.pb.gz'), async page => {
    const y = async name => (await box(page, name).boundingBox()).y;
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    assert.notEqual(await page.evaluate(() => document.activeElement.querySelector('title').textContent.split('\n')[0]), 'all');
    assert.ok(await y('crypto/sha256.block') < await y('all'));
    assert.deepEqual(await overflows(page), []);
    await screenshot(page, 'flame-upright');
  }, { dark: true }));

test('a difference shows changes with signs, and what is gone apart', () =>
  open(draw('change.svg', 'flame', '-sample_index=inuse_space', `-diff_base=${HEAP}`, 'testdata/go/allocs.pb.gz'), async page => {
    assert.ok(await page.locator('.b text:text("▲ main.(*shop).serve.func1")').count());
    assert.equal(await page.locator('.strip').count(), 2);
    await page.locator('.strip').nth(1).locator('.b').nth(2).click();
    assert.match(await text(page, '.detail'), /gone/);
    assert.deepEqual(await overflows(page), []);
    await screenshot(page, 'flame-change');
  }));

for (const suffix of ['svg', 'html'])
  for (const dark of [false, true])
    test(`hostile text stays text in a flame graph as ${suffix}${dark ? ', dark' : ''}`, () =>
      open(draw(`hostile.${suffix}`, 'flame', '-sample_index=0', 'testdata/odd/text_hostile.pb'), async page => {
        await page.keyboard.type('/script');
        for (const g of await page.locator('.b').all()) await g.hover();
        await page.locator('.b').last().click();
        assert.equal(await page.locator('image, script').count(), 2, 'there are only our own scripts, names.js and that of the picture');
        await screenshot(page, `hostile-${suffix}${dark ? '-dark' : ''}`);
      }, { dark }));
