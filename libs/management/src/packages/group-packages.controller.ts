import { Get, Query } from '@nestjs/common';
import { Access, CurrentAccess } from '@packyard/http';
import type { GroupAccess } from '@packyard/registry';
import { pending } from '../pending.ts';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { groupPackageListQuery, type GroupPackageListQuery } from './package-queries.ts';
import { packageSchema, type PackageJson } from './package.schema.ts';

@ManagementController('Packages')
export class GroupPackagesController {
  @Get('groups/:id/packages')
  @Access('package:read', { on: 'group' })
  @Answers({ summary: 'List the packages of a group', description: 'Those of the projects whose packages the caller may read.', list: packageSchema, paging: 'offset' })
  listGroupPackages(@CurrentAccess() access: GroupAccess, @Query({ schema: groupPackageListQuery }) query: GroupPackageListQuery): Promise<OffsetPage<PackageJson>> {
    return pending();
  }
}
