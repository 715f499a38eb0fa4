import { Controller, Get, Param, UsePipes } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentAccess, fileReply, type Reply } from '@packyard/http';
import { Downloader, type ProjectAccess } from '@packyard/registry';
import { GitLabSchemaPipe } from '../validation/gitlab-schema-pipe.ts';
import { idInput } from '../validation/scalars.ts';

/** The address of a file that GitLab's pages link to, which people have in bookmarks and scripts. */
@Controller()
@ApiExcludeController()
@UsePipes(GitLabSchemaPipe)
export class WebDownloadsController {
  constructor(private readonly downloader: Downloader) {}

  @Get('*id/-/package_files/:package_file_id/download')
  @Access('package:read', { on: 'project' })
  async downloadFromPage(@CurrentAccess() access: ProjectAccess, @Param('package_file_id', { schema: idInput }) fileId: number): Promise<Reply> {
    return fileReply(await this.downloader.byProjectFile(access.project.id, fileId));
  }
}
