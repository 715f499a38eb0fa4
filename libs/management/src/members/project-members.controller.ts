import { Body, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest } from '@packyard/http';
import type { ProjectAccess } from '@packyard/registry';
import { pending } from '../pending.ts';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
import { addMemberBody, memberListQuery, memberSchema, updateMemberBody, type AddMemberBody, type MemberJson, type MemberListQuery, type UpdateMemberBody } from './member.schema.ts';

@ManagementController('Members')
export class ProjectMembersController {
  @Get('projects/:id/members')
  @Access('project:read', { on: 'project' })
  @Answers({ summary: 'List the members of a project', list: memberSchema, paging: 'offset' })
  listProjectMembers(@CurrentAccess() access: ProjectAccess, @Query({ schema: memberListQuery }) query: MemberListQuery): Promise<OffsetPage<MemberJson>> {
    return pending();
  }

  @Get('projects/:id/members/all')
  @Access('project:read', { on: 'project' })
  @Answers({ summary: 'List the members of a project, with those of the groups above it', list: memberSchema, paging: 'offset' })
  listAllProjectMembers(@CurrentAccess() access: ProjectAccess, @Query({ schema: memberListQuery }) query: MemberListQuery): Promise<OffsetPage<MemberJson>> {
    return pending();
  }

  @Get('projects/:id/members/:user_id')
  @Access('project:read', { on: 'project' })
  @Answers({ summary: 'Get one member of a project', body: memberSchema })
  getProjectMember(@CurrentAccess() access: ProjectAccess, @Param('user_id', { schema: idInput }) userId: number): Promise<MemberJson> {
    return pending();
  }

  @Post('projects/:id/members')
  @Access('project:admin', { on: 'project' })
  @Answers({ summary: 'Add a member to a project', status: 201, body: memberSchema })
  addProjectMember(@CurrentAccess() access: ProjectAccess, @FromRequest() info: RequestInfo, @Body({ schema: addMemberBody }) body: AddMemberBody): Promise<MemberJson> {
    return pending();
  }

  @Put('projects/:id/members/:user_id')
  @Access('project:admin', { on: 'project' })
  @Answers({ summary: 'Change the role of a member of a project', body: memberSchema })
  updateProjectMember(
    @CurrentAccess() access: ProjectAccess,
    @FromRequest() info: RequestInfo,
    @Param('user_id', { schema: idInput }) userId: number,
    @Body({ schema: updateMemberBody }) body: UpdateMemberBody,
  ): Promise<MemberJson> {
    return pending();
  }

  @Delete('projects/:id/members/:user_id')
  @Access('project:read', { on: 'project' })
  @Answers({ summary: 'Remove a member from a project', description: 'Maintainers remove others; everybody may leave.' })
  removeProjectMember(@CurrentAccess() access: ProjectAccess, @FromRequest() info: RequestInfo, @Param('user_id', { schema: idInput }) userId: number): Promise<void> {
    return pending();
  }
}
