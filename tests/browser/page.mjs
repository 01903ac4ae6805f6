import assert from 'node:assert/strict';
import { draw, open, screenshot, test } from './browser.mjs';

const HEAP = 'testdata/go/heap.pb.gz';
const fragment = page => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
const tab = (page, name) => page.getByRole('tab', { name }).click();
const cells = (page, line) => page.locator('#top tbody tr').nth(line).locator('td').allTextContents();

test('a page switches between sample types, sorts and filters', () =>
  open(draw('page.html', 'html', HEAP), async page => {
    await tab(page, 'Top');
    assert.deepEqual(await cells(page, 0), ['648kB', '31.16%', '789.23kB', '37.95%', 'compress/flate.NewWriter']);
    await page.selectOption('#type', { label: 'alloc_space' });
    assert.equal((await cells(page, 0))[4], 'example.com/shop/mail.(*Mailer).deliver');
    await page.getByRole('button', { name: 'cum', exact: true }).click();
    assert.match((await cells(page, 0))[4], /^main\.|runtime/);
    await page.keyboard.type('/cart');
    const names = await page.locator('#top tbody td:last-child').allTextContents();
    assert.ok(names.length && names.every(name => /cart/i.test(name)));
    assert.match(await page.locator('#found').textContent(), /^\d+ found, \d+\.\d\d% of the total$/);
    assert.deepEqual(await fragment(page), { tab: 'top', type: 'alloc_space', search: 'cart', sort: 'cum' });
    await screenshot(page, 'page-top');
  }));

test('a page shows callers and callees of what is chosen', () =>
  open(draw('page.html', 'html', HEAP), async page => {
    const boxes = part => page.locator(`#callers ${part} title`).allTextContents();
    await tab(page, 'Top');
    await page.locator('#top tr', { hasText: 'cart.(*Cart).Checkout' }).click();
    assert.equal(await page.locator('#callers h2').textContent(), 'example.com/shop/cart.(*Cart).Checkout');
    assert.ok((await boxes('.up')).some(title => title.startsWith('main.(*shop).checkout   851.76kB (40.96%)')));
    assert.ok((await boxes('.down')).some(title => title.startsWith('example.com/shop/store.(*Store).Place   817.36kB (39.31%)')));
    await screenshot(page, 'page-callers');
  }, { dark: true }));

test('a page zooms its flame graph, and a link shows the same', async () => {
  let link;
  const path = draw('page.html', 'html', HEAP);
  await open(path, async page => {
    await page.locator('#flame .b', { hasText: 'cart.(*Cart).Checkout' }).first().click();
    assert.match(await page.locator('.crumbs').textContent(), /all›.*Checkout/);
    link = await page.evaluate(() => location.hash);
    await screenshot(page, 'page-flame');
  });
  await open(path, async page => {
    assert.match(await page.locator('.crumbs').textContent(), /all›.*Checkout$/);
    await page.keyboard.press('Escape');
    assert.match(await page.locator('.crumbs').textContent(), /checkout$/);
    await page.locator('#flame .b').first().focus();
    await page.keyboard.press('ArrowDown');
    assert.match(await page.locator('#detail').textContent(), /Checkout {3}851\.76kB/);
  }, { hash: link });
});

test('a page has labels and the call graph', () =>
  open(draw('page.html', 'html', 'testdata/go/cpu.pb.gz'), async page => {
    await tab(page, 'Labels');
    assert.match(await page.locator('#labels').textContent(), /endpoint.*shard.*tenant/);
    await tab(page, 'Call graph');
    await page.locator('#graph .n').nth(3).click();
    assert.ok(await page.locator('#graph .dim').count());
    await screenshot(page, 'page-graph');
  }));

test('a page of a difference shows changes with signs', () =>
  open(draw('page-change.html', 'html', '-sample_index=inuse_space', `-diff_base=${HEAP}`, 'testdata/go/allocs.pb.gz'), async page => {
    assert.ok((await page.locator('#flame text').allTextContents()).includes('▲ main.(*shop).serve.func1'));
    await tab(page, 'Top');
    assert.match((await cells(page, 0))[2], /^(▲ \+|▼ -)/);
    assert.match(await page.locator('#compared').textContent(), /Before: testdata\/go\/heap.*After: testdata\/go\/allocs.*Change: [▲▼]/);
    await tab(page, 'Flame graph');
    assert.match(await page.locator('p.gone').textContent(), /^Gone: .* that only the older profile has/);
    assert.ok(await page.locator('div.gone .b').count());
    await screenshot(page, 'page-change');
  }));

for (const [what, file] of [['hostile text', 'text_hostile.pb'], ['nothing', 'strings_only.pb']])
  test(`${what} does no harm in a page`, () =>
    open(draw('page-odd.html', 'html', `testdata/odd/${file}`), async page => {
      for (const name of ['Top', 'Labels', 'Call graph', 'Callers and callees', 'Flame graph']) await tab(page, name);
      await page.keyboard.type('/script');
      assert.equal(await page.locator('image, img, script:not([type]), iframe').count(), 3, 'there are only our own scripts, two and names.js');
      await screenshot(page, 'page-odd');
    }));

test('what stands in the fragment is not trusted', () =>
  open(draw('page.html', 'html', HEAP), async page => {
    assert.equal(await page.locator('#flame.shown').count(), 1);
    assert.deepEqual(await page.locator('#search').inputValue(), '<img src=x onerror=alert(1)>(');
  }, { hash: '#tab=__proto__&type=x&zoom=-5&function=constructor&sort=x&search=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E(' }));
