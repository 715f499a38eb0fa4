import { Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, emptyReply, FromRequest, jsonReply, RegistryController, type Reply } from '@packyard/http';
import type { ProjectAccess } from '@packyard/registry';
import type { Request } from 'express';
import { nugetFormat } from '../nuget.format.ts';
import { VersionChanges } from './version-changes.ts';

const onPackage = { on: 'endpoint', packageName: (request: Request) => String(request.params['packageName']) } as const;

/**
 * Delete, unlist, relist. As at GitLab, what the client calls delete does delete; `listed/` is our own, for those who want what the
 * public gallery does instead.
 * @see https://learn.microsoft.com/nuget/api/package-publish-resource#delete-a-package
 */
@RegistryController('nuget', () => nugetFormat, ['project'])
export class ChangesController {
  constructor(private readonly changes: VersionChanges) {}

  @Delete([':packageName/:version', 'v2/:packageName/:version'])
  @HttpCode(204)
  @Access('package:delete', onPackage)
  async remove(@CurrentAccess() access: ProjectAccess, @Param('version') version: string, @FromRequest() info: RequestInfo): Promise<Reply> {
    await this.changes.remove(access, info, version);
    return emptyReply();
  }

  /** The protocol's own way to relist. */
  @Post(':packageName/:version')
  @HttpCode(200)
  @Access('package:deprecate', onPackage)
  relist(@CurrentAccess() access: ProjectAccess, @Param('version') version: string, @FromRequest() info: RequestInfo): Promise<Reply> {
    return this.list(access, info, version, true);
  }

  @Put('listed/:packageName/:version')
  @Access('package:deprecate', onPackage)
  listAgain(@CurrentAccess() access: ProjectAccess, @Param('version') version: string, @FromRequest() info: RequestInfo): Promise<Reply> {
    return this.list(access, info, version, true);
  }

  @Delete('listed/:packageName/:version')
  @HttpCode(200)
  @Access('package:deprecate', onPackage)
  unlist(@CurrentAccess() access: ProjectAccess, @Param('version') version: string, @FromRequest() info: RequestInfo): Promise<Reply> {
    return this.list(access, info, version, false);
  }

  private async list(access: ProjectAccess, info: RequestInfo, version: string, listed: boolean): Promise<Reply> {
    await this.changes.list(access, info, version, listed);
    return jsonReply({ message: '200 OK', version, listed });
  }
}
