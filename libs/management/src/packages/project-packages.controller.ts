import { Delete, Get, Headers, Param, Query } from '@nestjs/common';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest } from '@packyard/http';
import { callContext, Catalog, Remover, type ProjectAccess } from '@packyard/registry';
import { KeysetPage, type OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { catalogPage, windowOf } from '../rest/paging.ts';
import { ServerAddress } from '../rest/server-address.ts';
import { unmodifiedSince } from '../rest/unmodified-since.ts';
import { idInput } from '../validation/scalars.ts';
import { catalogFilter } from './catalog-filter.ts';
import { PackageDetails } from './package-details.ts';
import { packageDetailsSchema, type PackageDetailsJson } from './package-details.schema.ts';
import { presentOtherVersion, presentPackage, type PackagePresentation } from './package-presenter.ts';
import {
  packagePipelineListQuery,
  packageVersionListQuery,
  projectPackageListQuery,
  type PackagePipelineListQuery,
  type PackageVersionListQuery,
  type ProjectPackageListQuery,
} from './package-queries.ts';
import { mayDelete } from './may-delete.ts';
import {
  otherVersionSchema,
  packageSchema,
  packageWithVersionsSchema,
  pipelineSchema,
  type OtherVersionJson,
  type PackageJson,
  type PackageWithVersionsJson,
  type PipelineJson,
} from './package.schema.ts';

/** Other versions that one package carries with it; all of them are in the list of versions. */
const shownVersions = 1000;

@ManagementController('Packages')
export class ProjectPackagesController {
  constructor(
    private readonly catalog: Catalog,
    private readonly details: PackageDetails,
    private readonly remover: Remover,
    private readonly server: ServerAddress,
  ) {}

  @Get('projects/:id/packages')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'List the packages of a project', list: packageSchema, paging: 'offset' })
  async listProjectPackages(@CurrentAccess() access: ProjectAccess, @Query({ schema: projectPackageListQuery }) query: ProjectPackageListQuery): Promise<OffsetPage<PackageJson>> {
    const order = { by: query.order_by, descending: query.sort === 'desc' };
    const page = await this.catalog.list({ projectId: access.project.id }, catalogFilter(query), order, windowOf(query));
    const presentation = this.presentation(access);
    return catalogPage(page, query, (version) => presentPackage(version, presentation));
  }

  @Get('projects/:id/packages/:package_id')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'Get one package', body: packageWithVersionsSchema })
  async getProjectPackage(@CurrentAccess() access: ProjectAccess, @Param('package_id', { schema: idInput }) versionId: number): Promise<PackageWithVersionsJson> {
    const version = await this.catalog.version(access.project.id, versionId);
    const others = await this.catalog.otherVersions(version, shownVersions);
    return { ...presentPackage(version, this.presentation(access)), versions: others.map(presentOtherVersion) };
  }

  @Delete('projects/:id/packages/:package_id')
  @Access('package:delete', { on: 'project' })
  @Answers({ summary: 'Delete a package', description: 'With If-Unmodified-Since only if it was not changed after.' })
  deleteProjectPackage(
    @CurrentAccess() access: ProjectAccess,
    @FromRequest() info: RequestInfo,
    @Param('package_id', { schema: idInput }) versionId: number,
    @Headers('if-unmodified-since') since: string | undefined,
  ): Promise<void> {
    return this.remover.removeVersion(callContext(access, info), { versionId, ...unmodifiedSince(since) });
  }

  @Get('projects/:id/packages/:package_id/details')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'Get all that the page of one package shows', body: packageDetailsSchema, ext: true })
  getProjectPackageDetails(@CurrentAccess() access: ProjectAccess, @Param('package_id', { schema: idInput }) versionId: number): Promise<PackageDetailsJson> {
    return this.details.of(access, versionId);
  }

  @Get('projects/:id/packages/:package_id/versions')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'List the other versions of a package, newest version first', list: otherVersionSchema, paging: 'offset', ext: true })
  async listProjectPackageVersions(
    @CurrentAccess() access: ProjectAccess,
    @Param('package_id', { schema: idInput }) versionId: number,
    @Query({ schema: packageVersionListQuery }) query: PackageVersionListQuery,
  ): Promise<OffsetPage<OtherVersionJson>> {
    const page = await this.catalog.searchOtherVersions(access.project.id, versionId, query.search, windowOf(query));
    return catalogPage(page, query, presentOtherVersion);
  }

  @Get('projects/:id/packages/:package_id/pipelines')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'List the pipelines that built a package', list: pipelineSchema, paging: 'keyset' })
  async listProjectPackagePipelines(
    @CurrentAccess() access: ProjectAccess,
    @Param('package_id', { schema: idInput }) versionId: number,
    // builds are not recorded yet: the parameters are checked, and there is nothing to page through
    @Query({ schema: packagePipelineListQuery }) _query: PackagePipelineListQuery,
  ): Promise<KeysetPage<PipelineJson>> {
    await this.catalog.version(access.project.id, versionId);
    return new KeysetPage<PipelineJson>([], undefined);
  }

  private presentation(access: ProjectAccess): PackagePresentation {
    return { addresses: this.server.addresses, canDelete: mayDelete(access.actor, access.role, access.project, access.settings) };
  }
}
