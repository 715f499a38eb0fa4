import { Body, Delete, Get, Post, Put, Query } from '@nestjs/common';
import type { Actor, RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, CurrentActor, FromRequest, Open, SignedIn } from '@packyard/http';
import type { ProjectAccess } from '@packyard/registry';
import { pending } from '../pending.ts';
import { acceptedSchema, type AcceptedJson } from '../rest/accepted.schema.ts';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
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
  @Get('projects')
  @Open('anybody sees the public projects')
  @Answers({ summary: 'List the projects that the caller may see', list: projectSchema, paging: 'offset' })
  listProjects(@CurrentActor() actor: Actor, @Query({ schema: projectListQuery }) query: ProjectListQuery): Promise<OffsetPage<ProjectJson>> {
    return pending();
  }

  @Post('projects')
  @SignedIn()
  @Answers({ summary: 'Create a project', status: 201, body: projectSchema })
  createProject(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Body({ schema: createProjectBody }) body: CreateProjectBody): Promise<ProjectJson> {
    return pending();
  }

  @Get('projects/:id')
  @Access('project:read', { on: 'project' })
  @Answers({ summary: 'Get one project', body: projectSchema })
  getProject(@CurrentAccess() access: ProjectAccess): Promise<ProjectJson> {
    return pending();
  }

  @Put('projects/:id')
  @Access('project:admin', { on: 'project' })
  @Answers({ summary: 'Change a project', body: projectSchema })
  updateProject(@CurrentAccess() access: ProjectAccess, @FromRequest() info: RequestInfo, @Body({ schema: updateProjectBody }) body: UpdateProjectBody): Promise<ProjectJson> {
    return pending();
  }

  @Delete('projects/:id')
  @Access('project:delete', { on: 'project' })
  @Answers({ summary: 'Delete a project with all its packages', status: 202, body: acceptedSchema })
  deleteProject(@CurrentAccess() access: ProjectAccess, @FromRequest() info: RequestInfo): Promise<AcceptedJson> {
    return pending();
  }
}
