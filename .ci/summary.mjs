// Adds up what the test runs wrote down, names the real clients, and fails when a required one did not take part.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const results = path.resolve(import.meta.dirname, '../test-results');
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
const required = (process.env.REQUIRED_CLIENTS ?? '').split(',').filter(Boolean);

const total = { passed: 0, failed: 0, skipped: 0 };
const countsDir = path.join(results, 'counts');
for (const file of existsSync(countsDir) ? readdirSync(countsDir) : []) {
  const counts = read(path.join(countsDir, file));
  for (const key of Object.keys(total)) total[key] += counts[key];
}
const playwright = read(path.join(results, 'playwright.json'))?.stats;
if (playwright === undefined) {
  console.log('The browser tests left no report.');
  total.failed += 1;
} else {
  total.passed += playwright.expected + playwright.flaky;
  total.failed += playwright.unexpected;
  total.skipped += playwright.skipped;
}

const clients = read(path.join(results, 'clients.json')) ?? {};
for (const name of required) {
  const counts = clients[name];
  if (counts !== undefined && counts.passed > 0) continue;
  console.log(`The client ${name} must take part here, but did not.`);
  total.failed += 1;
}
const took = Object.entries(clients).filter(([, counts]) => counts.passed + counts.failed > 0);
console.log(`Real clients that took part: ${took.map(([name]) => name).join(', ') || 'none'}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
