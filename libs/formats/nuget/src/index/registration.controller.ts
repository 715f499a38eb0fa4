import { Get, Inject, Param, Req } from '@nestjs/common';
import { printable, RegistryError } from '@packyard/domain';
import { Access, CurrentAccess, documentEncoding, HTTP_OPTIONS, indexReply, RegistryController, registryPrefix, TextReply, type HttpOptions, type Reply } from '@packyard/http';
import { Indexes, type GroupAccess, type ProjectAccess } from '@packyard/registry';
import type { Request } from 'express';
import { parsePackageVersion, versionKey } from '../names/package-version.ts';
import { versionSort } from '../names/version-order.ts';
import { nugetFormat } from '../nuget.format.ts';
import type { NugetVariant } from './fragments.ts';
import { registrationIndexes, registrationLeaf, registrationPages, type Hive } from './registration.ts';

const onPackage = { on: 'endpoint', packageName: (request: Request) => String(request.params['packageName']) } as const;
const hives = ['metadata', 'metadata-semver1'] as const;
const below = (path: string): string[] => hives.map((hive) => `${hive}/:packageName/${path}`);

/** All that is known about the versions of a package. @see https://learn.microsoft.com/nuget/api/registration-base-url-resource */
@RegistryController('nuget', () => nugetFormat, ['project', 'group'])
export class RegistrationController {
  constructor(
    private readonly indexes: Indexes,
    @Inject(HTTP_OPTIONS) private readonly http: HttpOptions,
  ) {}

  @Get(below('index.json'))
  @Access('package:read', onPackage)
  async index(@CurrentAccess() { packages }: ProjectAccess | GroupAccess, @Req() request: Request): Promise<Reply> {
    if (packages.length === 0) throw new RegistryError('package_not_found');
    return indexReply(await this.indexes.document({ builder: registrationIndexes[hiveOf(request)], packages, prefix: this.prefix(request), encoding: documentEncoding(request) }));
  }

  /** The index says which pages there are; any other two bounds are answered as well. */
  @Get(below('page/:lower/:upper'))
  @Access('package:read', onPackage)
  async page(@CurrentAccess() { packages }: ProjectAccess | GroupAccess, @Req() request: Request, @Param('lower') lower: string, @Param('upper') upper: string): Promise<Reply> {
    if (packages.length === 0) throw new RegistryError('package_not_found');
    const versions = { from: versionSort(asked(lower)), to: versionSort(asked(fileVersion(upper))) };
    return indexReply(await this.indexes.document({ builder: registrationPages[hiveOf(request)], packages, versions, prefix: this.prefix(request), encoding: documentEncoding(request) }));
  }

  @Get(below(':file'))
  @Access('package:read', onPackage)
  async leaf(@CurrentAccess() { packages }: ProjectAccess | GroupAccess, @Req() request: Request, @Param('packageName') name: string, @Param('file') file: string): Promise<Reply> {
    const version = asked(fileVersion(file));
    const found = packages.length === 0 ? undefined : await this.indexes.fragment(packages, 'entry' satisfies NugetVariant, versionKey(version));
    if (found === undefined) throw new RegistryError('version_not_found', { version: printable(version) });
    return new TextReply(200, 'application/json', registrationLeaf(name, found, this.prefix(request), hiveOf(request)), { 'Cache-Control': 'private, no-cache' });
  }

  private prefix(request: Request): string {
    return registryPrefix(this.http.externalUrl, request, nugetFormat.id);
  }
}

function hiveOf(request: Request): Hive {
  return /\/packages\/nuget\/metadata-semver1\//.test(request.originalUrl) ? 'metadata-semver1' : 'metadata';
}

function asked(text: string): string {
  const version = parsePackageVersion(text);
  if (!version.ok) throw new RegistryError('version_not_found', { version: printable(text) });
  return version.value;
}

function fileVersion(file: string): string {
  if (!file.endsWith('.json')) throw new RegistryError('route_not_found');
  return file.slice(0, -'.json'.length);
}
