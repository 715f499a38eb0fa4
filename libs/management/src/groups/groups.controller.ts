import { Body, Delete, Get, Post, Put, Query } from '@nestjs/common';
import type { Actor, RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, CurrentActor, FromRequest, Open, SignedIn } from '@packyard/http';
import type { GroupAccess } from '@packyard/registry';
import { pending } from '../pending.ts';
import { groupProjectListQuery, projectSchema, type GroupProjectListQuery, type ProjectJson } from '../projects/project.schema.ts';
import { acceptedSchema, type AcceptedJson } from '../rest/accepted.schema.ts';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
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
  @Get('groups')
  @Open('anybody sees the public groups')
  @Answers({ summary: 'List the groups that the caller may see', list: groupSchema, paging: 'offset' })
  listGroups(@CurrentActor() actor: Actor, @Query({ schema: groupListQuery }) query: GroupListQuery): Promise<OffsetPage<GroupJson>> {
    return pending();
  }

  @Post('groups')
  @SignedIn()
  @Answers({ summary: 'Create a group', status: 201, body: groupSchema })
  createGroup(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Body({ schema: createGroupBody }) body: CreateGroupBody): Promise<GroupJson> {
    return pending();
  }

  @Get('groups/:id')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'Get one group', body: groupSchema })
  getGroup(@CurrentAccess() access: GroupAccess): Promise<GroupJson> {
    return pending();
  }

  @Put('groups/:id')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Change a group', body: groupSchema })
  updateGroup(@CurrentAccess() access: GroupAccess, @FromRequest() info: RequestInfo, @Body({ schema: updateGroupBody }) body: UpdateGroupBody): Promise<GroupJson> {
    return pending();
  }

  @Delete('groups/:id')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Delete a group with everything below it', status: 202, body: acceptedSchema })
  deleteGroup(@CurrentAccess() access: GroupAccess, @FromRequest() info: RequestInfo): Promise<AcceptedJson> {
    return pending();
  }

  @Get('groups/:id/subgroups')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'List the groups right below a group', list: groupSchema, paging: 'offset' })
  listSubgroups(@CurrentAccess() access: GroupAccess, @Query({ schema: groupListQuery }) query: GroupListQuery): Promise<OffsetPage<GroupJson>> {
    return pending();
  }

  @Get('groups/:id/projects')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'List the projects of a group', list: projectSchema, paging: 'offset' })
  listGroupProjects(@CurrentAccess() access: GroupAccess, @Query({ schema: groupProjectListQuery }) query: GroupProjectListQuery): Promise<OffsetPage<ProjectJson>> {
    return pending();
  }
}
