import { Body, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, FromRequest } from '@packyard/http';
import { DeployTokens, type MemberTarget } from '@packyard/namespaces';
import type { ProjectAccess } from '@packyard/registry';
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
export class ProjectDeployTokensController {
  constructor(private readonly tokens: DeployTokens) {}

  @Get('projects/:id/deploy_tokens')
  @Access('project:read_tokens', { on: 'project' })
  @Answers({ summary: 'List the deploy tokens of a project', list: deployTokenSchema, paging: 'offset' })
  async listProjectDeployTokens(@CurrentAccess() access: ProjectAccess, @Query({ schema: deployTokenListQuery }) query: DeployTokenListQuery): Promise<OffsetPage<DeployTokenJson>> {
    const page = await this.tokens.list({ target: targetOf(access), activeOnly: query.active === true, ...windowOf(query) });
    return countedPage(page, query, presentDeployToken);
  }

  @Get('projects/:id/deploy_tokens/:token_id')
  @Access('project:read_tokens', { on: 'project' })
  @Answers({ summary: 'Get one deploy token of a project', body: deployTokenSchema })
  async getProjectDeployToken(@CurrentAccess() access: ProjectAccess, @Param('token_id', { schema: idInput }) tokenId: number): Promise<DeployTokenJson> {
    return presentDeployToken(await this.tokens.find(targetOf(access), tokenId));
  }

  @Post('projects/:id/deploy_tokens')
  @Access('project:admin', { on: 'project' })
  @Answers({ summary: 'Create a deploy token for a project', status: 201, body: createdDeployTokenSchema })
  async createProjectDeployToken(
    @CurrentAccess() access: ProjectAccess,
    @FromRequest() info: RequestInfo,
    @Body({ schema: createDeployTokenBody }) body: CreateDeployTokenBody,
  ): Promise<CreatedDeployTokenJson> {
    return presentMintedDeployToken(await this.tokens.create(access.actor, targetOf(access), deployTokenDraft(body), info));
  }

  @Delete('projects/:id/deploy_tokens/:token_id')
  @Access('project:admin', { on: 'project' })
  @Answers({ summary: 'Revoke a deploy token of a project' })
  async revokeProjectDeployToken(@CurrentAccess() access: ProjectAccess, @FromRequest() info: RequestInfo, @Param('token_id', { schema: idInput }) tokenId: number): Promise<void> {
    await this.tokens.revoke(access.actor, targetOf(access), tokenId, info);
  }
}

const targetOf = (access: ProjectAccess): MemberTarget => ({ projectId: access.project.id });
