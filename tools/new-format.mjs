// Usage: node tools/new-format.mjs <id> [label]
// Makes libs/formats/<id>, a format that works, and puts it on the list of formats. See docs/FORMATS.md.
import { makeFormat } from './format/make-format.mjs';
import { workspaceRoot } from './lint/workspace.mjs';

const [id, label] = process.argv.slice(2);
try {
  if (id === undefined) throw new Error('which id? node tools/new-format.mjs <id> [label]');
  for (const file of makeFormat(workspaceRoot, id, label)) console.log(file);
  console.log(`\nNow: npm install && npx nx sync, then cd libs/formats/${id} && npx jest. What to change next: docs/FORMATS.md.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
