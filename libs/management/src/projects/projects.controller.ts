import { Body, Delete, Get, Post, Put, Query } from '@nestjs/common';
import type { Actor, RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, CurrentActor, FromRequest, Open, SignedIn } from '@packyard/http';
import { ProjectEditor, Projects } from '@packyard/namespaces';
import { Catalog, type ProjectAccess } from '@packyard/registry';
import { accepted, acceptedSchema, type AcceptedJson } from '../rest/accepted.schema.ts';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { countedPage, pageRequestOf } from '../rest/paging.ts';
import { ServerAddress } from '../rest/server-address.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { projectInput, projectQuery } from './project-input.ts';
import { presentProject } from './project-presenter.ts';
import {
  createProjectBody,
  projectListQuery,
  projectSchema,
  updateProjectBody,
  type CreateProjectBody,
  type ProjectJson,
  type ProjectListQuery,
  type UpdateProjectBody,
} from './project.schema.ts';

@ManagementController('Projects')
export class ProjectsController {
  constructor(
    private readonly projects: Projects,
    private readonly editor: ProjectEditor,
    private readonly catalog: Catalog,
    private readonly server: ServerAddress,
  ) {}

  @Get('projects')
  @Open('anybody sees the public projects')
  @Answers({ summary: 'List the projects that the caller may see', list: projectSchema, paging: 'offset' })
  async listProjects(@CurrentActor() actor: Actor, @Query({ schema: projectListQuery }) query: ProjectListQuery): Promise<OffsetPage<ProjectJson>> {
    const page = await this.projects.list(actor, { ...projectQuery(query), ...pageRequestOf(query) });
    return countedPage(page, query, (project) => presentProject(project, actor, this.server.addresses));
  }

  @Post('projects')
  @SignedIn()
  @Answers({ summary: 'Create a project', status: 201, body: projectSchema })
  async createProject(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Body({ schema: createProjectBody }) body: CreateProjectBody): Promise<ProjectJson> {
    const input = { ...projectInput(body), ...(body.namespace_id === undefined ? {} : { namespaceId: body.namespace_id }) };
    return presentProject(await this.editor.create(actor, input, info), actor, this.server.addresses);
  }

  @Get('projects/:id')
  @Access('project:read', { on: 'project' })
  @Answers({ summary: 'Get one project', body: projectSchema })
  async getProject(@CurrentAccess() { actor, project }: ProjectAccess): Promise<ProjectJson> {
    const presented = presentProject(await this.projects.find(actor, { id: project.id }), actor, this.server.addresses);
    return presented.capabilities.read_packages ? { ...presented, packages_count: await this.catalog.count(project.id) } : presented;
  }

  @Put('projects/:id')
  @Access('project:admin', { on: 'project' })
  @Answers({ summary: 'Change a project', body: projectSchema })
  async updateProject(@CurrentAccess() { actor, project }: ProjectAccess, @FromRequest() info: RequestInfo, @Body({ schema: updateProjectBody }) body: UpdateProjectBody): Promise<ProjectJson> {
    const input = { ...projectInput(body), ...(body.archived === undefined ? {} : { archived: body.archived }) };
    return presentProject(await this.editor.update(actor, { id: project.id }, input, info), actor, this.server.addresses);
  }

  @Delete('projects/:id')
  @Access('project:delete', { on: 'project' })
  @Answers({ summary: 'Delete a project with all its packages', status: 202, body: acceptedSchema })
  async deleteProject(@CurrentAccess() { actor, project }: ProjectAccess, @FromRequest() info: RequestInfo): Promise<AcceptedJson> {
    await this.editor.delete(actor, { id: project.id }, info);
    return accepted;
  }
}
