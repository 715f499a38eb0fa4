import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The version of a dependency that is installed in a folder. */
export function installedVersion(folder: string, name: string): string {
  return (JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
}

/** What a client prints, without its own line breaks. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
