import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { FragmentSource, IndexBuilder } from './index-builder.ts';
import type { NameRules } from './name-rules.ts';
import type { FormatSamples } from './package-sample.ts';
import type { DetailField, Snippet, VersionView } from './package-views.ts';
import type { Problem } from './registry-error.ts';
import type { RegistryUrls } from './registry-urls.ts';

/** A Nest module class, without this library knowing Nest. */
export type ModuleClass = new (...args: never[]) => object;

/** An answer in a client's own dialect. A string body is sent as it is, an object as JSON. */
export interface WireError {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType: string;
  readonly body: string;
  /** Takes the place of the status line's standard text (`Bad Request`), where clients print that and not the body. */
  readonly reason?: string;
}

/** Where a client of this format may put its token, besides the headers that every route takes. */
export interface CredentialRules {
  /**
   * The value of `WWW-Authenticate` when an anonymous caller is refused. Absent only where all clients send their token unasked and
   * print the challenge in place of the error's text.
   */
  readonly challenge?: string;
  /** Headers that carry a bare token for this format only (`X-NuGet-ApiKey`). Lower case. */
  readonly tokenHeaders?: readonly string[];
  /** Where two are sent, the one of these headers that wins. */
  readonly decisiveHeader?: string;
  /** The user name of Basic must be that of the token's user, whatever its case, or exactly that of the deploy token. Elsewhere nobody looks at it. */
  readonly checksUserName?: boolean;
}

/** What the shared REST API needs to know of a format to speak of it as GitLab does. */
export interface RestTraits {
  /** GitLab's number of the package type: the weight for `order_by=type`. */
  readonly sortWeight: number;
  /** Left out of lists unless asked for by type (GitLab: Terraform modules). */
  readonly listedByDefault: boolean;
  /** Bytes of one file. */
  readonly defaultMaxFileBytes: number;
  /** GitLab's key for it in plan limits (`npm_max_file_size`). */
  readonly maxFileSizeKey: string;
}

/** `version`: a version is published once, whole. `file`: files are added to a version one by one. */
export type PublishIdentity = 'version' | 'file';

/**
 * When the same identity is published again: refuse it, keep the older file aside and serve the newest, accept equal bytes without
 * change, or that for equal bytes and superseding for others.
 */
export type RepublishRule = 'refuse' | 'supersede' | 'idempotent' | 'supersede-other';

/** A file of a version that moves. */
export interface BuildFile {
  readonly name: string;
  readonly version: string;
  readonly path: string;
}

/** Everything the core knows about a package format. One value per format library; nothing else may name a format. */
export interface PackageFormat<M = unknown> {
  /** URL segment, column value and settings key. */
  readonly id: string;
  /** What people call it. */
  readonly label: string;
  /** Inline SVG, 24 × 24, `currentColor`; from code, never from a package. */
  readonly icon: string;
  /** Controllers of the wire protocol, nothing else. */
  readonly module: ModuleClass;
  readonly names: NameRules;
  /** What a version's metadata may hold; checked before it is stored. */
  readonly metadata: StandardSchemaV1<unknown, M>;
  readonly credentials: CredentialRules;
  readonly identity: PublishIdentity;
  readonly onRepublish: RepublishRule;
  /** Versions that one package may hold, because one index document names them all; unlimited unless told. */
  readonly maxVersions?: number;
  readonly rest: RestTraits;
  renderError(problem: Problem): WireError;
  /** How to install one version with each usual tool, with real URLs. */
  installGuide(view: VersionView<M>, urls: RegistryUrls): Snippet[];
  /** How to set up each usual tool and publish: shown for an empty project. */
  setupGuide(urls: RegistryUrls): Snippet[];
  /** Labelled facts for the details page. */
  details(view: VersionView<M>): DetailField[];
  /** One line for lists and search, undefined if the metadata has none. */
  summary(metadata: M): string | undefined;
  readonly indexes?: readonly IndexBuilder[];
  /**
   * One version's part of each index, by fragment variant. Pure; rendered when a version is published or its state changes,
   * stored, and joined by the index builders. U+0001 stands for the registry prefix of whoever will ask.
   */
  renderFragments?(source: FragmentSource<M>): Readonly<Record<string, string>>;
  /**
   * Where versions move (`names.isMoving`): what is the same file in each build of one, and which build a file is of, as text that
   * sorts as the builds do. Undefined for a file of no build. Projects may keep the newest builds only.
   */
  buildOf?(file: BuildFile): { readonly series: string; readonly build: string } | undefined;
  /** What `packyard seed` publishes in this format. */
  readonly samples?: FormatSamples<M>;
}
