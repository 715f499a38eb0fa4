import { Body, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest } from '@packyard/http';
import { BotTokens, type MemberTarget } from '@packyard/namespaces';
import type { GroupAccess } from '@packyard/registry';
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

@ManagementController('Group access tokens')
export class GroupAccessTokensController {
  constructor(private readonly tokens: BotTokens) {}

  @Get('groups/:id/access_tokens')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'List the access tokens of a group', description: 'Each acts as a bot that is a member of the group.', list: accessTokenSchema, paging: 'offset' })
  async listGroupAccessTokens(@CurrentAccess() access: GroupAccess, @Query({ schema: accessTokenListQuery }) query: AccessTokenListQuery): Promise<OffsetPage<AccessTokenJson>> {
    const page = await this.tokens.list({ target: targetOf(access), ...windowOf(query), ...given({ state: query.state }) });
    return countedPage(page, query, presentAccessToken);
  }

  @Get('groups/:id/access_tokens/:token_id')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Get one access token of a group', body: accessTokenSchema })
  async getGroupAccessToken(@CurrentAccess() access: GroupAccess, @Param('token_id', { schema: idInput }) tokenId: number): Promise<AccessTokenJson> {
    return presentAccessToken(await this.tokens.find(targetOf(access), tokenId));
  }

  @Post('groups/:id/access_tokens')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Create an access token for a group', description: 'With a bot that has the role given, which is not above your own.', status: 201, body: createdAccessTokenSchema })
  async createGroupAccessToken(
    @CurrentAccess() access: GroupAccess,
    @FromRequest() info: RequestInfo,
    @Body({ schema: createAccessTokenBody }) body: CreateAccessTokenBody,
  ): Promise<CreatedAccessTokenJson> {
    return presentMintedAccessToken(await this.tokens.create(access.actor, targetOf(access), accessTokenDraft(body), info));
  }

  @Post('groups/:id/access_tokens/:token_id/rotate')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Replace an access token of a group', description: 'The old one is refused at once; the bot stays.', status: 200, body: createdAccessTokenSchema })
  async rotateGroupAccessToken(
    @CurrentAccess() access: GroupAccess,
    @FromRequest() info: RequestInfo,
    @Param('token_id', { schema: idInput }) tokenId: number,
    @Body({ schema: rotateTokenBody }) body: RotateTokenBody,
  ): Promise<CreatedAccessTokenJson> {
    return presentMintedAccessToken(await this.tokens.rotate(access.actor, targetOf(access), tokenId, rotatedUntil(body), info));
  }

  @Delete('groups/:id/access_tokens/:token_id')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Revoke an access token of a group', description: 'Its bot is blocked and no member any more.' })
  async revokeGroupAccessToken(@CurrentAccess() access: GroupAccess, @FromRequest() info: RequestInfo, @Param('token_id', { schema: idInput }) tokenId: number): Promise<void> {
    await this.tokens.revoke(access.actor, targetOf(access), tokenId, info);
  }
}

const targetOf = (access: GroupAccess): MemberTarget => ({ namespaceId: access.group.id });
