import type { DependencyView } from './package-views.ts';

/** `runtime` is needed to run, `peer` is brought by whoever uses it, `development` is needed to build. A format takes those it knows. */
export type SampleDependencyKind = 'runtime' | 'peer' | 'development';

export interface SampleDependency {
  readonly name: string;
  /** In the words of the format: `^1.2.0` for one, `[1.2,2)` for another. */
  readonly requirement: string;
  readonly kind: SampleDependencyKind;
}

/** One made-up version, as somebody would describe it who does not know how the format packs it. */
export interface SampleSpec {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** What it is for; a format may also choose its files by them. */
  readonly keywords: readonly string[];
  /** An SPDX expression. */
  readonly license: string;
  /** Markdown. */
  readonly readme: string;
  readonly dependencies: readonly SampleDependency[];
  /** About as many bytes has the content that cannot be compressed; 0 for text alone. */
  readonly sizeBytes: number;
  readonly tags: readonly string[];
  /** The same spec with the same seed gives the same bytes. */
  readonly seed: string;
}

export interface SampleFile {
  readonly path: string;
  /** Small enough to be held whole: samples are at most a few megabytes. */
  readonly bytes: Buffer;
}

/** What a format makes of a spec: everything a publish needs, and files that the format's real clients can install. */
export interface SampleRelease<M = unknown> {
  readonly name: string;
  readonly version: string;
  readonly metadata: M;
  readonly files: readonly SampleFile[];
  readonly dependencies: readonly DependencyView[];
  readonly tags: readonly string[];
  readonly readme?: { readonly fileName: string; readonly text: string };
}

/** One version in the history of a product. What it does not say, the product says. */
export interface SampleVersion {
  readonly version: string;
  readonly tags: readonly string[];
  readonly dependencies: readonly SampleDependency[];
  /** Why nobody should use it any more. */
  readonly deprecated?: string;
}

/** A package of the sample company, over the years. */
export interface SampleProduct extends Omit<SampleSpec, 'version' | 'tags' | 'dependencies' | 'seed'> {
  /** The part of the company that makes it: packages of one area are kept in one project. */
  readonly area: string;
  /** Oldest first. */
  readonly versions: readonly SampleVersion[];
}

/** A format's part in the sample data that `packyard seed` makes. Pure: the same calls give the same values, on any day. */
export interface FormatSamples<M = unknown> {
  /** What the sample company publishes in this format, under names as people give them there. */
  catalogue(): readonly SampleProduct[];
  release(spec: SampleSpec): Promise<SampleRelease<M>>;
}
