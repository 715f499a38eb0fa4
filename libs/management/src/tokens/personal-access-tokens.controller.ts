import { Body, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor, RequestInfo } from '@packyard/domain';
import { CurrentActor, FromRequest, SignedIn } from '@packyard/http';
import { pending } from '../pending.ts';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
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

@ManagementController('Personal access tokens')
export class PersonalAccessTokensController {
  @Get('personal_access_tokens')
  @SignedIn()
  @Answers({ summary: 'List your tokens', description: 'Administrators see those of everybody.', list: personalAccessTokenSchema, paging: 'offset' })
  listPersonalAccessTokens(@CurrentActor() actor: Actor, @Query({ schema: personalAccessTokenListQuery }) query: PersonalAccessTokenListQuery): Promise<OffsetPage<PersonalAccessTokenJson>> {
    return pending();
  }

  @Get('personal_access_tokens/self')
  @SignedIn()
  @Answers({ summary: 'Get the token that this request carries', body: personalAccessTokenSchema })
  getOwnPersonalAccessToken(@CurrentActor() actor: Actor): Promise<PersonalAccessTokenJson> {
    return pending();
  }

  @Delete('personal_access_tokens/self')
  @SignedIn()
  @Answers({ summary: 'Revoke the token that this request carries' })
  revokeOwnPersonalAccessToken(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo): Promise<void> {
    return pending();
  }

  @Delete('personal_access_tokens/:token_id')
  @SignedIn()
  @Answers({ summary: 'Revoke a token' })
  revokePersonalAccessToken(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Param('token_id', { schema: idInput }) tokenId: number): Promise<void> {
    return pending();
  }

  @Post('user/personal_access_tokens')
  @SignedIn()
  @Answers({ summary: 'Create a token for yourself', status: 201, body: createdPersonalAccessTokenSchema })
  createPersonalAccessToken(
    @CurrentActor() actor: Actor,
    @FromRequest() info: RequestInfo,
    @Body({ schema: createPersonalAccessTokenBody }) body: CreatePersonalAccessTokenBody,
  ): Promise<CreatedPersonalAccessTokenJson> {
    return pending();
  }

  @Post('users/:user_id/personal_access_tokens')
  @SignedIn()
  @Answers({ summary: 'Create a token for a user', description: 'For administrators; EXT: your own id is always allowed.', status: 201, body: createdPersonalAccessTokenSchema })
  createUserPersonalAccessToken(
    @CurrentActor() actor: Actor,
    @FromRequest() info: RequestInfo,
    @Param('user_id', { schema: idInput }) userId: number,
    @Body({ schema: createPersonalAccessTokenBody }) body: CreatePersonalAccessTokenBody,
  ): Promise<CreatedPersonalAccessTokenJson> {
    return pending();
  }
}
