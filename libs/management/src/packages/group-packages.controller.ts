import { Get, Query } from '@nestjs/common';
import { Access, CurrentAccess } from '@packyard/http';
import { Catalog, type GroupAccess } from '@packyard/registry';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { catalogPage, windowOf } from '../rest/paging.ts';
import { ServerAddress } from '../rest/server-address.ts';
import { catalogFilter } from './catalog-filter.ts';
import { mayDelete } from './may-delete.ts';
import { presentGroupPackage } from './package-presenter.ts';
import { groupPackageListQuery, type GroupPackageListQuery } from './package-queries.ts';
import { packageSchema, type PackageJson } from './package.schema.ts';

@ManagementController('Packages')
export class GroupPackagesController {
  constructor(
    private readonly catalog: Catalog,
    private readonly server: ServerAddress,
  ) {}

  @Get('groups/:id/packages')
  @Access('package:read', { on: 'group' })
  @Answers({ summary: 'List the packages of a group', description: 'Those of the projects whose packages the caller may read.', list: packageSchema, paging: 'offset' })
  async listGroupPackages(@CurrentAccess() access: GroupAccess, @Query({ schema: groupPackageListQuery }) query: GroupPackageListQuery): Promise<OffsetPage<PackageJson>> {
    const { actor, settings } = access;
    const viewer = actor.kind === 'user' ? { userId: actor.userId, isAdmin: actor.isAdmin } : { userId: null, isAdmin: false };
    const scope = { groupId: access.group.id, includeSubgroups: !query.exclude_subgroups, viewer };
    const page = await this.catalog.list(scope, catalogFilter(query), { by: query.order_by, descending: query.sort === 'desc' }, windowOf(query));
    return catalogPage(page, query, (version) => presentGroupPackage(version, { addresses: this.server.addresses, canDelete: mayDelete(actor, version.role, version.project, settings) }));
  }
}
