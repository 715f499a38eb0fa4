import { Body, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest } from '@packyard/http';
import type { GroupAccess } from '@packyard/registry';
import { pending } from '../pending.ts';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
import { addMemberBody, memberListQuery, memberSchema, updateMemberBody, type AddMemberBody, type MemberJson, type MemberListQuery, type UpdateMemberBody } from './member.schema.ts';

@ManagementController('Members')
export class GroupMembersController {
  @Get('groups/:id/members')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'List the members of a group', list: memberSchema, paging: 'offset' })
  listGroupMembers(@CurrentAccess() access: GroupAccess, @Query({ schema: memberListQuery }) query: MemberListQuery): Promise<OffsetPage<MemberJson>> {
    return pending();
  }

  @Get('groups/:id/members/all')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'List the members of a group, with those of the groups above it', list: memberSchema, paging: 'offset' })
  listAllGroupMembers(@CurrentAccess() access: GroupAccess, @Query({ schema: memberListQuery }) query: MemberListQuery): Promise<OffsetPage<MemberJson>> {
    return pending();
  }

  @Get('groups/:id/members/:user_id')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'Get one member of a group', body: memberSchema })
  getGroupMember(@CurrentAccess() access: GroupAccess, @Param('user_id', { schema: idInput }) userId: number): Promise<MemberJson> {
    return pending();
  }

  @Post('groups/:id/members')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Add a member to a group', status: 201, body: memberSchema })
  addGroupMember(@CurrentAccess() access: GroupAccess, @FromRequest() info: RequestInfo, @Body({ schema: addMemberBody }) body: AddMemberBody): Promise<MemberJson> {
    return pending();
  }

  @Put('groups/:id/members/:user_id')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Change the role of a member of a group', body: memberSchema })
  updateGroupMember(
    @CurrentAccess() access: GroupAccess,
    @FromRequest() info: RequestInfo,
    @Param('user_id', { schema: idInput }) userId: number,
    @Body({ schema: updateMemberBody }) body: UpdateMemberBody,
  ): Promise<MemberJson> {
    return pending();
  }

  @Delete('groups/:id/members/:user_id')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'Remove a member from a group', description: 'Maintainers remove others; everybody may leave.' })
  removeGroupMember(@CurrentAccess() access: GroupAccess, @FromRequest() info: RequestInfo, @Param('user_id', { schema: idInput }) userId: number): Promise<void> {
    return pending();
  }
}
