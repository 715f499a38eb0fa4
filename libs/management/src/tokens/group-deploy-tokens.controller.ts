import { Body, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest } from '@packyard/http';
import { DeployTokens, type MemberTarget } from '@packyard/namespaces';
import type { GroupAccess } from '@packyard/registry';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { countedPage, windowOf } from '../rest/paging.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
import { deployTokenDraft, presentDeployToken, presentMintedDeployToken } from './deploy-token-presenter.ts';
import {
  createdDeployTokenSchema,
  createDeployTokenBody,
  deployTokenListQuery,
  deployTokenSchema,
  type CreatedDeployTokenJson,
  type CreateDeployTokenBody,
  type DeployTokenJson,
  type DeployTokenListQuery,
} from './deploy-token.schema.ts';

@ManagementController('Deploy tokens')
export class GroupDeployTokensController {
  constructor(private readonly tokens: DeployTokens) {}

  @Get('groups/:id/deploy_tokens')
  @Access('group:read_tokens', { on: 'group' })
  @Answers({ summary: 'List the deploy tokens of a group', list: deployTokenSchema, paging: 'offset' })
  async listGroupDeployTokens(@CurrentAccess() access: GroupAccess, @Query({ schema: deployTokenListQuery }) query: DeployTokenListQuery): Promise<OffsetPage<DeployTokenJson>> {
    const page = await this.tokens.list({ target: targetOf(access), activeOnly: query.active === true, ...windowOf(query) });
    return countedPage(page, query, presentDeployToken);
  }

  @Get('groups/:id/deploy_tokens/:token_id')
  @Access('group:read_tokens', { on: 'group' })
  @Answers({ summary: 'Get one deploy token of a group', body: deployTokenSchema })
  async getGroupDeployToken(@CurrentAccess() access: GroupAccess, @Param('token_id', { schema: idInput }) tokenId: number): Promise<DeployTokenJson> {
    return presentDeployToken(await this.tokens.find(targetOf(access), tokenId));
  }

  @Post('groups/:id/deploy_tokens')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Create a deploy token for a group', description: 'It opens every project below the group.', status: 201, body: createdDeployTokenSchema })
  async createGroupDeployToken(
    @CurrentAccess() access: GroupAccess,
    @FromRequest() info: RequestInfo,
    @Body({ schema: createDeployTokenBody }) body: CreateDeployTokenBody,
  ): Promise<CreatedDeployTokenJson> {
    return presentMintedDeployToken(await this.tokens.create(access.actor, targetOf(access), deployTokenDraft(body), info));
  }

  @Delete('groups/:id/deploy_tokens/:token_id')
  @Access('group:admin', { on: 'group' })
  @Answers({ summary: 'Revoke a deploy token of a group' })
  async revokeGroupDeployToken(@CurrentAccess() access: GroupAccess, @FromRequest() info: RequestInfo, @Param('token_id', { schema: idInput }) tokenId: number): Promise<void> {
    await this.tokens.revoke(access.actor, targetOf(access), tokenId, info);
  }
}

const targetOf = (access: GroupAccess): MemberTarget => ({ namespaceId: access.group.id });
