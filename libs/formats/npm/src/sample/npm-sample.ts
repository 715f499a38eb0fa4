import { SampleRandom, type FormatSamples, type SampleSpec } from '@packyard/domain';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { dependencyViews } from '../dependency-views.ts';
import { parsePackageName } from '../package-name.ts';
import type { JsonObject } from '../safe-json.ts';
import { attachmentName } from '../tarball-name.ts';
import { readTarballManifest } from '../tarball-manifest.ts';
import { buildVersionMetadata } from '../version-manifest.ts';
import type { NpmVersionMetadata } from '../version-metadata.ts';
import { npmCatalogue } from './npm-sample-catalogue.ts';
import { sampleFiles, samplePackageJson, type PackedFile } from './npm-sample-files.ts';

/** As npm pack writes it, so that the archive does not depend on the day. */
const packedAt = new Date('1985-10-26T08:15:00Z');

/** Packages that npm can install. What is stored of them is read from the tarball, as in a publish. */
export const npmSamples: FormatSamples<NpmVersionMetadata> = {
  catalogue: npmCatalogue,
  async release(spec) {
    const name = accepted(parsePackageName(spec.name));
    const packageJson = samplePackageJson(spec);
    const tarball = await packed(sampleFiles(spec, packageJson));
    const metadata = await metadataOf(spec, packageJson, tarball);
    return {
      name: spec.name,
      version: spec.version,
      metadata,
      files: [{ path: attachmentName(name, spec.version), bytes: tarball }],
      dependencies: dependencyViews(metadata),
      tags: spec.tags,
      readme: { fileName: 'README.md', text: spec.readme },
    };
  },
};

async function packed(files: readonly PackedFile[]): Promise<Buffer> {
  const archive = pack();
  for (const { path, content, isProgram } of files) archive.entry({ name: `package/${path}`, mtime: packedAt, mode: isProgram === true ? 0o755 : 0o644 }, content);
  archive.finalize();
  return buffer(archive.pipe(createGzip()));
}

async function metadataOf(spec: SampleSpec, packageJson: JsonObject, tarball: Buffer): Promise<NpmVersionMetadata> {
  const digest = (algorithm: string): Buffer => createHash(algorithm).update(tarball).digest();
  const built = buildVersionMetadata({
    name: spec.name,
    version: spec.version,
    published: { ...packageJson, gitHead: new SampleRandom(`commit of ${spec.seed}`).bytes(20).toString('hex'), _nodeVersion: '24.11.0', _npmVersion: '11.6.1' },
    tarball: await readTarballManifest(Readable.from([tarball])),
    sha512: digest('sha512'),
    sha1: digest('sha1'),
  });
  return accepted(built);
}

function accepted<T>(result: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!result.ok) throw new RangeError(result.reason);
  return result.value;
}
