import { Body, Delete, Get, Post, Put, Query } from '@nestjs/common';
import type { Actor, RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, CurrentActor, FromRequest, Open, SignedIn } from '@packyard/http';
import { GroupEditor, Groups, Projects, type GroupInput } from '@packyard/namespaces';
import type { GroupAccess } from '@packyard/registry';
import { projectQuery } from '../projects/project-input.ts';
import { presentProject } from '../projects/project-presenter.ts';
import { groupProjectListQuery, projectSchema, type GroupProjectListQuery, type ProjectJson } from '../projects/project.schema.ts';
import { accepted, acceptedSchema, type AcceptedJson } from '../rest/accepted.schema.ts';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { given } from '../rest/given.ts';
import { countedPage, pageRequestOf } from '../rest/paging.ts';
import { ServerAddress } from '../rest/server-address.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { groupQuery } from './group-query.ts';
import { presentGroup } from './group-presenter.ts';
import {
  createGroupBody,
  groupListQuery,
  groupSchema,
  updateGroupBody,
  type CreateGroupBody,
  type GroupJson,
  type GroupListQuery,
  type UpdateGroupBody,
} from './group.schema.ts';

@ManagementController('Groups')
export class GroupsController {
  constructor(
    private readonly groups: Groups,
    private readonly editor: GroupEditor,
    private readonly projects: Projects,
    private readonly server: ServerAddress,
  ) {}

  @Get('groups')
  @Open('anybody sees the public groups')
  @Answers({ summary: 'List the groups that the caller may see', list: groupSchema, paging: 'offset' })
  async listGroups(@CurrentActor() actor: Actor, @Query({ schema: groupListQuery }) query: GroupListQuery): Promise<OffsetPage<GroupJson>> {
    const page = await this.groups.list(actor, { ...groupQuery(query), ...pageRequestOf(query) });
    return countedPage(page, query, (group) => presentGroup(group, actor, this.server.addresses));
  }

  @Post('groups')
  @SignedIn()
  @Answers({ summary: 'Create a group', status: 201, body: groupSchema })
  async createGroup(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Body({ schema: createGroupBody }) body: CreateGroupBody): Promise<GroupJson> {
    const { name, path } = body;
    return presentGroup(await this.editor.create(actor, { name, path, ...given({ parentId: body.parent_id, description: body.description, visibility: body.visibility }) }, info), actor, this.server.addresses);
  }

  @Get('groups/:id')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'Get one group', body: groupSchema })
  async getGroup(@CurrentAccess() { actor, group }: GroupAccess): Promise<GroupJson> {
    return presentGroup(await this.groups.find(actor, { id: group.id }), actor, this.server.addresses);
  }

  @Put('groups/:id')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Change a group', body: groupSchema })
  async updateGroup(@CurrentAccess() { actor, group }: GroupAccess, @FromRequest() info: RequestInfo, @Body({ schema: updateGroupBody }) body: UpdateGroupBody): Promise<GroupJson> {
    const { name, path, description, visibility } = body;
    const input: GroupInput = given({ name, path, description, visibility });
    return presentGroup(await this.editor.update(actor, { id: group.id }, input, info), actor, this.server.addresses);
  }

  @Delete('groups/:id')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Delete a group with everything below it', status: 202, body: acceptedSchema })
  async deleteGroup(@CurrentAccess() { actor, group }: GroupAccess, @FromRequest() info: RequestInfo): Promise<AcceptedJson> {
    await this.editor.delete(actor, { id: group.id }, info);
    return accepted;
  }

  @Get('groups/:id/subgroups')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'List the groups right below a group', list: groupSchema, paging: 'offset' })
  async listSubgroups(@CurrentAccess() { actor, group }: GroupAccess, @Query({ schema: groupListQuery }) query: GroupListQuery): Promise<OffsetPage<GroupJson>> {
    const page = await this.groups.list(actor, { ...groupQuery(query), ...pageRequestOf(query), parentId: group.id });
    return countedPage(page, query, (subgroup) => presentGroup(subgroup, actor, this.server.addresses));
  }

  @Get('groups/:id/projects')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'List the projects of a group', list: projectSchema, paging: 'offset' })
  async listGroupProjects(@CurrentAccess() { actor, group }: GroupAccess, @Query({ schema: groupProjectListQuery }) query: GroupProjectListQuery): Promise<OffsetPage<ProjectJson>> {
    const page = await this.projects.list(actor, { ...projectQuery(query), ...pageRequestOf(query), groupId: group.id, includeSubgroups: query.include_subgroups });
    return countedPage(page, query, (project) => presentProject(project, actor, this.server.addresses));
  }
}
