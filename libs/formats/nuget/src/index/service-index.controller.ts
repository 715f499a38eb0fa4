import { Get, Inject, Req } from '@nestjs/common';
import { HTTP_OPTIONS, jsonReply, Open, RegistryController, registryPrefix, type HttpOptions, type Reply } from '@packyard/http';
import type { Request } from 'express';
import { nugetFormat } from '../nuget.format.ts';
import { serviceIndex } from './service-index.ts';

/** Where everything else is. */
@RegistryController('nuget', () => nugetFormat, ['project', 'group'])
export class ServiceIndexController {
  constructor(@Inject(HTTP_OPTIONS) private readonly http: HttpOptions) {}

  @Get(['index.json', 'index'])
  @Open('holds addresses made of the one that was asked for, and nothing else; clients read it before they send a token')
  index(@Req() request: Request): Reply {
    const prefix = registryPrefix(this.http.externalUrl, request, nugetFormat.id);
    return jsonReply(serviceIndex(prefix, request.params['groupId'] === undefined ? 'project' : 'group'));
  }
}
