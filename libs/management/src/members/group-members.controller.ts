import { Body, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest } from '@packyard/http';
import { MemberEditor, Members, type MemberTarget } from '@packyard/namespaces';
import type { GroupAccess } from '@packyard/registry';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { given } from '../rest/given.ts';
import { countedPage, pageRequestOf } from '../rest/paging.ts';
import { ServerAddress } from '../rest/server-address.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
import { newMember } from './new-member.ts';
import { presentMember } from './member-presenter.ts';
import { addMemberBody, memberListQuery, memberSchema, updateMemberBody, type AddMemberBody, type MemberJson, type MemberListQuery, type UpdateMemberBody } from './member.schema.ts';

@ManagementController('Members')
export class GroupMembersController {
  constructor(
    private readonly members: Members,
    private readonly editor: MemberEditor,
    private readonly server: ServerAddress,
  ) {}

  @Get('groups/:id/members')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'List the members of a group', list: memberSchema, paging: 'offset' })
  listGroupMembers(@CurrentAccess() access: GroupAccess, @Query({ schema: memberListQuery }) query: MemberListQuery): Promise<OffsetPage<MemberJson>> {
    return this.list(access, query, false);
  }

  @Get('groups/:id/members/all')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'List the members of a group, with those of the groups above it', list: memberSchema, paging: 'offset' })
  listAllGroupMembers(@CurrentAccess() access: GroupAccess, @Query({ schema: memberListQuery }) query: MemberListQuery): Promise<OffsetPage<MemberJson>> {
    return this.list(access, query, true);
  }

  @Get('groups/:id/members/:user_id')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'Get one member of a group', body: memberSchema })
  async getGroupMember(@CurrentAccess() access: GroupAccess, @Param('user_id', { schema: idInput }) userId: number): Promise<MemberJson> {
    return presentMember(await this.members.find(access.actor, targetOf(access), userId), this.server.addresses);
  }

  @Post('groups/:id/members')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Add a member to a group', status: 201, body: memberSchema })
  async addGroupMember(@CurrentAccess() access: GroupAccess, @FromRequest() info: RequestInfo, @Body({ schema: addMemberBody }) body: AddMemberBody): Promise<MemberJson> {
    return presentMember(await this.editor.add(access.actor, targetOf(access), newMember(body), info), this.server.addresses);
  }

  @Put('groups/:id/members/:user_id')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Change the role of a member of a group', body: memberSchema })
  async updateGroupMember(
    @CurrentAccess() access: GroupAccess,
    @FromRequest() info: RequestInfo,
    @Param('user_id', { schema: idInput }) userId: number,
    @Body({ schema: updateMemberBody }) body: UpdateMemberBody,
  ): Promise<MemberJson> {
    const input = { accessLevel: body.access_level, ...given({ expiresAt: body.expires_at }) };
    return presentMember(await this.editor.change(access.actor, targetOf(access), userId, input, info), this.server.addresses);
  }

  @Delete('groups/:id/members/:user_id')
  @Access('group:read', { on: 'group' })
  @Answers({ summary: 'Remove a member from a group', description: 'Maintainers remove others; everybody may leave.' })
  removeGroupMember(@CurrentAccess() access: GroupAccess, @FromRequest() info: RequestInfo, @Param('user_id', { schema: idInput }) userId: number): Promise<void> {
    return this.editor.remove(access.actor, targetOf(access), userId, info);
  }

  private async list(access: GroupAccess, query: MemberListQuery, inherited: boolean): Promise<OffsetPage<MemberJson>> {
    const page = await this.members.list(access.actor, targetOf(access), { ...pageRequestOf(query), ...given({ search: query.query || undefined }), inherited });
    return countedPage(page, query, (member) => presentMember(member, this.server.addresses));
  }
}

const targetOf = (access: GroupAccess): MemberTarget => ({ namespaceId: access.group.id });
