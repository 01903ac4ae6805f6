// What the tests share: a browser that sees no network, and pages that cprof draws for them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const build = resolve('build/browser');
const { chromium } = createRequire(build + '/')('playwright-core');
const tests = [];

export function test(name, run) { tests.push({ name, run }); }

// Runs cprof, which writes the file, and returns its path.
export function draw(file, ...args) {
  const path = `${build}/${file}`;
  execFileSync('./cprof', [...args, '-o', path], { stdio: ['ignore', 'inherit', 'pipe'] });
  return path;
}

// What went wrong in a page: nothing of this is ever right.
function watch(page, context, wrong) {
  page.on('console', message => wrong.push(`console: ${message.text()}`));
  page.on('pageerror', error => wrong.push(`error: ${error.message}`));
  page.on('dialog', dialog => { wrong.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  context.on('page', other => { if (other !== page) wrong.push('another page opened'); });
}

// Opens a file, lets use(page) look at it, and checks that it asked for nothing and ran nothing of a stranger's.
export async function open(path, use, { dark = false, hash = '' } = {}) {
  const context = await chrome.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: dark ? 'dark' : 'light' });
  context.setDefaultTimeout(120000); // for machines that are busy with other things
  const page = await context.newPage(), wrong = [], url = pathToFileURL(path).href + hash;
  watch(page, context, wrong);
  await context.route('**', route => {
    if (route.request().url().split('#')[0] === url.split('#')[0]) return route.continue();
    wrong.push(`request: ${route.request().url()}`);
    return route.abort();
  });
  await page.goto(url);
  await use(page);
  assert.notEqual(await page.title(), 'owned');
  assert.deepEqual(wrong, []);
  await context.close();
}

// A picture for people to look at; it must at least not be of one colour.
export async function screenshot(page, name) {
  const png = await page.screenshot({ path: `${build}/${name}.png` });
  assert.ok(png.length > 5000, `${name}.png shows something`);
}

mkdirSync(build, { recursive: true });
const chrome = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'],
});

export async function run() {
  let failed = 0;
  for (const { name, run } of tests) {
    try {
      await run();
      console.log(`ok - ${name}`);
    } catch (error) {
      failed++;
      console.log(`not ok - ${name}\n${error.stack}`);
    }
  }
  await chrome.close();
  console.log(`${tests.length - failed} passed, ${failed} failed`);
  process.exitCode = failed || !tests.length ? 1 : 0;
}
