import { Get, Put, Req } from '@nestjs/common';
import { RegistryError, type RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, fileReply, FromRequest, jsonReply, RegistryController, type Reply } from '@packyard/http';
import { Downloader, type ProjectAccess } from '@packyard/registry';
import type { Request } from 'express';
import { fileAddress } from './file-address.ts';
import { genericFormat } from './generic.format.ts';
import { GenericPublish } from './generic-publish.ts';
import { publishedFileRow } from './published-file-row.ts';

/** @see https://docs.gitlab.com/user/packages/generic_packages/ */
@RegistryController('generic', () => genericFormat, ['project'])
export class GenericController {
  constructor(
    private readonly publishing: GenericPublish,
    private readonly downloader: Downloader,
  ) {}

  @Put(':packageName/:packageVersion/*filePath')
  @Access('package:publish', { on: 'endpoint' })
  async publish(@CurrentAccess() access: ProjectAccess, @Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
    const wantsRow = isRowWanted(request.query['select']);
    const published = await this.publishing.file(access, request, info);
    if (!wantsRow) return jsonReply({ message: '201 Created' }, 201);
    const file = await this.downloader.byFileId(access.project.id, published.versionId, published.files[0]?.id ?? 0);
    return jsonReply(publishedFileRow(file, request.originalUrl));
  }

  @Get(':packageName/:packageVersion/*filePath')
  @Access('package:read', { on: 'endpoint', packageName: (request) => String(request.params['packageName']) })
  async download(@CurrentAccess() access: ProjectAccess, @Req() request: Request): Promise<Reply> {
    const { version, path } = fileAddress(request.params);
    const packageIds = access.packages.map((found) => found.packageId);
    return fileReply(await this.downloader.byPath({ packageIds, path, versionKey: genericFormat.names.versionKey(version) }));
  }
}

function isRowWanted(select: unknown): boolean {
  if (select === undefined) return false;
  if (select !== 'package_file') throw new RegistryError('parameter_invalid', { name: 'select', problem: 'does not have a valid value', allowed: 'package_file' });
  return true;
}
