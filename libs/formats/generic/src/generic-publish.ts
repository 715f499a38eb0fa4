import { Injectable } from '@nestjs/common';
import { RegistryError, type RequestInfo } from '@packyard/domain';
import { MultipartReader, UploadReader } from '@packyard/http';
import { callContext, Publisher, type ProjectAccess, type Published, type ReceivedFile, type UploadLimits } from '@packyard/registry';
import type { Request } from 'express';
import { announcedDigests, assertDigests } from './announced-digests.ts';
import { fileAddress, type FileAddress } from './file-address.ts';
import { genericFormat } from './generic.format.ts';

const statuses = ['default', 'hidden'] as const;
type PublishStatus = (typeof statuses)[number];

/** Wire → draft: one request brings one file of one version. */
@Injectable()
export class GenericPublish {
  constructor(
    private readonly uploads: UploadReader,
    private readonly forms: MultipartReader,
    private readonly publisher: Publisher,
  ) {}

  /** Everything that the head of the request can be refused for is refused before its body is read. */
  async file(access: ProjectAccess, request: Request, info: RequestInfo): Promise<Published> {
    const address = fileAddress(request.params);
    const status = publishStatus(request.query['status']);
    const isForm = MultipartReader.isForm(request);
    const announced = announcedDigests(request, isForm);
    const maxBytes = await this.uploads.maxFileBytes(access.project.id, genericFormat);
    const received = await this.receive(access, request, isForm, { maxBytes, digests: announced.map((digest) => digest.algorithm) });
    try {
      assertDigests(announced, received.digests);
      return await this.record(access, info, address, received, status);
    } finally {
      await received.discard();
    }
  }

  private async receive(access: ProjectAccess, request: Request, isForm: boolean, limits: UploadLimits): Promise<ReceivedFile> {
    if (!isForm) return this.uploads.raw(request, access.actor, limits);
    return (await this.forms.receive(request, access.actor, { ...limits, fileField: 'file' })).file;
  }

  private record(access: ProjectAccess, info: RequestInfo, address: FileAddress, received: ReceivedFile, status: PublishStatus | undefined): Promise<Published> {
    return this.publisher.publish(callContext(access, info), genericFormat, {
      name: address.name,
      version: address.version,
      metadata: {},
      files: [{ path: address.path, received }],
      ...(status === undefined ? {} : { status }),
    });
  }
}

/** Not given: a new version is listed, an existing one stays as it is. */
function publishStatus(value: unknown): PublishStatus | undefined {
  if (value === undefined) return undefined;
  const status = statuses.find((known) => known === value);
  if (status === undefined) throw new RegistryError('parameter_invalid', { name: 'status', problem: 'does not have a valid value', allowed: statuses.join(', ') });
  return status;
}
