import { archiveError } from './archive-error.ts';

/** The bytes of a zip file that one entry takes, its own header included. */
export interface ZipSpan {
  readonly startByte: number;
  /** Of the first byte after it. */
  readonly endByte: number;
}

/** Entries that share bytes are how small files become bombs; bytes before the first make it another file for some readers. */
export function assertNoOverlap(spans: readonly ZipSpan[]): void {
  const ordered = [...spans].sort((a, b) => a.startByte - b.startByte);
  if ((ordered[0]?.startByte ?? 0) !== 0) throw archiveError('The archive has bytes before its first file, which some tools take for another archive: build it again.');
  const isShared = ordered.some((span, index) => span.startByte < (ordered[index - 1]?.endByte ?? 0));
  if (isShared) throw archiveError('Files in the archive share their bytes: build it again.');
}
