import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const project = resolve(__dirname, '..');

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('the generated client', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'packyard-client-'));
  afterAll(() => rmSync(fresh, { recursive: true, force: true }));

  test('is what the committed OpenAPI document gives', () => {
    const output = join(fresh, 'generated');
    execFileSync(process.execPath, [join(project, 'generate.mjs'), output], { stdio: 'pipe' });
    const stale = Object.entries(filesOf(output)).filter(([name, text]) => filesOf(join(project, 'src/generated'))[name] !== text);
    expect(stale.map(([name]) => name)).toEqual([]);
  });
});
