import { Body, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { hasScope, RegistryError, type Actor, type RequestInfo } from '@packyard/domain';
import { CurrentActor, FromRequest, SignedIn } from '@packyard/http';
import { PersonalTokens } from '@packyard/auth';
import { assertMayList } from '@packyard/permissions';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { caller, settledCaller } from '../rest/caller.ts';
import { given } from '../rest/given.ts';
import { countedPage, windowOf } from '../rest/paging.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
import { presentMintedToken, presentToken, tokenDraft } from './personal-access-token-presenter.ts';
import {
  createdPersonalAccessTokenSchema,
  createPersonalAccessTokenBody,
  personalAccessTokenListQuery,
  personalAccessTokenSchema,
  type CreatedPersonalAccessTokenJson,
  type CreatePersonalAccessTokenBody,
  type PersonalAccessTokenJson,
  type PersonalAccessTokenListQuery,
} from './personal-access-token.schema.ts';
import { rotatedUntil, rotateTokenBody, type RotateTokenBody } from './rotate-token.schema.ts';

@ManagementController('Personal access tokens')
export class PersonalAccessTokensController {
  constructor(private readonly tokens: PersonalTokens) {}

  @Get('personal_access_tokens')
  @SignedIn()
  @Answers({ summary: 'List your tokens', description: 'Administrators see those of everybody.', list: personalAccessTokenSchema, paging: 'offset' })
  async listPersonalAccessTokens(@CurrentActor() actor: Actor, @Query({ schema: personalAccessTokenListQuery }) query: PersonalAccessTokenListQuery): Promise<OffsetPage<PersonalAccessTokenJson>> {
    const user = settledCaller(actor);
    assertMayList(user);
    const userId = user.isAdmin ? query.user_id : user.userId;
    if (query.user_id !== undefined && query.user_id !== userId) throw new RegistryError('forbidden', { reason: 'Only an administrator sees the tokens of others' });
    const state = query.state ?? (query.revoked === undefined ? undefined : query.revoked ? 'inactive' : 'active');
    const page = await this.tokens.list({ ...windowOf(query), ...given({ userId, state, search: query.search || undefined }) });
    return countedPage(page, query, presentToken);
  }

  @Get('personal_access_tokens/self')
  @SignedIn()
  @Answers({ summary: 'Get the token that this request carries', body: personalAccessTokenSchema })
  async getOwnPersonalAccessToken(@CurrentActor() actor: Actor): Promise<PersonalAccessTokenJson> {
    return presentToken(await this.tokens.self(actor));
  }

  @Delete('personal_access_tokens/self')
  @SignedIn()
  @Answers({ summary: 'Revoke the token that this request carries' })
  async revokeOwnPersonalAccessToken(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo): Promise<void> {
    await this.tokens.revoke(caller(actor), (await this.tokens.self(actor)).id, info);
  }

  @Post('personal_access_tokens/self/rotate')
  @SignedIn()
  @Answers({ summary: 'Replace the token that this request carries', description: 'A token with scope api, also that of a project or group.', status: 200, body: createdPersonalAccessTokenSchema })
  async rotateOwnPersonalAccessToken(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Body({ schema: rotateTokenBody }) body: RotateTokenBody): Promise<CreatedPersonalAccessTokenJson> {
    return presentMintedToken(await this.tokens.rotate(caller(actor), (await this.tokens.self(actor)).id, rotatedUntil(body), info));
  }

  @Post('personal_access_tokens/:token_id/rotate')
  @SignedIn()
  @Answers({ summary: 'Replace a token', description: 'The old one is refused at once. Your own; administrators those of everybody.', status: 200, body: createdPersonalAccessTokenSchema })
  async rotatePersonalAccessToken(
    @CurrentActor() actor: Actor,
    @FromRequest() info: RequestInfo,
    @Param('token_id', { schema: idInput }) tokenId: number,
    @Body({ schema: rotateTokenBody }) body: RotateTokenBody,
  ): Promise<CreatedPersonalAccessTokenJson> {
    return presentMintedToken(await this.tokens.rotate(settledCaller(actor), tokenId, rotatedUntil(body), info));
  }

  @Delete('personal_access_tokens/:token_id')
  @SignedIn()
  @Answers({ summary: 'Revoke a token' })
  async revokePersonalAccessToken(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Param('token_id', { schema: idInput }) tokenId: number): Promise<void> {
    await this.tokens.revoke(settledCaller(actor), tokenId, info);
  }

  @Post('user/personal_access_tokens')
  @SignedIn()
  @Answers({ summary: 'Create a token for yourself', status: 201, body: createdPersonalAccessTokenSchema })
  async createPersonalAccessToken(
    @CurrentActor() actor: Actor,
    @FromRequest() info: RequestInfo,
    @Body({ schema: createPersonalAccessTokenBody }) body: CreatePersonalAccessTokenBody,
  ): Promise<CreatedPersonalAccessTokenJson> {
    return presentMintedToken(await this.tokens.create(settledCaller(actor), tokenDraft(body), info));
  }

  @Post('users/:user_id/personal_access_tokens')
  @SignedIn()
  @Answers({ summary: 'Create a token for a user', description: 'For administrators; EXT: your own id is always allowed.', status: 201, body: createdPersonalAccessTokenSchema })
  async createUserPersonalAccessToken(
    @CurrentActor() actor: Actor,
    @FromRequest() info: RequestInfo,
    @Param('user_id', { schema: idInput }) userId: number,
    @Body({ schema: createPersonalAccessTokenBody }) body: CreatePersonalAccessTokenBody,
  ): Promise<CreatedPersonalAccessTokenJson> {
    const user = settledCaller(actor);
    if (userId === user.userId) return presentMintedToken(await this.tokens.create(user, tokenDraft(body), info));
    if (!user.isAdmin) throw new RegistryError('forbidden', { reason: 'Only an administrator makes tokens for others' });
    if (!hasScope(user, 'api')) throw new RegistryError('scope_insufficient', { scope: 'api' });
    return presentMintedToken(await this.tokens.createFor(user, userId, tokenDraft(body), info));
  }
}
