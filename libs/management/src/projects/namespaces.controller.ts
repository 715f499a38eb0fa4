import { Get, Param, Query } from '@nestjs/common';
import { RegistryError, type Actor } from '@packyard/domain';
import { CurrentActor, Open, SignedIn } from '@packyard/http';
import { Users } from '@packyard/auth';
import { Groups, Projects } from '@packyard/namespaces';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { given } from '../rest/given.ts';
import { countedPage, pageRequestOf } from '../rest/paging.ts';
import { ServerAddress } from '../rest/server-address.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { textInput } from '../validation/scalars.ts';
import { projectQuery } from './project-input.ts';
import { presentNamespace, presentProject } from './project-presenter.ts';
import { namespaceListQuery, type NamespaceListQuery } from './namespace-query.ts';
import { namespaceSchema, projectListQuery, projectSchema, type NamespaceJson, type ProjectJson, type ProjectListQuery } from './project.schema.ts';

const userRefInput = textInput.meta({ description: 'Id of the user, or the user name' });

@ManagementController('Projects')
export class NamespacesController {
  constructor(
    private readonly groups: Groups,
    private readonly projects: Projects,
    private readonly users: Users,
    private readonly server: ServerAddress,
  ) {}

  @Get('namespaces')
  @SignedIn()
  @Answers({ summary: 'List the namespaces in which the caller may create projects', list: namespaceSchema, paging: 'offset' })
  async listNamespaces(@CurrentActor() actor: Actor, @Query({ schema: namespaceListQuery }) query: NamespaceListQuery): Promise<OffsetPage<NamespaceJson>> {
    const page = await this.groups.listForProjects(actor, { ...pageRequestOf(query), ...given({ search: query.search || undefined }) });
    return countedPage(page, query, (namespace) => presentNamespace(namespace, this.server.addresses));
  }

  @Get('users/:user_id/projects')
  @Open('anybody sees the public projects')
  @Answers({ summary: 'List the projects in the namespace of one user', list: projectSchema, paging: 'offset' })
  async listUserProjects(
    @CurrentActor() actor: Actor,
    @Param('user_id', { schema: userRefInput }) ref: string,
    @Query({ schema: projectListQuery }) query: ProjectListQuery,
  ): Promise<OffsetPage<ProjectJson>> {
    const ownerId = await this.userId(ref);
    const page = await this.projects.list(actor, { ...projectQuery(query), ...pageRequestOf(query), ownerId });
    return countedPage(page, query, (project) => presentProject(project, actor, this.server.addresses));
  }

  private async userId(ref: string): Promise<number> {
    const user = /^\d{1,15}$/.test(ref) ? await this.users.get(Number(ref)) : await this.users.byUsername(ref);
    if (user === undefined) throw new RegistryError('user_not_found');
    return user.id;
  }
}
