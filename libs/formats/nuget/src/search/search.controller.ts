import { Get, Inject, Query, Req } from '@nestjs/common';
import { Access, CurrentAccess, documentEncoding, HTTP_OPTIONS, indexReply, jsonReply, RegistryController, registryPrefix, type HttpOptions, type Reply } from '@packyard/http';
import { Indexes, PackageSearch, type CatalogPage, type GroupAccess, type PackageHit, type ProjectAccess } from '@packyard/registry';
import type { Request } from 'express';
import { nugetFormat } from '../nuget.format.ts';
import type { NugetMetadata } from '../version-metadata.ts';
import { autocompleteVersions } from './autocomplete-versions.ts';
import { searchQuery, wantsPrereleases, type SearchQuery } from './search-query.ts';
import { presentSearch } from './search-results.ts';

/** Of one package in an answer: whoever wants more reads its registration. */
const maxVersions = 500;
const maxTotal = 10_000;

interface Highest {
  readonly prereleases: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** @see https://learn.microsoft.com/nuget/api/search-query-service-resource */
@RegistryController('nuget', () => nugetFormat, ['project', 'group'])
export class SearchController {
  constructor(
    private readonly packages: PackageSearch,
    private readonly indexes: Indexes,
    @Inject(HTTP_OPTIONS) private readonly http: HttpOptions,
  ) {}

  @Get('query')
  @Access('package:read', { on: 'endpoint' })
  async search(@CurrentAccess() access: ProjectAccess | GroupAccess, @Req() request: Request, @Query() query: Record<string, unknown>): Promise<Reply> {
    const asked = searchQuery(query);
    const page = await this.find(access, asked);
    const versions = await this.packages.versions(page.items.map((hit) => hit.packageId), highest(asked), maxVersions);
    const hits = page.items.map((hit) => ({ ...hit, versions: versions.get(hit.packageId) ?? [] }));
    return jsonReply(presentSearch(hits, page.total ?? maxTotal, this.prefix(request)));
  }

  /** Ids that match `q`, or the versions of `id`. @see https://learn.microsoft.com/nuget/api/search-autocomplete-service-resource */
  @Get('autocomplete')
  @Access('package:read', { on: 'endpoint', packageName: ({ query }) => (typeof query['id'] === 'string' ? query['id'] : undefined) })
  async autocomplete(@CurrentAccess() access: ProjectAccess | GroupAccess, @Req() request: Request, @Query() query: Record<string, unknown>): Promise<Reply> {
    if (query['id'] !== undefined) return this.versionsOf(access, request, query);
    const page = await this.find(access, searchQuery(query));
    return jsonReply({ totalHits: page.total ?? maxTotal, data: page.items.map((hit) => hit.name) });
  }

  private async versionsOf({ packages }: ProjectAccess | GroupAccess, request: Request, query: Record<string, unknown>): Promise<Reply> {
    if (packages.length === 0) return jsonReply({ totalHits: 0, data: [] });
    const builder = autocompleteVersions[wantsPrereleases(query) ? 'all' : 'releases'];
    return indexReply(await this.indexes.document({ builder, packages, prefix: this.prefix(request), encoding: documentEncoding(request) }));
  }

  private find(access: ProjectAccess | GroupAccess, asked: SearchQuery): Promise<CatalogPage<PackageHit<NugetMetadata>>> {
    return this.packages.search(access, nugetFormat, { text: asked.text, ...highest(asked) }, { limit: asked.take, offset: asked.skip });
  }

  private prefix(request: Request): string {
    return registryPrefix(this.http.externalUrl, request, nugetFormat.id);
  }
}

/** Versions whose package is there (symbols may come first), and of the kind that is asked for. */
function highest({ prereleases, packageType }: SearchQuery): Highest {
  const ofType = packageType === undefined ? {} : { typeKeys: [packageType] };
  return { prereleases, metadata: { source: 'nupkg', ...ofType } };
}
