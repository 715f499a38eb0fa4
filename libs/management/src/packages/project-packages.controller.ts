import { Delete, Get, Headers, Param, Query } from '@nestjs/common';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest } from '@packyard/http';
import type { ProjectAccess } from '@packyard/registry';
import { pending } from '../pending.ts';
import type { KeysetPage, OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
import { packageDetailsSchema, type PackageDetailsJson } from './package-details.schema.ts';
import {
  packagePipelineListQuery,
  packageVersionListQuery,
  projectPackageListQuery,
  type PackagePipelineListQuery,
  type PackageVersionListQuery,
  type ProjectPackageListQuery,
} from './package-queries.ts';
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

@ManagementController('Packages')
export class ProjectPackagesController {
  @Get('projects/:id/packages')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'List the packages of a project', list: packageSchema, paging: 'offset' })
  listProjectPackages(@CurrentAccess() access: ProjectAccess, @Query({ schema: projectPackageListQuery }) query: ProjectPackageListQuery): Promise<OffsetPage<PackageJson>> {
    return pending();
  }

  @Get('projects/:id/packages/:package_id')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'Get one package', body: packageWithVersionsSchema })
  getProjectPackage(@CurrentAccess() access: ProjectAccess, @Param('package_id', { schema: idInput }) versionId: number): Promise<PackageWithVersionsJson> {
    return pending();
  }

  @Delete('projects/:id/packages/:package_id')
  @Access('package:delete', { on: 'project' })
  @Answers({ summary: 'Delete a package', description: 'With If-Unmodified-Since only if it was not changed after.' })
  deleteProjectPackage(
    @CurrentAccess() access: ProjectAccess,
    @FromRequest() info: RequestInfo,
    @Param('package_id', { schema: idInput }) versionId: number,
    @Headers('if-unmodified-since') unmodifiedSince: string | undefined,
  ): Promise<void> {
    return pending();
  }

  @Get('projects/:id/packages/:package_id/details')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'Get all that the page of one package shows', body: packageDetailsSchema, ext: true })
  getProjectPackageDetails(@CurrentAccess() access: ProjectAccess, @Param('package_id', { schema: idInput }) versionId: number): Promise<PackageDetailsJson> {
    return pending();
  }

  @Get('projects/:id/packages/:package_id/versions')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'List the other versions of a package, newest version first', list: otherVersionSchema, paging: 'offset', ext: true })
  listProjectPackageVersions(
    @CurrentAccess() access: ProjectAccess,
    @Param('package_id', { schema: idInput }) versionId: number,
    @Query({ schema: packageVersionListQuery }) query: PackageVersionListQuery,
  ): Promise<OffsetPage<OtherVersionJson>> {
    return pending();
  }

  @Get('projects/:id/packages/:package_id/pipelines')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'List the pipelines that built a package', list: pipelineSchema, paging: 'keyset' })
  listProjectPackagePipelines(
    @CurrentAccess() access: ProjectAccess,
    @Param('package_id', { schema: idInput }) versionId: number,
    @Query({ schema: packagePipelineListQuery }) query: PackagePipelineListQuery,
  ): Promise<KeysetPage<PipelineJson>> {
    return pending();
  }
}
