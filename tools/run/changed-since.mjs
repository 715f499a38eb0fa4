import { globSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether anything that the globs name, or below it, is newer than the stamp file, or there is no stamp. Folders count too: their time
 * changes when a file in them is removed.
 */
export function changedSince(stamp, globs, cwd) {
  const stampedAtMs = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  if (stampedAtMs === undefined) return true;
  return globSync(globs, { cwd }).some((at) => isNewer(path.join(cwd, at), stampedAtMs));
}

function isNewer(at, thanMs) {
  const found = statSync(at, { throwIfNoEntry: false });
  if (!found) return true; // removed while we looked
  if (found.mtimeMs > thanMs) return true;
  return found.isDirectory() && readdirSync(at).some((name) => isNewer(path.join(at, name), thanMs));
}
