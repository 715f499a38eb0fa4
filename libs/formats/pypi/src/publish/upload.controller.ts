import { Post, Req } from '@nestjs/common';
import { RegistryError, type RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest, jsonReply, RegistryController, type Reply } from '@packyard/http';
import type { ProjectAccess } from '@packyard/registry';
import type { Request } from 'express';
import { pypiFormat } from '../pypi.format.ts';
import { PypiPublish } from './pypi-publish.ts';

/** @see https://docs.pypi.org/api/upload/ */
@RegistryController('pypi', () => pypiFormat, ['project'])
export class UploadController {
  constructor(private readonly publishing: PypiPublish) {}

  /** With and without a slash at the end: twine takes a redirect for an error. */
  @Post()
  @Access('package:publish', { on: 'endpoint' })
  async upload(@CurrentAccess() access: ProjectAccess, @Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
    const { unchanged } = await this.publishing.file(access, request, info);
    return unchanged ? jsonReply({ message: '200 OK' }) : jsonReply({ message: '201 Created' }, 201);
  }

  /** People publish to the address that they install from. */
  @Post('simple')
  @Access('package:publish', { on: 'endpoint' })
  uploadToIndex(): never {
    throw new RegistryError('method_not_allowed', { reason: 'Packages are installed from this address and published to the one above it: leave out /simple.' });
  }
}
