import { HttpCode, Put, Req } from '@nestjs/common';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest, jsonReply, RegistryController, type Reply } from '@packyard/http';
import type { ProjectAccess } from '@packyard/registry';
import type { Request } from 'express';
import { nugetFormat } from '../nuget.format.ts';
import { NugetPublish } from './nuget-publish.ts';

const created = (): Reply => jsonReply({ message: '201 Created' }, 201);

/** Clients add a slash to each of these addresses. @see https://learn.microsoft.com/nuget/api/package-publish-resource */
@RegistryController('nuget', () => nugetFormat, ['project'])
export class PublishController {
  constructor(private readonly publishing: NugetPublish) {}

  /** `/v2` for clients that know the old protocol only. */
  @Put(['', 'v2'])
  @HttpCode(201)
  @Access('package:publish', { on: 'endpoint' })
  async push(@CurrentAccess() access: ProjectAccess, @Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
    await this.publishing.push(access, request, info, 'nupkg');
    return created();
  }

  /** @see https://learn.microsoft.com/nuget/api/symbol-package-publish-resource */
  @Put('symbolpackage')
  @HttpCode(201)
  @Access('package:publish', { on: 'endpoint' })
  async pushSymbols(@CurrentAccess() access: ProjectAccess, @Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
    await this.publishing.push(access, request, info, 'snupkg');
    return created();
  }
}
