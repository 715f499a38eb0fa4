import { Delete, Get, Inject, Put, Req } from '@nestjs/common';
import { RegistryError, type RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, documentEncoding, emptyReply, FromRequest, HTTP_OPTIONS, indexReply, jsonReply, RegistryController, UploadReader, type HttpOptions, type Reply } from '@packyard/http';
import { AccessResolver, callContext, Indexes, VersionMarker, type Access as RequestAccess, type CallContext, type FoundPackage } from '@packyard/registry';
import type { Request } from 'express';
import { parseDistTag } from '../dist-tag.ts';
import { textBody } from '../json-body.ts';
import { npmFormat } from '../npm.format.ts';
import { parsePackageVersion } from '../package-version.ts';
import { distTagsDocument } from '../packument.ts';
import { nameInParameters } from './package-address.ts';
import { foundIn } from './revision.ts';
import { projectOnly } from './project-only.ts';

/** @see https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md, and `npm help dist-tag` */
@RegistryController('npm', () => npmFormat, ['project', 'group', 'instance'])
export class DistTagsController {
  constructor(
    private readonly indexes: Indexes,
    private readonly marker: VersionMarker,
    private readonly resolver: AccessResolver,
    private readonly uploads: UploadReader,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  @Get(['-/package/:package/dist-tags', '-/package/:scope/:package/dist-tags'])
  @Access('package:read', { on: 'endpoint', packageName: nameInParameters })
  async list(@CurrentAccess() { packages }: RequestAccess, @Req() request: Request): Promise<Reply> {
    if (packages.length === 0) throw new RegistryError('package_not_found', { tags: 'true' });
    return indexReply(await this.indexes.document({ builder: distTagsDocument, packages, prefix: '', encoding: documentEncoding(request) }));
  }

  @Put(['-/package/:package/dist-tags/:tag', '-/package/:scope/:package/dist-tags/:tag'])
  @Access('package:tag', { on: 'endpoint', packageName: nameInParameters })
  async set(@CurrentAccess() access: RequestAccess, @Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
    const tag = checkedTag(request.params['tag']);
    const found = this.onlyPackage(access);
    const version = await textBody(this.uploads, request);
    if (version === '') throw new RegistryError('bad_request', { reason: '"Version" not given' });
    if (!parsePackageVersion(version).ok) throw new RegistryError('bad_request', { reason: 'The body must be a version as a JSON string, such as "1.2.3".' });
    await this.marker.tag(await this.callFor(access, found, info), npmFormat, { packageId: found.packageId }, tag, version);
    return wantsBody(request) ? jsonReply({ ok: true }) : emptyReply();
  }

  @Delete(['-/package/:package/dist-tags/:tag', '-/package/:scope/:package/dist-tags/:tag'])
  @Access('package:tag', { on: 'endpoint', packageName: nameInParameters })
  async remove(@CurrentAccess() access: RequestAccess, @Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
    const tag = checkedTag(request.params['tag']);
    if (tag === 'latest') throw new RegistryError('bad_request', { reason: 'The tag "latest" cannot be removed: point it to another version.' });
    const found = this.onlyPackage(access);
    await this.marker.untag(await this.callFor(access, found, info), { packageId: found.packageId }, tag);
    return emptyReply();
  }

  /** Above a project it must be clear whose package is meant. */
  private onlyPackage(access: RequestAccess): FoundPackage {
    if (access.packages.length > 1) projectOnly(access, this.options.externalUrl);
    if (access.packages.length === 0) throw new RegistryError('package_not_found', { tags: 'true' });
    return foundIn(access.packages);
  }

  private async callFor(access: RequestAccess, found: FoundPackage, info: RequestInfo): Promise<CallContext> {
    return callContext(await this.resolver.projectOf(access, found), info);
  }
}

/** yarn 1 takes an answer without a body for a failure; all others, and GitLab's scripts, know 204. */
function wantsBody(request: Request): boolean {
  return request.get('user-agent')?.startsWith('yarn/1.') === true;
}

function checkedTag(text: unknown): string {
  const tag = parseDistTag(String(text));
  if (!tag.ok) throw new RegistryError('bad_request', { reason: tag.reason });
  return tag.value;
}
