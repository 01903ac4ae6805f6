// Opens what cprof draws in Chromium: make test-browser.
import './flame.mjs';
import './graph.mjs';
import { run } from './browser.mjs';

await run();
