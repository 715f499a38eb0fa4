import type { DigestAlgorithm, Digests } from './digest.ts';
import type { TagView } from './package-views.ts';

/** What a version's fragments are rendered from. */
export interface FragmentSource<M = unknown> {
  readonly name: string;
  readonly version: string;
  readonly metadata: M;
  readonly deprecatedMessage?: string;
  /** Its current files in the order they were published, without those that the server derived; of a series of builds (`buildOf`) the newest only. */
  readonly files: readonly FragmentFile[];
}

export interface FragmentFile {
  readonly path: string;
  readonly qualifier: string;
  readonly sizeBytes: number;
  readonly digests: Digests;
  /** What the format noted about the file when it was published. */
  readonly metadata: unknown;
  readonly createdAt: Date;
}

/** Stands in a stored fragment for the registry prefix of whoever will ask. JSON text never holds it raw. */
export const prefixMark = '\u0001';

/** One version's part of an index, rendered when it was published (or changed) and stored. */
export interface IndexFragment {
  readonly packageId: number;
  readonly versionId: number;
  readonly version: string;
  readonly publishedAt: Date;
  readonly prerelease: boolean;
  /** It can be asked for by its number, but nobody should be led to it. */
  readonly hidden: boolean;
  readonly body: string;
}

/** One package among those that the index joins: a project has one per name, a group may have several. Oldest package first. */
export interface IndexPackage {
  readonly packageId: number;
  readonly projectId: number;
  readonly name: string;
  readonly revision: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly latestVersion?: string;
  readonly tags: readonly (TagView & { readonly version: string })[];
  readonly maintainers: readonly { readonly username: string; readonly name: string }[];
}

export interface IndexInput {
  readonly packages: readonly IndexPackage[];
  /**
   * Visible versions in the format's version order; where two packages hold the same version, the oldest publish only.
   * A stream: an index of 10,000 versions is never held as rows.
   */
  readonly fragments: AsyncIterable<IndexFragment>;
  /** Text of one version's README, read when a document that carries it has found which version to show. */
  readme(version: IndexFragment): Promise<string | undefined>;
  /** The registry prefix the client used, no trailing slash: absolute URLs in the document start with it. */
  readonly prefix: string;
}

/** Names of all packages in a project or group → bytes of a document that lists them. Pure. */
export interface NamesIndexBuilder {
  readonly id: string;
  /** Raise when the same names would give other bytes. */
  readonly builderVersion: number;
  readonly contentType: string;
  /** `names` come ordered by their keys, each key once as its oldest package spells it. */
  build(input: { readonly names: AsyncIterable<string>; readonly prefix: string }): AsyncIterable<string>;
}

/** Rows → bytes of one kind of index document. Pure. */
export interface IndexBuilder {
  /** Names the document: `packument`, `simple-json`, ... */
  readonly id: string;
  /** Which of the version's fragments it is made of. */
  readonly fragment: string;
  /** Raise when the same rows would give other bytes: cached documents of older builders are then never served. */
  readonly builderVersion: number;
  readonly contentType: string;
  /** Digests of the document, wanted beside it or in other documents; made once, of the bytes before any compression. */
  readonly digests?: readonly DigestAlgorithm[];
  build(input: IndexInput): AsyncIterable<string>;
}
