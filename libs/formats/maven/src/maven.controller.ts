import { Get, Put, Req } from '@nestjs/common';
import { RegistryError, type RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest, RegistryController, type GuardedRequest, type Reply } from '@packyard/http';
import type { Access as RequestAccess, ProjectAccess } from '@packyard/registry';
import { packageNameIn } from './maven-address.ts';
import { MavenDownload } from './maven-download.ts';
import { mavenFormat } from './maven.format.ts';
import { MavenUpload } from './maven-upload.ts';

/** @see https://docs.gitlab.com/api/packages/maven/ */
@RegistryController('maven', () => mavenFormat, ['project', 'group', 'instance'])
export class MavenController {
  constructor(private readonly downloads: MavenDownload) {}

  @Get('*path')
  @Access('package:read', { on: 'endpoint', packageName: packageNameIn })
  get(@CurrentAccess() access: RequestAccess, @Req() request: GuardedRequest): Promise<Reply> {
    return this.downloads.get(access, request);
  }
}

@RegistryController('maven', () => mavenFormat, ['project'])
export class MavenUploadController {
  constructor(private readonly uploads: MavenUpload) {}

  @Put('*path')
  @Access('package:publish', { on: 'endpoint', packageName: packageNameIn })
  put(@CurrentAccess() access: ProjectAccess, @Req() request: GuardedRequest, @FromRequest() info: RequestInfo): Promise<Reply> {
    return this.uploads.put(access, request, info);
  }
}

/** Repositories of a group and of the whole server are for reading: whoever publishes there is shown the way. */
@RegistryController('maven', () => mavenFormat, ['group', 'instance'])
export class MavenMisdirectedController {
  @Put('*path')
  @Access('package:read', { on: 'endpoint' })
  put(): never {
    throw new RegistryError('method_not_allowed', { reason: 'Packages are published into a project: deploy to /api/v4/projects/<project id>/packages/maven.' });
  }
}
