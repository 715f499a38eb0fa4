import { Delete, HttpCode, Param, Put, Req } from '@nestjs/common';
import { printable, RegistryError, type RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, emptyReply, FromRequest, jsonReply, RegistryController, UploadReader, type Reply } from '@packyard/http';
import { callContext, VersionMarker, type ProjectAccess } from '@packyard/registry';
import type { Request } from 'express';
import { parseProjectVersion } from '../names/project-version.ts';
import { pypiFormat } from '../pypi.format.ts';
import { yankReason } from './yank-reason.ts';

const maxBodyBytes = 16 * 1024;
const onPackage = { on: 'endpoint', packageName: (request: Request) => String(request.params['packageName']) } as const;

/**
 * Takes a version back without removing it: installers pass it over unless somebody asks for exactly this version. No client has a
 * command for it, so this address is our own.
 * @see https://peps.python.org/pep-0592/
 */
@RegistryController('pypi', () => pypiFormat, ['project'])
export class YankController {
  constructor(
    private readonly marker: VersionMarker,
    private readonly uploads: UploadReader,
  ) {}

  /** Body: nothing, or JSON `{"reason": "..."}` of at most 255 characters. */
  @Put('yanked/:packageName/:version')
  @Access('package:deprecate', onPackage)
  async yank(@CurrentAccess() access: ProjectAccess, @Param('version') version: string, @Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
    const reason = yankReason(await this.uploads.small(request, maxBodyBytes));
    const marked = await this.mark(access, info, version, reason);
    return jsonReply({ message: '200 OK', version: marked, yanked: reason === '' ? true : reason });
  }

  @Delete('yanked/:packageName/:version')
  @HttpCode(204)
  @Access('package:deprecate', onPackage)
  async unyank(@CurrentAccess() access: ProjectAccess, @Param('version') version: string, @FromRequest() info: RequestInfo): Promise<Reply> {
    await this.mark(access, info, version, null);
    return emptyReply();
  }

  private async mark(access: ProjectAccess, info: RequestInfo, text: string, reason: string | null): Promise<string> {
    const [found] = access.packages;
    if (found === undefined) throw new RegistryError('package_not_found');
    const version = parseProjectVersion(text);
    if (!version.ok) throw new RegistryError('version_not_found', { version: printable(text) });
    const count = await this.marker.deprecate(callContext(access, info), pypiFormat, { packageId: found.packageId }, new Map([[version.value, reason]]));
    if (count === 0) throw new RegistryError('version_not_found', { version: printable(text) });
    return version.value;
  }
}
