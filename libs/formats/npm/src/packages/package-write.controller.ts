import { Delete, HttpCode, Inject, Put, Req } from '@nestjs/common';
import { RegistryError, type RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest, HTTP_OPTIONS, jsonReply, RegistryController, UploadReader, type HttpOptions, type Reply } from '@packyard/http';
import type { Access as RequestAccess, ProjectAccess } from '@packyard/registry';
import type { Request } from 'express';
import { jsonObjectBody } from '../json-body.ts';
import { npmFormat } from '../npm.format.ts';
import { parsePackageName } from '../package-name.ts';
import { badBody } from '../publish/body-error.ts';
import { versionsIn } from '../publish/document-change.ts';
import { NpmPublish } from '../publish/npm-publish.ts';
import { PublishBody, type ReceivedDocument } from '../publish/publish-body.ts';
import { publishRequest } from '../publish/publish-request.ts';
import { parseTarballName } from '../tarball-name.ts';
import { NpmChanges } from './npm-changes.ts';
import { knownName, packageResource, splitAddress } from './package-address.ts';
import { projectOnly } from './project-only.ts';

const packageName = (request: Request): string => splitAddress(request).name;
/** A packument that is sent back with a change. */
const maxPackumentBytes = 8 * 1024 * 1024;

/** Publish, deprecate, unpublish. */
@RegistryController('npm', () => npmFormat, ['project', 'group', 'instance'])
export class PackageWriteController {
  constructor(
    private readonly body: PublishBody,
    private readonly publishing: NpmPublish,
    private readonly changes: NpmChanges,
    private readonly uploads: UploadReader,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  @Put('*address')
  @Access('package:publish', { on: 'endpoint', packageName })
  async write(@CurrentAccess() caller: RequestAccess, @Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
    const access = projectOnly(caller, this.options.externalUrl);
    const { name, rest } = splitAddress(request);
    const resource = packageResource(rest);
    if (resource.kind === 'package') return this.publishOrDeprecate(access, request, info, name);
    if (resource.kind !== 'package-revision') throw new RegistryError('route_not_found');
    await this.changes.removeMissing(access, info, resource.rev, await jsonObjectBody(this.uploads, request, maxPackumentBytes));
    return done();
  }

  @Delete('*address')
  @HttpCode(200)
  @Access('package:delete', { on: 'endpoint', packageName })
  async remove(@CurrentAccess() caller: RequestAccess, @Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
    const access = projectOnly(caller, this.options.externalUrl);
    const { name, rest } = splitAddress(request);
    const resource = packageResource(rest);
    if (resource.kind === 'package-revision') await this.changes.removeAll(access, info, resource.rev);
    else if (resource.kind === 'tarball-revision') await this.changes.removeVersion(access, info, resource.rev, versionOf(name, resource.fileName));
    else throw new RegistryError('bad_request', { reason: 'Unpublishing needs the revision that was read: add /-rev/<_rev> with the "_rev" of GET <package>?write=true.' });
    return done();
  }

  /** One address for both: a document that brings a tarball publishes it. */
  private async publishOrDeprecate(access: ProjectAccess, request: Request, info: RequestInfo, text: string): Promise<Reply> {
    const name = parsePackageName(text);
    if (!name.ok) throw new RegistryError('validation_failed', { field: 'name', reason: `Name: ${name.reason}` });
    const { scanned, tarball } = await this.body.receive(request, access.actor, await this.uploads.maxFileBytes(access.project.id, npmFormat));
    try {
      if (isChange(request, scanned)) {
        await this.changes.deprecate(access, info, scanned.document);
        return done();
      }
      const wanted = publishRequest(name.value, scanned);
      const published = await this.publishing.publish(access, info, wanted, tarball);
      return jsonReply({ ok: true, id: published.versionId, name: name.value.full, version: wanted.version, package_type: 'npm', status: 'default' });
    } finally {
      await tarball.discard();
    }
  }
}

/** GitLab goes by the header, which only npm sends: what has no tarball and speaks of deprecation is no publish. */
function isChange(request: Request, { document, attachmentKey }: ReceivedDocument['scanned']): boolean {
  if (attachmentKey !== undefined) return false;
  const versions = Object.values(versionsIn(document));
  if (versions.length === 0 && document['users'] !== undefined) throw badBody('This registry keeps no stars.');
  return request.get('npm-command') === 'deprecate' || (document['_attachments'] === undefined && versions.some((manifest) => Object.hasOwn(Object(manifest) as object, 'deprecated')));
}

function versionOf(name: string, fileName: string): string {
  const version = parseTarballName(knownName(name), fileName);
  if (!version.ok) throw new RegistryError('file_not_found', {}, { cause: version.reason });
  return version.value;
}

function done(): Reply {
  return jsonReply({ ok: true });
}
