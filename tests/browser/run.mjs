// Opens what cprof draws in Chromium: make test-browser.
import './flame.mjs';
import './graph.mjs';
import './page.mjs';
import '../names.mjs';
import { run } from './browser.mjs';

await run();
