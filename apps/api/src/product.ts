import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds apps/ and libs/: two above this project's src or dist. */
export const workspaceRoot = path.resolve(import.meta.dirname, '../../..');

export const webDir = path.join(workspaceRoot, 'apps/web/dist');

export function productVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(workspaceRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}
