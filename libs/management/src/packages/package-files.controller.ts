import { Delete, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, fileReply, FromRequest, type Reply } from '@packyard/http';
import { callContext, Catalog, Downloader, Remover, type ProjectAccess } from '@packyard/registry';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { catalogPage, windowOf } from '../rest/paging.ts';
import { unmodifiedSince } from '../rest/unmodified-since.ts';
import { idInput } from '../validation/scalars.ts';
import { presentFile } from './package-presenter.ts';
import { packageFileListQuery, type PackageFileListQuery } from './package-queries.ts';
import { packageFileSchema, type PackageFileJson } from './package.schema.ts';

@ManagementController('Packages')
export class PackageFilesController {
  constructor(
    private readonly catalog: Catalog,
    private readonly downloader: Downloader,
    private readonly remover: Remover,
  ) {}

  @Get('projects/:id/packages/:package_id/package_files')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'List the files of a package', list: packageFileSchema, paging: 'offset' })
  async listPackageFiles(
    @CurrentAccess() access: ProjectAccess,
    @Param('package_id', { schema: idInput }) versionId: number,
    @Query({ schema: packageFileListQuery }) query: PackageFileListQuery,
  ): Promise<OffsetPage<PackageFileJson>> {
    const order = { by: query.order_by, descending: query.sort === 'desc' };
    const page = await this.catalog.files(access.project.id, versionId, order, windowOf(query));
    return catalogPage(page, query, (file) => presentFile(file, access.project.id));
  }

  @Get('projects/:id/packages/:package_id/package_files/:package_file_id/download')
  @Access('package:read', { on: 'project' })
  @ApiProduces('application/octet-stream')
  @Answers({ summary: 'Download a file', file: true })
  async downloadPackageFile(
    @CurrentAccess() access: ProjectAccess,
    @Param('package_id', { schema: idInput }) versionId: number,
    @Param('package_file_id', { schema: idInput }) fileId: number,
  ): Promise<Reply> {
    return fileReply(await this.downloader.byFileId(access.project.id, versionId, fileId));
  }

  @Delete('projects/:id/packages/:package_id/package_files/:package_file_id')
  @Access('package:delete', { on: 'project' })
  @Answers({ summary: 'Delete a file of a package', description: 'The package stays, even without files. With If-Unmodified-Since only if it was not changed after.' })
  deletePackageFile(
    @CurrentAccess() access: ProjectAccess,
    @FromRequest() info: RequestInfo,
    @Param('package_id', { schema: idInput }) versionId: number,
    @Param('package_file_id', { schema: idInput }) fileId: number,
    @Headers('if-unmodified-since') since: string | undefined,
  ): Promise<void> {
    return this.remover.removeFile(callContext(access, info), { versionId, fileId, ...unmodifiedSince(since) });
  }
}
