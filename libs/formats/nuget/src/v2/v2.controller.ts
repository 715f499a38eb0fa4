import { Get, Inject, Param, Query, Req } from '@nestjs/common';
import { printable, RegistryError } from '@packyard/domain';
import { Access, CurrentAccess, documentEncoding, HTTP_OPTIONS, indexReply, Open, RegistryController, registryPrefix, TextReply, type HttpOptions, type Reply } from '@packyard/http';
import { Indexes, PackageSearch, type CatalogPage, type GroupAccess, type PackageHit, type ProjectAccess } from '@packyard/registry';
import type { Request } from 'express';
import type { NugetVariant } from '../index/fragments.ts';
import { parsePackageVersion, versionKey } from '../names/package-version.ts';
import { nugetFormat } from '../nuget.format.ts';
import type { NugetMetadata } from '../version-metadata.ts';
import { schemaDocument, serviceDocument } from './v2-documents.ts';
import { v2Entry } from './v2-entry.ts';
import { entryType, feedEnd, feedHead, feedType, v2EntryDocument, v2FeedBuilder } from './v2-feed.ts';
import { namedIn, v2Request, type V2Request } from './v2-request.ts';

type Reader = ProjectAccess | GroupAccess;
type Query = Record<string, unknown>;

const maxHits = 100;
const maxSkip = 10_000;
const maxTotal = 10_000;
const xml = 'application/xml;charset=utf-8';

/** The old protocol, for nuget.exe before 3.0, Chocolatey and old PowerShell: what they ask to find, install and update packages. */
@RegistryController('nuget', () => nugetFormat, ['project', 'group'])
export class V2Controller {
  constructor(
    private readonly indexes: Indexes,
    private readonly packages: PackageSearch,
    @Inject(HTTP_OPTIONS) private readonly http: HttpOptions,
  ) {}

  @Get('v2')
  @Open('holds addresses made of the one that was asked for, and nothing else; clients read it before they send a token')
  service(@Req() request: Request): Reply {
    return new TextReply(200, xml, serviceDocument(this.prefix(request)));
  }

  @Get('v2/$metadata')
  @Open('the same text for everybody')
  schema(): Reply {
    return new TextReply(200, xml, schemaDocument);
  }

  @Get('v2/:resource')
  @Access('package:read', { on: 'endpoint', packageName: ({ params, query }) => namedIn(String(params['resource']), query) })
  async query(@CurrentAccess() access: Reader, @Req() request: Request, @Param('resource') resource: string, @Query() query: Query): Promise<Reply> {
    const asked = v2Request(resource, query);
    if (asked.kind === 'one') return this.one(access, request, asked);
    if (asked.kind === 'package') return this.versions(access, request, asked);
    if (asked.kind === 'search') return this.search(access, request, asked);
    throw new RegistryError('route_not_found');
  }

  @Get('v2/:resource/$count')
  @Access('package:read', { on: 'endpoint' })
  async count(@CurrentAccess() access: Reader, @Param('resource') resource: string, @Query() query: Query): Promise<Reply> {
    const asked = v2Request(resource, query);
    if (asked.kind !== 'search') throw new RegistryError('route_not_found');
    const page = await this.find(access, { ...asked, skip: 0, top: 1 });
    return new TextReply(200, 'text/plain;charset=utf-8', String(page.total ?? maxTotal));
  }

  private async one({ packages }: Reader, request: Request, { version }: Extract<V2Request, { kind: 'one' }>): Promise<Reply> {
    const wanted = parsePackageVersion(version);
    const found = wanted.ok && packages.length > 0 ? await this.indexes.fragment(packages, 'entry' satisfies NugetVariant, versionKey(wanted.value)) : undefined;
    if (found === undefined) throw new RegistryError('version_not_found', { version: printable(version) });
    return new TextReply(200, entryType, v2EntryDocument(found, this.prefix(request), false));
  }

  /** A package that is not there is an empty feed: clients go on to their next source. */
  private async versions({ packages }: Reader, request: Request, asked: Extract<V2Request, { kind: 'package' }>): Promise<Reply> {
    const prefix = this.prefix(request);
    if (packages.length === 0) return new TextReply(200, feedType, `${feedHead(prefix, 'Packages')}${feedEnd}`);
    return indexReply(await this.indexes.document({ builder: v2FeedBuilder(asked), packages, prefix, encoding: documentEncoding(request) }));
  }

  private async search(access: Reader, request: Request, asked: Extract<V2Request, { kind: 'search' }>): Promise<Reply> {
    const prefix = this.prefix(request);
    const page = await this.find(access, asked);
    const entries = page.items.map(({ name, version, publishedAt, metadata: { tags, dependencyGroups, ...metadata } }) =>
      v2Entry({ ...metadata, id: name, version, published: publishedAt, listed: true, isLatest: !asked.prereleases, isAbsoluteLatest: asked.prereleases, ...(tags === undefined ? {} : { tags: tags.join(' ') }), ...(dependencyGroups === undefined ? {} : { dependencyGroups }) }, prefix),
    );
    return new TextReply(200, feedType, `${feedHead(prefix, 'Search')}${entries.join('')}${feedEnd}`);
  }

  private find(access: Reader, { text, prereleases, skip, top = maxHits }: Extract<V2Request, { kind: 'search' }>): Promise<CatalogPage<PackageHit<NugetMetadata>>> {
    return this.packages.search(access, nugetFormat, { text, prereleases, metadata: { source: 'nupkg' } }, { limit: Math.min(top, maxHits), offset: Math.min(skip, maxSkip) });
  }

  private prefix(request: Request): string {
    return registryPrefix(this.http.externalUrl, request, nugetFormat.id);
  }
}
