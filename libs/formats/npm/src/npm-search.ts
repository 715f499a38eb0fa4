import type { NpmVersionMetadata } from './version-metadata.ts';

/** The latest visible version of one package that a search found. */
export interface NpmSearchHit {
  readonly name: string;
  readonly version: string;
  readonly metadata: NpmVersionMetadata;
  readonly publishedAt: Date;
  /** Absent if the account is gone. */
  readonly publisher?: { readonly username: string };
  readonly maintainers: readonly { readonly username: string }[];
}

interface SearchResult {
  readonly package: object;
  readonly score: { readonly final: number; readonly detail: { readonly quality: number; readonly popularity: number; readonly maintenance: number } };
  readonly searchScore: number;
}

export interface NpmSearchAnswer {
  readonly objects: readonly SearchResult[];
  readonly total: number;
  readonly time: string;
}

/** There is no ranking by quality here; clients show the order they get. */
const score = { final: 1, detail: { quality: 1, popularity: 1, maintenance: 1 } } as const;
/** Older npm prints the publisher's name without looking whether there is one. */
const unknownPublisher = { username: 'unknown' } as const;

/**
 * The answer to `GET -/v1/search`. `total` counts all hits, not only this page's.
 * @see https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md#get-v1search
 */
export function presentSearch(hits: readonly NpmSearchHit[], total: number, now: Date): NpmSearchAnswer {
  return { objects: hits.map((hit) => ({ package: presentPackage(hit), score, searchScore: 1 })), total, time: now.toISOString() };
}

/** Undefined members are left out when the answer is written as JSON. */
function presentPackage({ name, version, metadata, publishedAt, publisher, maintainers }: NpmSearchHit): object {
  const { description, keywords, license, author, homepage, repository, bugs } = metadata;
  return {
    name,
    scope: name.startsWith('@') ? name.slice(1, name.indexOf('/')) : 'unscoped',
    version,
    description,
    keywords: keywords ?? [],
    license,
    date: publishedAt.toISOString(),
    links: { homepage, repository: repository?.url, bugs: bugs?.url },
    author,
    publisher: publisher === undefined ? unknownPublisher : { username: publisher.username },
    maintainers: maintainers.map(({ username }) => ({ username })),
  };
}
