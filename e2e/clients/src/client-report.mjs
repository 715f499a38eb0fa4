import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const reportFile = path.resolve(import.meta.dirname, '../../../test-results/clients.json');
const heading = /^client (.+)$/;

/** Says at the end which clients took part and which were skipped, and writes it down for CI. */
export default class ClientReport {
  onRunComplete(_contexts, results) {
    const clients = new Map();
    for (const test of results.testResults.flatMap((file) => file.testResults)) {
      const name = test.ancestorTitles.map((title) => heading.exec(title)?.[1]).find(Boolean);
      if (name === undefined) continue;
      const counts = clients.get(name) ?? { passed: 0, failed: 0, skipped: 0 };
      counts[test.status === 'passed' ? 'passed' : test.status === 'failed' ? 'failed' : 'skipped'] += 1;
      clients.set(name, counts);
    }
    mkdirSync(path.dirname(reportFile), { recursive: true });
    writeFileSync(reportFile, JSON.stringify(Object.fromEntries(clients), null, 2));
    console.log('\nReal clients:');
    for (const [name, { passed, failed, skipped }] of clients) {
      console.log(passed + failed === 0 ? `  ${name}: SKIPPED, not installed (see e2e/clients/README.md)` : `  ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    }
  }
}
