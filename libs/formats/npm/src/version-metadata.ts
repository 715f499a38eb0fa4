import { z } from 'zod';

const textMap = z.record(z.string(), z.string());
const texts = z.array(z.string());
const person = z.strictObject({ name: z.string().optional(), email: z.string().optional(), url: z.string().optional() });
const link = z.strictObject({ type: z.string().optional(), url: z.string() });

/** Fields of package.json that the registry gives back as they are and does not read itself. */
export const verbatimFields = [
  'main',
  'module',
  'browser',
  'type',
  'types',
  'typings',
  'typesVersions',
  'exports',
  'imports',
  'sideEffects',
  'unpkg',
  'jsdelivr',
  'files',
  'man',
  'config',
  'publishConfig',
  'packageManager',
  'devEngines',
  'workspaces',
  'overrides',
  'resolutions',
] as const;
const verbatim = z.partialRecord(z.enum(verbatimFields), z.json());

/**
 * What is stored of one npm version, apart from its name and number. Taken from the tarball's package.json, but for the three
 * fields that only the client knows. Names are npm's own, see https://docs.npmjs.com/cli/configuring-npm/package-json
 */
export const npmVersionMetadata = z.strictObject({
  dist: z.strictObject({
    /** SHA-512 as Subresource Integrity. */
    integrity: z.string().regex(/^sha512-[A-Za-z0-9+/]{86}==$/),
    /** SHA-1 in hex. */
    shasum: z.string().regex(/^[0-9a-f]{40}$/),
    fileCount: z.int().nonnegative(),
    /** Sum of the files' sizes in bytes. */
    unpackedSize: z.int().nonnegative(),
  }),
  dependencies: textMap.optional(),
  optionalDependencies: textMap.optional(),
  peerDependencies: textMap.optional(),
  peerDependenciesMeta: z.record(z.string(), z.strictObject({ optional: z.boolean() })).optional(),
  dependenciesMeta: z.record(z.string(), z.json()).optional(),
  devDependencies: textMap.optional(),
  acceptDependencies: textMap.optional(),
  bundleDependencies: texts.optional(),
  bin: textMap.optional(),
  directories: textMap.optional(),
  engines: textMap.optional(),
  os: texts.optional(),
  cpu: texts.optional(),
  libc: texts.optional(),
  funding: z.union([link, z.array(link)]).optional(),
  hasInstallScript: z.literal(true).optional(),
  _hasShrinkwrap: z.boolean(),
  description: z.string().optional(),
  keywords: texts.optional(),
  homepage: z.string().optional(),
  license: z.string().optional(),
  repository: z.strictObject({ type: z.string().optional(), url: z.string(), directory: z.string().optional() }).optional(),
  bugs: z.strictObject({ url: z.string().optional(), email: z.string().optional() }).optional(),
  author: person.optional(),
  contributors: z.array(person).optional(),
  scripts: textMap.optional(),
  readmeFilename: z.string().optional(),
  verbatim: verbatim.optional(),
  gitHead: z.string().optional(),
  _nodeVersion: z.string().optional(),
  _npmVersion: z.string().optional(),
});
export type NpmVersionMetadata = z.infer<typeof npmVersionMetadata>;
