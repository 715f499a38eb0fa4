import { Get, Param, Query } from '@nestjs/common';
import { Access, CurrentAccess } from '@packyard/http';
import type { ProjectAccess } from '@packyard/registry';
import { pending } from '../pending.ts';
import type { KeysetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { keysetQuery, type KeysetQuery } from '../validation/paging.ts';
import { idInput } from '../validation/scalars.ts';
import { activityEntrySchema, type ActivityEntryJson } from './activity.schema.ts';

@ManagementController('Activity')
export class ActivityController {
  @Get('projects/:id/packages/activity')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'What was done to the packages of a project, newest first', list: activityEntrySchema, paging: 'keyset', ext: true })
  listProjectActivity(@CurrentAccess() access: ProjectAccess, @Query({ schema: keysetQuery }) query: KeysetQuery): Promise<KeysetPage<ActivityEntryJson>> {
    return pending();
  }

  @Get('projects/:id/packages/:package_id/activity')
  @Access('package:read', { on: 'project' })
  @Answers({ summary: 'What was done to one package, newest first', list: activityEntrySchema, paging: 'keyset', ext: true })
  listPackageActivity(
    @CurrentAccess() access: ProjectAccess,
    @Param('package_id', { schema: idInput }) versionId: number,
    @Query({ schema: keysetQuery }) query: KeysetQuery,
  ): Promise<KeysetPage<ActivityEntryJson>> {
    return pending();
  }
}
