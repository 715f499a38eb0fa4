import { z } from 'zod';

const text = z.string();
const dependency = z.strictObject({ id: text, range: text });

/** What a version says of itself: the fields of its manifest that clients and people look at. */
export const nugetMetadata = z.strictObject({
  /** Which file said it: what the package says counts, its symbol package repeats a part of it. */
  source: z.enum(['nupkg', 'snupkg']),
  title: text.optional(),
  description: text.optional(),
  summary: text.optional(),
  authors: text.optional(),
  releaseNotes: text.optional(),
  copyright: text.optional(),
  language: text.optional(),
  tags: z.array(text).optional(),
  projectUrl: text.optional(),
  licenseUrl: text.optional(),
  licenseExpression: text.optional(),
  iconUrl: text.optional(),
  repositoryUrl: text.optional(),
  repositoryCommit: text.optional(),
  minClientVersion: text.optional(),
  requireLicenseAcceptance: z.literal(true).optional(),
  packageTypes: z.array(z.strictObject({ name: text, version: text.optional() })).optional(),
  /** Names of the types in lower case, for searches: a package that names none is a dependency. */
  typeKeys: z.array(text).optional(),
  dependencyGroups: z.array(z.strictObject({ targetFramework: text.optional(), dependencies: z.array(dependency) })).optional(),
});
export type NugetMetadata = z.infer<typeof nugetMetadata>;
