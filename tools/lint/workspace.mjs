import { readdirSync } from 'node:fs';
import path from 'node:path';

export const workspaceRoot = path.resolve(import.meta.dirname, '../..');

/** The linted file, relative to the workspace, with forward slashes; the folder that ESLint runs in differs between `eslint` and `nx lint`. */
export function workspacePath(context) {
  return path.relative(workspaceRoot, context.filename).split(path.sep).join('/');
}

/** A format's id is the name of its folder. */
export function formatIds() {
  return readdirSync(path.join(workspaceRoot, 'libs/formats'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

export const isSpec = (file) => /\.spec\.[cm]?tsx?$/.test(file);
