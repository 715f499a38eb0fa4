import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../test-results/counts');

/** Writes down how many tests of a project passed, failed and were skipped, so that CI can add them up. */
export default class CountReporter {
  onRunComplete(contexts, results) {
    const rootDir = this.rootDir ?? [...contexts][0]?.config.rootDir ?? 'unknown';
    const name = path.relative(path.resolve(folder, '../..'), rootDir).replaceAll(path.sep, '-') || 'clients';
    mkdirSync(folder, { recursive: true });
    const counts = { passed: results.numPassedTests, failed: results.numFailedTests + results.numRuntimeErrorTestSuites, skipped: results.numPendingTests + results.numTodoTests };
    writeFileSync(path.join(folder, `jest-${name}.json`), JSON.stringify(counts));
  }

  constructor(globalConfig) {
    this.rootDir = globalConfig.rootDir;
  }
}
