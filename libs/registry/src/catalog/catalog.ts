import { Injectable } from '@nestjs/common';
import { CatalogStore, CatalogVersionStore, countLimit, Database, type CatalogVersionRow, type FeedFilter, type FeedScope, type FileOrder } from '@packyard/database';
import { RegistryError, type DependencyView, type TagView, type VersionStatus, type VersionView } from '@packyard/domain';
import { Formats } from '../formats.ts';
import { feedVersion, fileView, listedVersion, tagView, versionView, type CatalogFile, type FeedVersion, type ListedVersion, type OtherVersion } from './catalog-views.ts';
import { cappedPage, type CatalogPage, type PageWindow } from './catalog-page.ts';

/** What is listed when nobody asks for a status. */
export const listedStatuses: readonly VersionStatus[] = ['default', 'error', 'deprecated'];
/** Versions that have a page of their own. */
const displayable: ReadonlySet<VersionStatus> = new Set<VersionStatus>(['default', 'deprecated']);
const maxNameWords = 10;

export interface CatalogFilter {
  readonly format?: string;
  /** Blank-separated words; each must occur in the name, whatever its case. */
  readonly name?: string;
  readonly version?: string;
  readonly status?: VersionStatus;
}

export interface CatalogOrder {
  readonly by: 'created_at' | 'name' | 'version' | 'type' | 'project_path';
  readonly descending: boolean;
}

export interface VersionDetails {
  readonly version: VersionView;
  readonly projectPath: string;
  readonly summary?: string;
  readonly filesCount: number;
  readonly sizeBytes: number;
  readonly otherVersionsCount: number;
  readonly dependencies: readonly DependencyView[];
  readonly dependenciesCount: number;
  readonly readme?: { readonly fileName: string; readonly text: string };
}

/** Reads what was published. It is given projects that the caller was let into; only for a group it looks at rights itself. */
@Injectable()
export class Catalog {
  private readonly feed = new CatalogStore();
  private readonly versions = new CatalogVersionStore();

  constructor(
    private readonly database: Database,
    private readonly formats: Formats,
  ) {}

  async list(scope: FeedScope, filter: CatalogFilter, order: CatalogOrder, window: PageWindow): Promise<CatalogPage<FeedVersion>> {
    const wanted = this.feedFilter(filter);
    const formatOrder = [...this.formats.all].sort((a, b) => a.rest.sortWeight - b.rest.sortWeight).map((format) => format.id);
    // whether a name is rare is known by counting: only then is it cheaper to find its rows than to meet them in order
    const counted = 'groupId' in scope && filter.name !== undefined ? await this.feed.count(this.database, scope, wanted) : undefined;
    const selective = counted !== undefined && counted < countLimit;
    const page = await cappedPage(
      window,
      (rows) => this.feed.feed(this.database, scope, wanted, { orderBy: order.by, descending: order.descending, formatOrder, selective, ...rows }),
      async () => counted ?? (await this.feed.count(this.database, scope, wanted)),
    );
    const tags = await this.tagsOf(page.items.map((row) => row.id));
    return { ...page, items: page.items.map((row) => feedVersion(row, tags.get(row.id) ?? [])) };
  }

  /** Versions listed by default, counted to 10,001. */
  count(projectId: number): Promise<number> {
    return this.feed.count(this.database, { projectId }, this.feedFilter({}));
  }

  /** @throws RegistryError `version_not_found`, also for versions that have no page (hidden, failed) */
  async version(projectId: number, versionId: number): Promise<ListedVersion> {
    const row = await this.displayable(projectId, versionId);
    return listedVersion(row, (await this.tagsOf([versionId])).get(versionId) ?? []);
  }

  /** At most `limit`, by the text of the version. */
  async otherVersions(version: ListedVersion, limit: number): Promise<OtherVersion[]> {
    return this.othersWithTags(await this.versions.otherByText(this.database, version.packageId, version.id, limit));
  }

  /** Highest version first. @throws RegistryError `version_not_found` */
  async searchOtherVersions(projectId: number, versionId: number, search: string | undefined, window: PageWindow): Promise<CatalogPage<OtherVersion>> {
    const { packageId } = await this.displayable(projectId, versionId);
    const page = await cappedPage(
      window,
      (rows) => this.versions.others(this.database, packageId, versionId, search, rows),
      () => this.versions.countOthers(this.database, packageId, versionId, search),
    );
    return { ...page, items: await this.othersWithTags(page.items) };
  }

  /** Also of hidden and failed versions. @throws RegistryError `version_not_found` */
  async files(projectId: number, versionId: number, order: { by: FileOrder; descending: boolean }, window: PageWindow): Promise<CatalogPage<CatalogFile>> {
    const version = await this.live(projectId, versionId);
    const page = await cappedPage(
      window,
      (rows) => this.versions.files(this.database, versionId, { orderBy: order.by, descending: order.descending, ...rows }),
      () => this.versions.countFiles(this.database, versionId),
    );
    return { ...page, items: page.items.map((row) => fileView(row, version)) };
  }

  /** All that is known of one version; `limit` bounds the dependencies. @throws RegistryError `version_not_found` */
  async details(projectId: number, versionId: number, limit: number): Promise<VersionDetails> {
    const row = await this.displayable(projectId, versionId);
    const tags = await this.versions.tags(this.database, [versionId]);
    const files = await this.versions.fileTotals(this.database, versionId);
    const otherVersionsCount = await this.versions.countOthers(this.database, row.packageId, versionId);
    const dependencies = await this.versions.dependencies(this.database, versionId, limit);
    const readme = await this.versions.readme(this.database, versionId);
    return {
      version: versionView(row, tags.map(tagView)),
      projectPath: row.projectPath,
      ...(row.summary === null ? {} : { summary: row.summary }),
      filesCount: files.count,
      sizeBytes: files.sizeBytes,
      otherVersionsCount,
      dependencies,
      dependenciesCount: dependencies.length < limit ? dependencies.length : await this.versions.countDependencies(this.database, versionId),
      ...(readme === undefined ? {} : { readme: { fileName: readme.fileName, text: readme.body } }),
    };
  }

  private feedFilter(filter: CatalogFilter): FeedFilter {
    const words = (filter.name ?? '').split(/\s+/).filter((word) => word !== '');
    return {
      statuses: filter.status === undefined ? listedStatuses : [filter.status],
      ...(filter.format === undefined ? { withoutFormats: this.formats.all.filter((format) => !format.rest.listedByDefault).map((format) => format.id) } : { format: this.formats.get(filter.format).id }),
      nameWords: words.slice(0, maxNameWords),
      ...(filter.version === undefined ? {} : { version: filter.version }),
    };
  }

  private async live(projectId: number, versionId: number): Promise<CatalogVersionRow> {
    const row = await this.versions.find(this.database, projectId, versionId);
    if (row === undefined) throw new RegistryError('version_not_found');
    return row;
  }

  private async displayable(projectId: number, versionId: number): Promise<CatalogVersionRow> {
    const row = await this.live(projectId, versionId);
    if (!displayable.has(row.status)) throw new RegistryError('version_not_found');
    return row;
  }

  private async othersWithTags(rows: readonly Omit<OtherVersion, 'tags'>[]): Promise<OtherVersion[]> {
    const tags = await this.tagsOf(rows.map((row) => row.id));
    return rows.map((row) => ({ ...row, tags: tags.get(row.id) ?? [] }));
  }

  /** One statement for a whole page. */
  private async tagsOf(versionIds: readonly number[]): Promise<Map<number, TagView[]>> {
    if (versionIds.length === 0) return new Map();
    return Map.groupBy(await this.versions.tags(this.database, versionIds), (tag) => tag.versionId);
  }
}
