import type { DigestAlgorithm } from '@packyard/domain';
import type { EndpointScope } from '@packyard/http';
import type { Answer, WireRequest } from '../wire/wire-request.ts';

/** One thing to publish. Equal samples are equal bytes, another seed is other bytes of the same identity. */
export interface Sample {
  readonly name: string;
  readonly version: string;
  readonly seed: number;
}

/** Text that no format may take as a name: what it means, and how it stands in a URL. */
export interface HostileText {
  readonly decoded: string;
  readonly encoded: string;
  /** Dangerous only where something is named by it: a path may hold it. */
  readonly reserved?: boolean;
}

/** A format's own index of one package. */
export interface IndexDriver {
  request(prefix: string, name: string): WireRequest;
  /** The versions that the document lists, in any order. */
  versions(document: Answer): readonly string[];
  /** The absolute addresses in it, of files and of further documents; none if it holds names only. */
  urls?(document: Answer): readonly string[];
  /** The digest of the version's file as the document says it; undefined where it says none. */
  digest?(document: Answer, version: string): { readonly algorithm: DigestAlgorithm; readonly hex: string } | undefined;
}

/** What an answer must be in the client's dialect. */
export interface ExpectedAnswer {
  readonly status: number;
  readonly body?: RegExp;
}

/**
 * How one format's clients speak, for the suite that every format passes. All functions are pure; `prefix` is the path of the
 * endpoint without a trailing slash, `/api/v4/projects/7/packages/<format>`.
 */
export interface FormatDriver {
  /** The n-th name and the n-th version (higher n, higher version); all valid, all different. */
  name(n: number): string;
  version(n: number): string;
  /** A publishable file of this sample, at least `minBytes` long and of hardly compressible bytes. */
  content(sample: Sample, minBytes: number): Buffer | Promise<Buffer>;
  /**
   * What the client sends to publish it, in order. The request with the longest body is the one that the suite also sends cut,
   * stalled, too long or with wrong lengths. It must hold no credential.
   */
  publish(prefix: string, sample: Sample, content: Buffer): readonly WireRequest[];
  download(prefix: string, sample: Sample): WireRequest;
  readonly index?: IndexDriver;
  /** Requests that carry the text as a name, as a version, as a file name: in the path, and in the body where one names something. */
  hostile(prefix: string, text: HostileText): readonly WireRequest[];
  /** Names and versions with all that the format's grammar allows: each is published, listed and fetched. */
  readonly unusual: readonly { readonly name: string; readonly version: string }[];
  /** Beside the project. */
  readonly scopes?: readonly Exclude<EndpointScope, 'project'>[];
  readonly expected: {
    readonly published: number;
    /** Equal bytes again, where that is a success; `published` unless given. */
    readonly unchanged?: number;
    /** The same identity again with other bytes, where it is refused (by the format, or by the duplicates setting). */
    readonly duplicate: ExpectedAnswer;
    readonly tooLarge: ExpectedAnswer;
  };
  /** How the format's client sends a token; by default `PRIVATE-TOKEN`. */
  authorization?(token: string): Readonly<Record<string, string>>;
}
