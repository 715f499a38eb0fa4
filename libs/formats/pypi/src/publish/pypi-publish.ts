import { Injectable } from '@nestjs/common';
import { printable, RegistryError, type RequestInfo } from '@packyard/domain';
import { MultipartReader, UploadReader, type ReceivedForm } from '@packyard/http';
import { callContext, Publisher, type DerivedFile, type ProjectAccess, type Published, type PublishDraft } from '@packyard/registry';
import type { Request } from 'express';
import { createHash } from 'node:crypto';
import { parseCoreMetadata, type CoreMetadata } from '../archive/core-metadata.ts';
import { dependenciesOf, describeDistribution, readmeOf } from '../archive/distribution-description.ts';
import { readDistribution, type MetadataFile } from '../archive/distribution-reader.ts';
import { parseFileName, type DistributionFileName } from '../names/distribution-file-name.ts';
import { pypiFormat } from '../pypi.format.ts';
import type { PypiFileMetadata, PypiMetadata } from '../version-metadata.ts';
import { provenanceOf } from './attestations.ts';
import { assertSameIdentity, claimedIdentity, fileIdentity, innerIdentity, type DistributionIdentity } from './distribution-identity.ts';
import { assertDigests } from './file-digests.ts';
import { readUploadForm, type UploadForm } from './upload-form.ts';

/** One distribution file, checked from the outside to the inside. */
interface Distribution {
  readonly fileName: string;
  readonly file: DistributionFileName;
  readonly identity: DistributionIdentity;
  readonly core: CoreMetadata;
  readonly metadataFile: MetadataFile;
  readonly provenance?: Buffer;
}

/** Wire → draft: one form brings one file of one version. */
@Injectable()
export class PypiPublish {
  constructor(
    private readonly uploads: UploadReader,
    private readonly forms: MultipartReader,
    private readonly publisher: Publisher,
  ) {}

  async file(access: ProjectAccess, request: Request, info: RequestInfo): Promise<Published> {
    if (!MultipartReader.isForm(request)) throw new RegistryError('media_type_unsupported', { type: printable(request.get('content-type') ?? 'none'), allowed: 'multipart/form-data, as twine upload does' });
    const maxBytes = await this.uploads.maxFileBytes(access.project.id, pypiFormat);
    const received = await this.forms.receive(request, access.actor, { maxBytes, digests: ['md5'], fileField: 'content' });
    const derived: DerivedFile[] = [];
    try {
      const distribution = await this.distribution(received);
      await this.derive(distribution, received.file.digests.sha256, derived);
      return await this.publisher.publish(callContext(access, info), pypiFormat, draftOf(distribution, received, derived));
    } finally {
      for (const file of [received.file, ...derived.map((one) => one.received)]) await file.discard();
    }
  }

  private async distribution({ fields, fileName, file: received }: ReceivedForm): Promise<Distribution> {
    const form = readUploadForm(fields);
    const claimed = claimedIdentity(form);
    const file = namedFile(fileName, form);
    await assertDigests(form.digests, received);
    const metadataFile = await readDistribution(file, received);
    const core = parseCoreMetadata(metadataFile.bytes, metadataFile.fileName);
    const identity = innerIdentity(core, metadataFile.fileName);
    assertSameIdentity(claimed, [[`the file name`, fileIdentity(file)], [`${metadataFile.fileName} in the file`, identity]]);
    const provenance = form.attestations === undefined ? undefined : provenanceOf(form.attestations, { name: fileName ?? '', sha256: received.digests.sha256 });
    return { fileName: fileName ?? '', file, identity, core, metadataFile, ...(provenance === undefined ? {} : { provenance }) };
  }

  /** The documents that are served beside the file, found by its digest. */
  private async derive(distribution: Distribution, sha256: Buffer, made: DerivedFile[]): Promise<void> {
    const { file, fileName, metadataFile, provenance } = distribution;
    const qualifier = sha256.toString('hex');
    if (file.kind === 'wheel') made.push({ path: `${fileName}.metadata`, qualifier, received: await this.uploads.made(metadataFile.bytes) });
    if (provenance !== undefined) made.push({ path: `${fileName}.provenance`, qualifier, received: await this.uploads.made(provenance) });
  }
}

/** @throws RegistryError `parameter_missing`, `validation_failed` */
function namedFile(fileName: string | undefined, form: UploadForm): DistributionFileName {
  if (fileName === undefined) throw new RegistryError('parameter_missing', { name: 'content' });
  const file = parseFileName(fileName);
  if (!file.ok) throw new RegistryError('validation_failed', { reason: `File name ${printable(fileName)}: ${file.reason}` });
  const isKindRight = form.fileType === undefined || (form.fileType === 'sdist') === (file.value.kind === 'sdist');
  if (!isKindRight) throw new RegistryError('parameter_invalid', { name: 'filetype', problem: `does not fit ${printable(fileName)}` });
  return file.value;
}

function draftOf({ fileName, file, identity, core, metadataFile, provenance }: Distribution, { file: received }: ReceivedForm, derived: readonly DerivedFile[]): PublishDraft<PypiMetadata> {
  const metadata = describeDistribution(core, file.kind);
  const dependencies = dependenciesOf(core);
  const readme = readmeOf(core);
  const noted: PypiFileMetadata = {
    ...(metadata.requiresPython === undefined ? {} : { requiresPython: metadata.requiresPython }),
    ...(file.kind === 'wheel' ? { coreMetadataSha256: createHash('sha256').update(metadataFile.bytes).digest('hex') } : {}),
    ...(provenance === undefined ? {} : { hasProvenance: true }),
  };
  return {
    ...identity,
    metadata,
    merge: (before) => (before.source === 'wheel' && file.kind === 'sdist' ? before : metadata),
    files: [{ path: fileName, received, metadata: noted, derived }],
    ...(file.kind === 'wheel' || dependencies.length > 0 ? { dependencies } : {}),
    ...(readme === undefined ? {} : { readme }),
  };
}
