import { testRule } from '../rule-tester.mjs';
import { nameUnits } from './name-units.mjs';

const file = 'libs/jobs/src/runner.ts';

testRule('name-units', nameUnits, {
  valid: [
    [file, 'interface Options { readonly idleTimeoutMs: number; retryDelaySeconds: number; interval: string }'],
    [file, 'const timeout = setTimeout(run, 5); let delay: Promise<void>;'],
    [file, 'start({ timeout: 5000, delay: 3 });'],
    [file, 'function wait(timer: NodeJS.Timeout, hasTimeout: boolean) {}'],
    [file, 'const { timeout } = options; const f = (duration) => duration;'],
  ],
  invalid: [
    [file, 'interface Options { readonly idleTimeout: number; delay?: number }', 'unit', 'unit'],
    [file, 'type Options = { interval: number | undefined };', 'unit'],
    [file, 'class Runner { private pollInterval = 1000; constructor(readonly timeout: number) {} }', 'unit', 'unit'],
    [file, 'const idleTimeout = 30 * 1000;', 'unit'],
    [file, 'function wait(delay = 5, duration?: number) {}', 'unit', 'unit'],
    [file, 'interface Clock { sleep(duration: number): void; after: (delay: number) => void }', 'unit', 'unit'],
    [file, 'const f = (delay: number) => delay;', 'unit'],
    [file, 'abstract class A { abstract wait(delay: number): void }', 'unit'],
  ],
});
