import type { Digests } from './digest.ts';

export const versionStatuses = ['default', 'hidden', 'processing', 'error', 'pending_destruction', 'deprecated'] as const;
/** GitLab's life cycle of a version. */
export type VersionStatus = (typeof versionStatuses)[number];

export interface FileView {
  readonly id: number;
  readonly path: string;
  readonly sizeBytes: number;
  readonly digests: Digests;
  readonly createdAt: Date;
}

export interface TagView {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface DependencyView {
  readonly kind: string;
  readonly name: string;
  readonly requirement: string;
  readonly optional: boolean;
}

/** One version as formats and presenters see it. */
export interface VersionView<M = unknown> {
  readonly id: number;
  readonly packageId: number;
  readonly projectId: number;
  readonly format: string;
  readonly name: string;
  readonly version: string;
  readonly status: VersionStatus;
  readonly statusMessage?: string;
  readonly deprecatedMessage?: string;
  readonly metadata: M;
  readonly createdAt: Date;
  readonly lastDownloadedAt?: Date;
  readonly publishedBy?: PublisherView;
  readonly tags: readonly TagView[];
}

export interface PublisherView {
  readonly userId: number;
  readonly username: string;
  readonly name: string;
}

/** Something to copy. `title` names the step, `language` the highlighting (`bash`, `json`, `xml`, `ini`, ...). */
export interface Snippet {
  /** The tool's tab: snippets with the same tool are shown together. */
  readonly tool: string;
  readonly purpose: 'install' | 'setup' | 'publish';
  readonly title: string;
  readonly language: string;
  readonly code: string;
}

export interface DetailField {
  readonly label: string;
  readonly value: string;
  /** `link` is shown as a link only if http(s). */
  readonly kind: 'text' | 'code' | 'link';
}
