import type { IndexBuilder, IndexFragment, IndexInput } from '@packyard/domain';
import { packageIdKey } from '../names/package-id.ts';
import { versionInUrl } from '../names/package-version.ts';
import { fillEntry, isSemVer1, type NugetVariant } from './fragments.ts';
import { contentPath, leafPath } from './package-address.ts';

/** The folder of an address: all versions, or only those that clients from before SemVer 2 can read. */
export type Hive = 'metadata' | 'metadata-semver1';

/** From this many versions on the index has pages of their own, as at the public gallery. */
export const inlinedBelow = 128;
const pageLength = 64;
/** Texts held to find out whether there is more than one page. */
const maxHeldLength = 4 * 1024 * 1024;
const contentType = 'application/json';
const fragment = 'entry' satisfies NugetVariant;

/** All versions of a package. @see https://learn.microsoft.com/nuget/api/registration-base-url-resource#registration-index */
export const registrationIndexes: Readonly<Record<Hive, IndexBuilder>> = {
  metadata: { id: 'nuget-registration', fragment, builderVersion: 1, contentType, build: (input) => buildIndex('metadata', input) },
  'metadata-semver1': { id: 'nuget-registration-semver1', fragment, builderVersion: 1, contentType, build: (input) => buildIndex('metadata-semver1', input) },
};

/** What lies between two versions, both included; the input holds no others. @see https://learn.microsoft.com/nuget/api/registration-base-url-resource#registration-page */
export const registrationPages: Readonly<Record<Hive, IndexBuilder>> = {
  metadata: { id: 'nuget-registration-page', fragment, builderVersion: 1, contentType, build: (input) => buildPage('metadata', input) },
  'metadata-semver1': { id: 'nuget-registration-page-semver1', fragment, builderVersion: 1, contentType, build: (input) => buildPage('metadata-semver1', input) },
};

/** One version. @see https://learn.microsoft.com/nuget/api/registration-base-url-resource#registration-leaf */
export function registrationLeaf(name: string, version: Pick<IndexFragment, 'version' | 'body' | 'publishedAt' | 'hidden'>, prefix: string, hive: Hive = 'metadata'): string {
  const addresses = { '@id': `${prefix}${leafPath(name, version.version)}`, packageContent: `${prefix}${contentPath(name, version.version)}`, registration: indexUrl(prefix, hive, name) };
  return `${JSON.stringify(addresses).slice(0, -1)},"catalogEntry":${catalogEntry(version, prefix)}}`;
}

export function catalogEntry({ body, publishedAt, hidden }: Pick<IndexFragment, 'body' | 'publishedAt' | 'hidden'>, prefix: string): string {
  return `{"listed":${!hidden},"published":${JSON.stringify(publishedAt)},${fillEntry(body, prefix).slice(1)}`;
}

const indexUrl = (prefix: string, hive: Hive, name: string): string => `${prefix}/${hive}/${packageIdKey(name)}/index.json`;

async function* buildIndex(hive: Hive, input: IndexInput): AsyncGenerator<string> {
  const name = input.packages[0]?.name ?? '';
  const source = visible(hive, input)[Symbol.asyncIterator]();
  const held: IndexFragment[] = [];
  let heldLength = 0;
  let next = await source.next();
  while (next.done !== true && held.length < inlinedBelow && heldLength < maxHeldLength) {
    held.push(next.value);
    heldLength += next.value.body.length;
    next = await source.next();
  }
  const id = indexUrl(input.prefix, hive, name);
  const isOnePage = next.done === true && held.length < inlinedBelow;
  if (isOnePage) return yield* inlined(hive, name, input.prefix, held);
  yield `{"@id":${JSON.stringify(id)},"items":[`;
  const count = yield* pageLinks(hive, name, input.prefix, held, next.done === true ? [] : rest(next.value, source));
  yield `],"count":${count}}`;
}

function* inlined(hive: Hive, name: string, prefix: string, versions: readonly IndexFragment[]): Generator<string> {
  const id = indexUrl(prefix, hive, name);
  const [first, last] = [versions[0], versions.at(-1)];
  if (first === undefined || last === undefined) return yield `{"@id":${JSON.stringify(id)},"count":0,"items":[]}`;
  yield `{"@id":${JSON.stringify(id)},"count":1,"items":[${pageHead(hive, name, prefix, { first: first.version, last: last.version, count: versions.length })},"items":[`;
  for (const [index, version] of versions.entries()) yield `${index === 0 ? '' : ','}${registrationLeaf(name, version, prefix, hive)}`;
  yield ']}]}';
}

/** Where each page is and what it spans. Clients pass over pages outside the range they want, so the bounds are real ones. */
async function* pageLinks(hive: Hive, name: string, prefix: string, held: readonly IndexFragment[], others: AsyncIterable<IndexFragment> | readonly IndexFragment[]): AsyncGenerator<string, number> {
  let pages = 0;
  let page: { first: string; last: string; count: number } | undefined;
  const link = (finished: NonNullable<typeof page>): string => `${pages++ === 0 ? '' : ','}${pageHead(hive, name, prefix, finished)}}`;
  for (const part of [held, others]) {
    for await (const { version } of part) {
      if (page?.count === pageLength) {
        yield link(page);
        page = undefined;
      }
      page = page === undefined ? { first: version, last: version, count: 1 } : { ...page, last: version, count: page.count + 1 };
    }
  }
  if (page !== undefined) yield link(page);
  return pages;
}

async function* buildPage(hive: Hive, input: IndexInput): AsyncGenerator<string> {
  const name = input.packages[0]?.name ?? '';
  const versions: string[] = [];
  yield '{"items":[';
  for await (const version of visible(hive, input)) {
    yield `${versions.length === 0 ? '' : ','}${registrationLeaf(name, version, input.prefix, hive)}`;
    versions.push(version.version);
  }
  const [first, last] = [versions[0], versions.at(-1)];
  yield first === undefined || last === undefined ? '],"count":0}' : `],${pageHead(hive, name, input.prefix, { first, last, count: versions.length }).slice(1)}}`;
}

/** A page's own members, without the closing brace. */
function pageHead(hive: Hive, name: string, prefix: string, { first, last, count }: { first: string; last: string; count: number }): string {
  const [lower, upper] = [versionInUrl(first), versionInUrl(last)];
  const id = `${prefix}/${hive}/${packageIdKey(name)}/page/${lower}/${upper}.json`;
  return JSON.stringify({ '@id': id, '@type': 'catalog:CatalogPage', count, lower, upper, parent: indexUrl(prefix, hive, name) }).slice(0, -1);
}

async function* visible(hive: Hive, { fragments }: IndexInput): AsyncGenerator<IndexFragment> {
  for await (const version of fragments) if (hive === 'metadata' || isSemVer1(version.body)) yield version;
}

async function* rest(first: IndexFragment, source: AsyncIterator<IndexFragment>): AsyncGenerator<IndexFragment> {
  let next: IteratorResult<IndexFragment> = { done: false, value: first };
  while (next.done !== true) {
    yield next.value;
    next = await source.next();
  }
}
