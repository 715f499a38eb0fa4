import { Get, Query } from '@nestjs/common';
import { Access } from '@packyard/http';
import { DeployTokens } from '@packyard/namespaces';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { countedPage, windowOf } from '../rest/paging.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { presentDeployToken } from './deploy-token-presenter.ts';
import { deployTokenListQuery, deployTokenSchema, type DeployTokenJson, type DeployTokenListQuery } from './deploy-token.schema.ts';

@ManagementController('Deploy tokens')
export class DeployTokensController {
  constructor(private readonly tokens: DeployTokens) {}

  @Get('deploy_tokens')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'List all deploy tokens', description: 'For administrators.', list: deployTokenSchema, paging: 'offset' })
  async listDeployTokens(@Query({ schema: deployTokenListQuery }) query: DeployTokenListQuery): Promise<OffsetPage<DeployTokenJson>> {
    const page = await this.tokens.list({ activeOnly: query.active === true, ...windowOf(query) });
    return countedPage(page, query, presentDeployToken);
  }
}
