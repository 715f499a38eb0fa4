import { z } from 'zod';

const text = z.string();

/** What a version says of itself: the fields of core metadata that people look at. */
export const pypiMetadata = z.strictObject({
  /** Which kind of file said it: what a wheel says counts, because nothing about it changes when it is installed. */
  source: z.enum(['wheel', 'sdist']),
  metadataVersion: text,
  summary: text.optional(),
  keywords: z.array(text).optional(),
  license: text.optional(),
  author: text.optional(),
  authorEmail: text.optional(),
  maintainer: text.optional(),
  maintainerEmail: text.optional(),
  requiresPython: text.optional(),
  homepage: text.optional(),
  projectUrls: z.array(z.strictObject({ label: text, url: text })).optional(),
  classifiers: z.array(text).optional(),
  extras: z.array(text).optional(),
  descriptionContentType: text.optional(),
});
export type PypiMetadata = z.infer<typeof pypiMetadata>;

/** What is noted about one file, for its line in the index. */
export const pypiFileMetadata = z.strictObject({
  requiresPython: text.optional(),
  /** SHA-256 of the METADATA that is served beside a wheel, in hex. */
  coreMetadataSha256: text.optional(),
  hasProvenance: z.literal(true).optional(),
});
export type PypiFileMetadata = z.infer<typeof pypiFileMetadata>;
