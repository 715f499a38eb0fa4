import { Injectable } from '@nestjs/common';
import { Database, PackageSearchStore, viewerOf, type HighestVersion, type SearchArea, type TaggedVersion } from '@packyard/database';
import type { PackageFormat } from '@packyard/domain';
import type { Access } from '../access/access.ts';
import { cappedPage, type CatalogPage, type PageWindow } from './catalog-page.ts';

/** A package with the version that stands for it. */
export interface PackageHit<M = unknown> {
  readonly packageId: number;
  readonly name: string;
  readonly version: string;
  readonly metadata: M;
  readonly publishedAt: Date;
  /** Absent if the account is gone. */
  readonly publisher?: { readonly username: string };
}

/** `text`: blank-separated words; each must occur in the name or the summary, whatever its case. All packages match an empty text. */
export type PackageQuery = { readonly text: string } & (TaggedVersion | HighestVersion);

export interface ListedPackageVersion {
  readonly version: string;
  readonly downloads: number;
}

const maxWords = 10;

/** Search for packages as clients do it: by words, in what their endpoint covers and the caller may read. */
@Injectable()
export class PackageSearch {
  private readonly store = new PackageSearchStore();

  constructor(private readonly database: Database) {}

  /** By name; counted to 10,000. `access` is for reading packages. */
  async search<M>(access: Access, format: PackageFormat<M>, query: PackageQuery, window: PageWindow): Promise<CatalogPage<PackageHit<M>>> {
    const area = areaOf(access);
    const { text, ...represented } = query;
    const search = { format: format.id, words: text.split(/\s+/).filter((word) => word !== '').slice(0, maxWords), represented };
    const page = await cappedPage(
      window,
      (rows) => this.store.search(this.database, area, search, rows),
      () => this.store.count(this.database, area, search),
    );
    const hits = page.items.map(({ publisherUsername, metadata, ...facts }): PackageHit<M> => ({
      ...facts,
      metadata: metadata as M,
      ...(publisherUsername === null ? {} : { publisher: { username: publisherUsername } }),
    }));
    return { ...page, items: hits };
  }

  /** The listed versions of packages that a search found, highest first; at most `limit` of each. By package. */
  async versions(packageIds: readonly number[], wanted: HighestVersion, limit: number): Promise<ReadonlyMap<number, readonly ListedPackageVersion[]>> {
    const rows = packageIds.length === 0 ? [] : await this.store.versions(this.database, packageIds, wanted, limit);
    const byPackage = new Map<number, ListedPackageVersion[]>(packageIds.map((id) => [id, []]));
    for (const { packageId, version, downloadCount } of rows) byPackage.get(packageId)?.push({ version, downloads: downloadCount });
    return byPackage;
  }
}

function areaOf(access: Access): SearchArea {
  if (access.on === 'project') return { projectId: access.project.id };
  const viewer = viewerOf(access.actor);
  return access.on === 'group' ? { viewer, groupId: access.group.id } : { viewer };
}
