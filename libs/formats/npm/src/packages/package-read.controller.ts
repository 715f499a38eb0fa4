import { Get, Inject, Req } from '@nestjs/common';
import { RegistryError, type IndexBuilder } from '@packyard/domain';
import { Access, CurrentAccess, documentEncoding, fileReply, HTTP_OPTIONS, indexReply, RegistryController, registryPrefix, TextReply, type HttpOptions, type Reply } from '@packyard/http';
import { Downloader, Indexes, type Access as RequestAccess } from '@packyard/registry';
import type { Request } from 'express';
import { npmFormat } from '../npm.format.ts';
import type { PackageName } from '../package-name.ts';
import { parsePackageVersion, versionKey } from '../package-version.ts';
import { abbreviatedMediaType, abbreviatedPackument, editablePackument, fullPackument } from '../packument.ts';
import { attachmentName, parseTarballName } from '../tarball-name.ts';
import { fillFragment } from '../version-fragment.ts';
import { DistTags } from './dist-tags.ts';
import { knownName, packageResource, splitAddress } from './package-address.ts';

/** Packuments, single versions and tarballs. */
@RegistryController('npm', () => npmFormat, ['project', 'group', 'instance'])
export class PackageReadController {
  constructor(
    private readonly indexes: Indexes,
    private readonly downloader: Downloader,
    private readonly tags: DistTags,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  @Get('*address')
  @Access('package:read', { on: 'endpoint', packageName: (request) => splitAddress(request).name })
  read(@CurrentAccess() access: RequestAccess, @Req() request: Request): Promise<Reply> {
    const { name, rest } = splitAddress(request);
    const resource = packageResource(rest);
    switch (resource.kind) {
      case 'package':
        return this.packument(access, request);
      case 'version':
        return this.version(access, request, resource.selector);
      case 'tarball':
        return this.tarball(access, knownName(name), resource.fileName);
      default:
        throw new RegistryError('route_not_found');
    }
  }

  private async packument(access: RequestAccess, request: Request): Promise<Reply> {
    if (access.packages.length === 0) throw new RegistryError('package_not_found');
    const document = await this.indexes.document({ builder: wantedPackument(request), packages: access.packages, prefix: this.prefix(request), encoding: documentEncoding(request) });
    return indexReply(document, { vary: ['Accept'] });
  }

  /** By number or tag. Old clients and scripts ask for it; what is new asks for the packument. */
  private async version(access: RequestAccess, request: Request, selector: string): Promise<Reply> {
    const named = parsePackageVersion(selector);
    const version = named.ok ? named.value : (await this.tags.read(access.packages))[selector];
    const fragment = version === undefined ? undefined : await this.indexes.fragment(access.packages, 'full', versionKey(version));
    if (fragment === undefined) throw new RegistryError(access.packages.length === 0 ? 'package_not_found' : 'version_not_found');
    return new TextReply(200, 'application/json', fillFragment(fragment.body, this.prefix(request)), { 'Cache-Control': 'private, no-cache' });
  }

  /** Not immutable: a version that was removed may be published again with other bytes. */
  private async tarball({ packages }: RequestAccess, name: PackageName, fileName: string): Promise<Reply> {
    const version = parseTarballName(name, fileName);
    if (!version.ok) throw new RegistryError('file_not_found', {}, { cause: version.reason });
    const packageIds = packages.map((found) => found.packageId);
    return fileReply(await this.downloader.byPath({ packageIds, path: attachmentName(name, version.value), versionKey: versionKey(version.value) }));
  }

  private prefix(request: Request): string {
    return registryPrefix(this.options.externalUrl, request, 'npm');
  }
}

/** `write=true` asks for what is then sent back changed. */
function wantedPackument(request: Request): IndexBuilder {
  if (request.query['write'] === 'true') return editablePackument;
  return request.accepts(['application/json', abbreviatedMediaType]) === abbreviatedMediaType ? abbreviatedPackument : fullPackument;
}
