import { Get, Param, Query } from '@nestjs/common';
import type { Actor } from '@packyard/domain';
import { CurrentActor, Open, SignedIn } from '@packyard/http';
import { pending } from '../pending.ts';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
import { namespaceListQuery, type NamespaceListQuery } from './namespace-query.ts';
import { namespaceSchema, projectListQuery, projectSchema, type NamespaceJson, type ProjectJson, type ProjectListQuery } from './project.schema.ts';

@ManagementController('Projects')
export class NamespacesController {
  @Get('namespaces')
  @SignedIn()
  @Answers({ summary: 'List the namespaces in which the caller may create projects', list: namespaceSchema, paging: 'offset' })
  listNamespaces(@CurrentActor() actor: Actor, @Query({ schema: namespaceListQuery }) query: NamespaceListQuery): Promise<OffsetPage<NamespaceJson>> {
    return pending();
  }

  @Get('users/:user_id/projects')
  @Open('anybody sees the public projects')
  @Answers({ summary: 'List the projects in the namespace of one user', list: projectSchema, paging: 'offset' })
  listUserProjects(
    @CurrentActor() actor: Actor,
    @Param('user_id', { schema: idInput }) userId: number,
    @Query({ schema: projectListQuery }) query: ProjectListQuery,
  ): Promise<OffsetPage<ProjectJson>> {
    return pending();
  }
}
