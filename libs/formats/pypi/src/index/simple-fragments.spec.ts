import type { FragmentFile, FragmentSource } from '@packyard/domain';
import type { PypiMetadata } from '../version-metadata.ts';
import { fillFragment, renderFragments } from './simple-fragments.ts';

const file = (change: Partial<FragmentFile> = {}): FragmentFile => ({ path: 'acme-1.0+local.1-py3-none-any.whl', qualifier: '', sizeBytes: 5, digests: { sha256: Buffer.alloc(32, 1) }, metadata: {}, createdAt: new Date('2026-01-02T03:04:05.006Z'), ...change });
const source = (files: readonly FragmentFile[], change: Partial<FragmentSource<PypiMetadata>> = {}): FragmentSource<PypiMetadata> => ({ name: 'acme', version: '1.0+local.1', metadata: { source: 'wheel', metadataVersion: '2.1', requiresPython: '>=3' }, files, ...change });
const parsed = (body: string): unknown => JSON.parse(fillFragment(body, 'https://a.test/"x', (text) => JSON.stringify(text).slice(1, -1)));

describe('fragments of the simple index', () => {
  it('encode what an address may not hold', () => {
    expect(parsed(renderFragments(source([file()])).json)).toMatchObject({ filename: 'acme-1.0+local.1-py3-none-any.whl', url: `https://a.test/"x/files/${'01'.repeat(32)}/acme-1.0%2Blocal.1-py3-none-any.whl`, 'upload-time': '2026-01-02T03:04:05.006000Z' });
  });

  it('take what the file says before what the version says, and the version for files that say nothing', () => {
    const requires = (metadata: unknown): unknown => (parsed(renderFragments(source([file({ metadata })])).json) as Record<string, unknown>)['requires-python'];
    expect([requires({ requiresPython: '>=3.8' }), requires({}), requires({ unknown: true })]).toEqual(['>=3.8', '>=3', '>=3']);
  });

  it('are empty without files', () => {
    expect(renderFragments(source([]))).toEqual({ html: '', json: '' });
  });

  it('are of so many files and no more', () => {
    const files = Array.from({ length: 2001 }, () => file());
    expect(renderFragments(source(files.slice(1))).html.split('\n')).toHaveLength(2000);
    expect(() => renderFragments(source(files))).toThrow(/2000 files, which is as many as a version may have/);
  });
});
