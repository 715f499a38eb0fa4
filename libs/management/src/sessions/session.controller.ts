import { Body, Delete, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor, RequestInfo } from '@packyard/domain';
import { CurrentActor, FromRequest, Open, SignedIn } from '@packyard/http';
import { pending } from '../pending.ts';
import type { Answer } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { BodyOnly } from '../rest/body-only.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
import {
  changePasswordBody,
  currentSessionSchema,
  endedSessionsSchema,
  sessionSchema,
  signedInSchema,
  signInBody,
  type ChangePasswordBody,
  type CurrentSessionJson,
  type EndedSessionsJson,
  type SessionJson,
  type SignedInJson,
  type SignInBody,
} from './session.schema.ts';

@ManagementController('Sessions')
@BodyOnly()
export class SessionController {
  @Get('session')
  @Open('a page asks who is signed in before anybody is')
  @Answers({ summary: 'Who is signed in in this browser', body: currentSessionSchema, ext: true })
  getSession(@CurrentActor() actor: Actor): Promise<CurrentSessionJson> {
    return pending();
  }

  @Post('session')
  @Open('this is where people sign in')
  @Answers({ summary: 'Sign in', description: 'Sets the session cookie.', body: signedInSchema, ext: true })
  createSession(@FromRequest() info: RequestInfo, @Body({ schema: signInBody }) body: SignInBody): Promise<Answer<SignedInJson>> {
    return pending();
  }

  @Delete('session')
  @SignedIn()
  @Answers({ summary: 'Sign out', ext: true })
  deleteSession(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo): Promise<Answer<undefined>> {
    return pending();
  }

  @Get('session/list')
  @SignedIn()
  @Answers({ summary: 'List your sessions', list: sessionSchema, ext: true })
  listSessions(@CurrentActor() actor: Actor): Promise<SessionJson[]> {
    return pending();
  }

  @Delete('session/list/:session_id')
  @SignedIn()
  @Answers({ summary: 'End one of your sessions', ext: true })
  endSession(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Param('session_id', { schema: idInput }) sessionId: number): Promise<void> {
    return pending();
  }

  @Delete('session/others')
  @SignedIn()
  @Answers({ summary: 'End all your sessions but this one', body: endedSessionsSchema, ext: true })
  endOtherSessions(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo): Promise<EndedSessionsJson> {
    return pending();
  }

  @Delete('session/all')
  @SignedIn()
  @Answers({ summary: 'Sign out everywhere', body: endedSessionsSchema, ext: true })
  endAllSessions(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo): Promise<Answer<EndedSessionsJson>> {
    return pending();
  }

  @Put('user/password')
  @SignedIn()
  @Answers({ summary: 'Change your password', description: 'Every session ends; the answer sets the cookie of a new one.', body: signedInSchema, ext: true })
  changePassword(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Body({ schema: changePasswordBody }) body: ChangePasswordBody): Promise<Answer<SignedInJson>> {
    return pending();
  }
}
