import type { DependencyView, VersionStatus } from '@packyard/domain';
import type { ReceivedFile } from '../uploads/upload.ts';

export interface DraftFile {
  /** As clients will ask for it. Decoded, relative, without empty, `.` or `..` segments. */
  readonly path: string;
  /** Sets files of one path apart (Conan's package ids); empty for most formats. */
  readonly qualifier?: string;
  readonly received: ReceivedFile;
  readonly contentType?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** What the server made from this file. */
  readonly derived?: readonly DerivedFile[];
}

/** Served like a file, but never listed or counted; superseded and removed together with the file it was made from. */
export interface DerivedFile {
  readonly path: string;
  readonly qualifier?: string;
  readonly received: ReceivedFile;
}

/** What a format's parser made of a publish request: everything the core needs to record a version, nothing of the wire. */
export interface PublishDraft<M = unknown> {
  /** Parsed by the format's own name rules. */
  readonly name: string;
  readonly version: string;
  readonly metadata: M;
  /**
   * Where files are added one by one: what the version says of itself with this file, given what it said without. The newest file's
   * metadata if not given.
   */
  readonly merge?: (before: M) => M;
  readonly files: readonly DraftFile[];
  readonly status?: Extract<VersionStatus, 'default' | 'hidden'>;
  /** Not given: a version that is there keeps its own. */
  readonly dependencies?: readonly DependencyView[];
  /** Tags that will point to the version. */
  readonly tags?: readonly string[];
  readonly readme?: { readonly fileName: string; readonly text: string };
}

export interface PublishedFile {
  readonly id: number;
  readonly path: string;
}

export interface Published {
  readonly packageId: number;
  readonly versionId: number;
  readonly files: readonly PublishedFile[];
  /** True if exactly these bytes were there already and nothing changed. */
  readonly unchanged: boolean;
}
