import { Injectable } from '@nestjs/common';
import { RegistryError, type RequestInfo } from '@packyard/domain';
import { callContext, Publisher, type ProjectAccess, type Published, type PublishDraft, type ReceivedFile } from '@packyard/registry';
import { dependencyViews } from '../dependency-views.ts';
import { npmFormat } from '../npm.format.ts';
import { attachmentName } from '../tarball-name.ts';
import type { TarballManifest } from '../tarball-inventory.ts';
import { readTarballManifest } from '../tarball-manifest.ts';
import { buildVersionMetadata } from '../version-manifest.ts';
import type { NpmVersionMetadata } from '../version-metadata.ts';
import { asRegistryError } from './body-error.ts';
import { assertDigests, type PublishRequest } from './publish-request.ts';

/** A tarball within the limits is read in seconds; this is for one that is made to be slow. */
const maxReadMs = 60_000;
const maxMetadataBytes = 1024 * 1024;

/** Wire → draft: what is stored comes from the tarball, whatever the client says about it. */
@Injectable()
export class NpmPublish {
  constructor(private readonly publisher: Publisher) {}

  /** @throws RegistryError `digest_mismatch`, `archive_invalid`, `version_exists`, and what `Publisher.publish` throws */
  async publish(access: ProjectAccess, info: RequestInfo, request: PublishRequest, received: ReceivedFile): Promise<Published> {
    assertDigests(request.manifest, received.digests);
    const tarball = await readTarball(received);
    return this.publisher.publish(callContext(access, info), npmFormat, draftOf(request, received, tarball));
  }
}

async function readTarball(received: ReceivedFile): Promise<TarballManifest> {
  try {
    return await readTarballManifest(received.spool.openRead(), { signal: AbortSignal.timeout(maxReadMs) });
  } catch (error) {
    throw asRegistryError(error);
  }
}

function draftOf({ name, version, tag, manifest }: PublishRequest, received: ReceivedFile, tarball: TarballManifest): PublishDraft<NpmVersionMetadata> {
  const { sha512, sha1 } = received.digests;
  if (sha512 === undefined || sha1 === undefined) throw new Error('the tarball was received without the digests of npm');
  const metadata = buildVersionMetadata({ name: name.full, version, published: manifest, tarball, sha512, sha1 });
  if (!metadata.ok) throw new RegistryError('archive_invalid', { reason: metadata.reason });
  if (Buffer.byteLength(JSON.stringify(metadata.value)) > maxMetadataBytes) throw new RegistryError('archive_invalid', { reason: `The package.json says more than ${maxMetadataBytes} bytes about the version: shorten it.` });
  return {
    name: name.full,
    version,
    metadata: metadata.value,
    files: [{ path: attachmentName(name, version), received, contentType: 'application/gzip' }],
    dependencies: dependencyViews(metadata.value),
    tags: [tag],
    ...(tarball.readme === undefined ? {} : { readme: tarball.readme }),
  };
}
