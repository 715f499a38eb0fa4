import { Get, Inject, Param, Req } from '@nestjs/common';
import { printable, RegistryError } from '@packyard/domain';
import { Access, CurrentAccess, documentEncoding, fileReply, HTTP_OPTIONS, indexReply, RegistryController, registryPrefix, type HttpOptions, type Reply } from '@packyard/http';
import { Downloader, Indexes, type GroupAccess, type ProjectAccess } from '@packyard/registry';
import type { Request } from 'express';
import { parsePackageVersion, versionKey } from '../names/package-version.ts';
import { nugetFormat } from '../nuget.format.ts';
import { storedFileName, storedNuspecName } from './package-address.ts';
import { versionsList } from './versions-list.ts';

const onPackage = { on: 'endpoint', packageName: (request: Request) => String(request.params['packageName']) } as const;

/** Versions and their files: all that a restore needs. Files are never redirected to. @see https://learn.microsoft.com/nuget/api/package-base-address-resource */
@RegistryController('nuget', () => nugetFormat, ['project', 'group'])
export class FlatContainerController {
  constructor(
    private readonly indexes: Indexes,
    private readonly downloader: Downloader,
    @Inject(HTTP_OPTIONS) private readonly http: HttpOptions,
  ) {}

  @Get('download/:packageName/index.json')
  @Access('package:read', onPackage)
  async versions(@CurrentAccess() { packages }: ProjectAccess | GroupAccess, @Req() request: Request): Promise<Reply> {
    if (packages.length === 0) throw new RegistryError('package_not_found');
    const prefix = registryPrefix(this.http.externalUrl, request, nugetFormat.id);
    return indexReply(await this.indexes.document({ builder: versionsList, packages, prefix, encoding: documentEncoding(request) }));
  }

  @Get('download/:packageName/:version/:fileName')
  @Access('package:read', onPackage)
  async file(@CurrentAccess() { packages }: ProjectAccess | GroupAccess, @Param('packageName') id: string, @Param('version') text: string, @Param('fileName') fileName: string): Promise<Reply> {
    const version = parsePackageVersion(text);
    const path = version.ok ? storedPath(id, version.value, fileName) : undefined;
    if (!version.ok || path === undefined) throw new RegistryError('version_not_found', { version: printable(text) });
    const download = await this.downloader.byPath({ packageIds: packages.map((found) => found.packageId), path, versionKey: versionKey(version.value) });
    return fileReply(download, path.endsWith('.nuspec') ? { contentType: 'application/xml' } : {});
  }

  /** As clients of the old protocol expect it. */
  @Get('v2/package/:packageName/:version')
  @Access('package:read', onPackage)
  package(@CurrentAccess() access: ProjectAccess | GroupAccess, @Param('packageName') id: string, @Param('version') version: string): Promise<Reply> {
    return this.file(access, id, version, `${id}.${version}.nupkg`);
  }
}

/** The name that a file is kept under; undefined if this address names no file of that version. Case and spelling of the version do not matter. */
function storedPath(id: string, version: string, fileName: string): string | undefined {
  const asked = fileName.toLowerCase();
  if (asked === storedNuspecName(id)) return asked;
  const [, named, kind] = /^(.+)\.(nupkg|snupkg)$/.exec(asked) ?? [];
  if (named === undefined || !named.startsWith(`${id.toLowerCase()}.`)) return undefined;
  const inName = parsePackageVersion(named.slice(id.length + 1));
  if (!inName.ok || versionKey(inName.value) !== versionKey(version)) return undefined;
  return storedFileName(id, version, kind === 'snupkg' ? 'snupkg' : 'nupkg');
}
