import { Get, Param, Query } from '@nestjs/common';
import { Access, CurrentAccess } from '@packyard/http';
import { Activity, type ActivityPage, type ActivityPageRequest } from '@packyard/pipeline-activity';
import type { ProjectAccess } from '@packyard/registry';
import { KeysetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { keysetQuery, type KeysetQuery } from '../validation/paging.ts';
import { idInput } from '../validation/scalars.ts';
import { presentActivity } from './activity-presenter.ts';
import { activityEntrySchema, type ActivityEntryJson } from './activity.schema.ts';

@ManagementController('Activity')
export class ActivityController {
  constructor(private readonly activity: Activity) {}

  @Get('projects/:id/packages/activity')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'What was done to the packages of a project, newest first', list: activityEntrySchema, paging: 'keyset', ext: true })
  async listProjectActivity(@CurrentAccess() access: ProjectAccess, @Query({ schema: keysetQuery }) query: KeysetQuery): Promise<KeysetPage<ActivityEntryJson>> {
    return present(await this.activity.ofProject(access.project.id, requestOf(query)));
  }

  @Get('projects/:id/packages/:package_id/activity')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'What was done to one package, newest first', list: activityEntrySchema, paging: 'keyset', ext: true })
  async listPackageActivity(
    @CurrentAccess() access: ProjectAccess,
    @Param('package_id', { schema: idInput }) versionId: number,
    @Query({ schema: keysetQuery }) query: KeysetQuery,
  ): Promise<KeysetPage<ActivityEntryJson>> {
    return present(await this.activity.ofVersion(access.project.id, versionId, requestOf(query)));
  }
}

const requestOf = (query: KeysetQuery): ActivityPageRequest => ({ perPage: query.per_page, ...(query.cursor ? { cursor: query.cursor } : {}) });

const present = (page: ActivityPage): KeysetPage<ActivityEntryJson> => new KeysetPage(page.entries.map(presentActivity), page.nextCursor);
