import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { workspaceRoot } from '../lint/workspace.mjs';

const pages = globSync(['*.md', 'docs/**/*.md', 'docker/*.md', '{apps,e2e}/*/*.md', 'libs/**/README.md'], { cwd: workspaceRoot, exclude: (name) => name.includes('node_modules') });

/** Targets inside the repository, without the heading. Code blocks hold examples, not links. */
function linksOf(page) {
  const text = readFileSync(path.join(workspaceRoot, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target.split('#')[0]).filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

it('pages link only to what is there', () => {
  assert.ok(pages.length > 10, pages.join('\n'));
  const broken = pages.flatMap((page) => linksOf(page).filter((target) => !existsSync(path.join(workspaceRoot, path.dirname(page), target))).map((target) => `${page} -> ${target}`));
  assert.deepEqual(broken, []);
});
