import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../docs/recipes');

/** The script of that name on a page of recipes, as it stands there: a shell block that begins with `#!/bin/sh` and `# <name>`. */
export function recipeScript(page: string, name: string): string {
  const blocks = readFileSync(path.join(folder, page), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm);
  const script = [...blocks].map(([, code = '']) => code).find((code) => code.startsWith(`#!/bin/sh\n# ${name}`));
  if (script === undefined) throw new Error(`docs/recipes/${page} has no script ${name}`);
  return script;
}
