import { Body, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest } from '@packyard/http';
import { MemberEditor, Members, type MemberTarget } from '@packyard/namespaces';
import type { ProjectAccess } from '@packyard/registry';
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
export class ProjectMembersController {
  constructor(
    private readonly members: Members,
    private readonly editor: MemberEditor,
    private readonly server: ServerAddress,
  ) {}

  @Get('projects/:id/members')
  @Access('project:read', { on: 'project' })
  @Answers({ summary: 'List the members of a project', list: memberSchema, paging: 'offset' })
  listProjectMembers(@CurrentAccess() access: ProjectAccess, @Query({ schema: memberListQuery }) query: MemberListQuery): Promise<OffsetPage<MemberJson>> {
    return this.list(access, query, false);
  }

  @Get('projects/:id/members/all')
  @Access('project:read', { on: 'project' })
  @Answers({ summary: 'List the members of a project, with those of the groups above it', list: memberSchema, paging: 'offset' })
  listAllProjectMembers(@CurrentAccess() access: ProjectAccess, @Query({ schema: memberListQuery }) query: MemberListQuery): Promise<OffsetPage<MemberJson>> {
    return this.list(access, query, true);
  }

  @Get('projects/:id/members/:user_id')
  @Access('project:read', { on: 'project' })
  @Answers({ summary: 'Get one member of a project', body: memberSchema })
  async getProjectMember(@CurrentAccess() access: ProjectAccess, @Param('user_id', { schema: idInput }) userId: number): Promise<MemberJson> {
    return presentMember(await this.members.find(access.actor, targetOf(access), userId), this.server.addresses);
  }

  @Post('projects/:id/members')
  @Access('project:admin', { on: 'project' })
  @Answers({ summary: 'Add a member to a project', status: 201, body: memberSchema })
  async addProjectMember(@CurrentAccess() access: ProjectAccess, @FromRequest() info: RequestInfo, @Body({ schema: addMemberBody }) body: AddMemberBody): Promise<MemberJson> {
    return presentMember(await this.editor.add(access.actor, targetOf(access), newMember(body), info), this.server.addresses);
  }

  @Put('projects/:id/members/:user_id')
  @Access('project:admin', { on: 'project' })
  @Answers({ summary: 'Change the role of a member of a project', body: memberSchema })
  async updateProjectMember(
    @CurrentAccess() access: ProjectAccess,
    @FromRequest() info: RequestInfo,
    @Param('user_id', { schema: idInput }) userId: number,
    @Body({ schema: updateMemberBody }) body: UpdateMemberBody,
  ): Promise<MemberJson> {
    const input = { accessLevel: body.access_level, ...given({ expiresAt: body.expires_at }) };
    return presentMember(await this.editor.change(access.actor, targetOf(access), userId, input, info), this.server.addresses);
  }

  @Delete('projects/:id/members/:user_id')
  @Access('project:read', { on: 'project' })
  @Answers({ summary: 'Remove a member from a project', description: 'Maintainers remove others; everybody may leave.' })
  removeProjectMember(@CurrentAccess() access: ProjectAccess, @FromRequest() info: RequestInfo, @Param('user_id', { schema: idInput }) userId: number): Promise<void> {
    return this.editor.remove(access.actor, targetOf(access), userId, info);
  }

  private async list(access: ProjectAccess, query: MemberListQuery, inherited: boolean): Promise<OffsetPage<MemberJson>> {
    const page = await this.members.list(access.actor, targetOf(access), { ...pageRequestOf(query), ...given({ search: query.query || undefined }), inherited });
    return countedPage(page, query, (member) => presentMember(member, this.server.addresses));
  }
}

const targetOf = (access: ProjectAccess): MemberTarget => ({ projectId: access.project.id });
