import { Body, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest } from '@packyard/http';
import { BotTokens, type MemberTarget } from '@packyard/namespaces';
import type { ProjectAccess } from '@packyard/registry';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { given } from '../rest/given.ts';
import { countedPage, windowOf } from '../rest/paging.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
import { accessTokenDraft, presentAccessToken, presentMintedAccessToken } from './access-token-presenter.ts';
import {
  accessTokenListQuery,
  accessTokenSchema,
  createAccessTokenBody,
  createdAccessTokenSchema,
  type AccessTokenJson,
  type AccessTokenListQuery,
  type CreateAccessTokenBody,
  type CreatedAccessTokenJson,
} from './access-token.schema.ts';
import { rotatedUntil, rotateTokenBody, type RotateTokenBody } from './rotate-token.schema.ts';

@ManagementController('Project access tokens')
export class ProjectAccessTokensController {
  constructor(private readonly tokens: BotTokens) {}

  @Get('projects/:id/access_tokens')
  @Access('project:read_tokens', { on: 'project' })
  @Answers({ summary: 'List the access tokens of a project', description: 'Each acts as a bot that is a member of the project.', list: accessTokenSchema, paging: 'offset' })
  async listProjectAccessTokens(@CurrentAccess() access: ProjectAccess, @Query({ schema: accessTokenListQuery }) query: AccessTokenListQuery): Promise<OffsetPage<AccessTokenJson>> {
    const page = await this.tokens.list({ target: targetOf(access), ...windowOf(query), ...given({ state: query.state }) });
    return countedPage(page, query, presentAccessToken);
  }

  @Get('projects/:id/access_tokens/:token_id')
  @Access('project:read_tokens', { on: 'project' })
  @Answers({ summary: 'Get one access token of a project', body: accessTokenSchema })
  async getProjectAccessToken(@CurrentAccess() access: ProjectAccess, @Param('token_id', { schema: idInput }) tokenId: number): Promise<AccessTokenJson> {
    return presentAccessToken(await this.tokens.find(targetOf(access), tokenId));
  }

  @Post('projects/:id/access_tokens')
  @Access('project:admin', { on: 'project' })
  @Answers({ summary: 'Create an access token for a project', description: 'With a bot that has the role given, which is not above your own.', status: 201, body: createdAccessTokenSchema })
  async createProjectAccessToken(
    @CurrentAccess() access: ProjectAccess,
    @FromRequest() info: RequestInfo,
    @Body({ schema: createAccessTokenBody }) body: CreateAccessTokenBody,
  ): Promise<CreatedAccessTokenJson> {
    return presentMintedAccessToken(await this.tokens.create(access.actor, targetOf(access), accessTokenDraft(body), info));
  }

  @Post('projects/:id/access_tokens/:token_id/rotate')
  @Access('project:admin', { on: 'project' })
  @Answers({ summary: 'Replace an access token of a project', description: 'The old one is refused at once; the bot stays.', status: 200, body: createdAccessTokenSchema })
  async rotateProjectAccessToken(
    @CurrentAccess() access: ProjectAccess,
    @FromRequest() info: RequestInfo,
    @Param('token_id', { schema: idInput }) tokenId: number,
    @Body({ schema: rotateTokenBody }) body: RotateTokenBody,
  ): Promise<CreatedAccessTokenJson> {
    return presentMintedAccessToken(await this.tokens.rotate(access.actor, targetOf(access), tokenId, rotatedUntil(body), info));
  }

  @Delete('projects/:id/access_tokens/:token_id')
  @Access('project:admin', { on: 'project' })
  @Answers({ summary: 'Revoke an access token of a project', description: 'Its bot is blocked and no member any more.' })
  async revokeProjectAccessToken(@CurrentAccess() access: ProjectAccess, @FromRequest() info: RequestInfo, @Param('token_id', { schema: idInput }) tokenId: number): Promise<void> {
    await this.tokens.revoke(access.actor, targetOf(access), tokenId, info);
  }
}

const targetOf = (access: ProjectAccess): MemberTarget => ({ projectId: access.project.id });
