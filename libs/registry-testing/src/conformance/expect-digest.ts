import { createHash } from 'node:crypto';
import type { Answer } from '../wire/wire-request.ts';
import type { IndexDriver } from './format-driver.ts';

/** What an index says of a file is true of these bytes, if it says anything. */
export function expectDigest(index: IndexDriver | undefined, document: Answer, version: string, content: Buffer): void {
  const told = index?.digest?.(document, version);
  if (told !== undefined) expect(told.hex).toBe(createHash(told.algorithm).update(content).digest('hex'));
}
