import { Body, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { csrfToken, PasswordChanges, SignIn, Users } from '@packyard/auth';
import type { Actor, RequestInfo } from '@packyard/domain';
import { CurrentActor, FromRequest, Open, SignedIn } from '@packyard/http';
import { ServerSwitches } from '@packyard/project-settings';
import { MANAGEMENT_OPTIONS, type ManagementOptions } from '../management-options.ts';
import { Answer } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { JsonOnly } from '../rest/json-only.ts';
import { caller } from '../rest/caller.ts';
import { ServerAddress } from '../rest/server-address.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
import { presentWholeUser, type Person } from '../users/user-presenter.ts';
import { endedSessionCookie, SessionCookie, sessionCookie } from './session-cookie.ts';
import { presentSession } from './session-presenter.ts';
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
@JsonOnly()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly users: Users,
    private readonly passwords: PasswordChanges,
    private readonly switches: ServerSwitches,
    private readonly server: ServerAddress,
    @Inject(MANAGEMENT_OPTIONS) private readonly options: ManagementOptions,
  ) {}

  @Get('session')
  @Open('a page asks who is signed in before anybody is')
  @Answers({ summary: 'Who is signed in in this browser', body: currentSessionSchema, ext: true })
  async getSession(@CurrentActor() actor: Actor, @SessionCookie() cookie: string | undefined): Promise<CurrentSessionJson> {
    const { packagesEnabled } = await this.switches.read();
    const instance = { packages_enabled: packagesEnabled, version: actor.kind === 'anonymous' ? null : this.options.version, external_url: this.server.origin };
    if (actor.kind !== 'user') return { user: null, csrf_token: null, must_change_password: false, instance };
    const user = presentWholeUser(await this.users.get(actor.userId), this.server.addresses);
    return { user, csrf_token: actor.via.kind === 'session' && cookie !== undefined ? csrfToken(cookie) : null, must_change_password: actor.mustChangePassword, instance };
  }

  @Post('session')
  @Open('this is where people sign in')
  @Answers({ summary: 'Sign in', description: 'Sets the session cookie.', body: signedInSchema, ext: true })
  async createSession(@FromRequest() info: RequestInfo, @SessionCookie() previousToken: string | undefined, @Body({ schema: signInBody }) body: SignInBody): Promise<Answer<SignedInJson>> {
    const { user, sessionToken } = await this.signIn.signIn({ login: body.login, password: body.password, previousToken }, info);
    return this.signedIn(user, sessionToken);
  }

  @Delete('session')
  @SignedIn()
  @Answers({ summary: 'Sign out', ext: true })
  async deleteSession(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo): Promise<Answer<undefined>> {
    await this.signIn.signOut(caller(actor), info);
    return this.signedOut(undefined);
  }

  @Get('session/list')
  @SignedIn()
  @Answers({ summary: 'List your sessions', list: sessionSchema, ext: true })
  async listSessions(@CurrentActor() actor: Actor): Promise<SessionJson[]> {
    const user = caller(actor);
    return (await this.signIn.list(user)).map((session) => presentSession(session, user));
  }

  @Delete('session/list/:session_id')
  @SignedIn()
  @Answers({ summary: 'End one of your sessions', ext: true })
  endSession(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Param('session_id', { schema: idInput }) sessionId: number): Promise<void> {
    return this.signIn.end(caller(actor), sessionId, info);
  }

  @Delete('session/all')
  @SignedIn()
  @Answers({ summary: 'Sign out everywhere', body: endedSessionsSchema, ext: true })
  async endAllSessions(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo): Promise<Answer<EndedSessionsJson>> {
    const { sessions } = await this.signIn.signOutEverywhere(caller(actor), {}, info);
    return this.signedOut({ ended: sessions });
  }

  @Put('user/password')
  @SignedIn()
  @Answers({ summary: 'Change your password', description: 'Every session ends; the answer sets the cookie of a new one.', body: signedInSchema, ext: true })
  async changePassword(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Body({ schema: changePasswordBody }) body: ChangePasswordBody): Promise<Answer<SignedInJson>> {
    const { user, sessionToken } = await this.passwords.changeOwn(caller(actor), { current: body.current_password, next: body.new_password }, info);
    return this.signedIn(user, sessionToken);
  }

  /** Whoever came with an access token has no session, and so no cookie. */
  private signedIn(user: Person, sessionToken: string | undefined): Answer<SignedInJson> {
    const answer = { user: presentWholeUser(user, this.server.addresses), csrf_token: sessionToken === undefined ? null : csrfToken(sessionToken), must_change_password: user.mustChangePassword };
    return new Answer(answer, sessionToken === undefined ? {} : { 'Set-Cookie': sessionCookie(sessionToken, this.server.isHttps) });
  }

  private signedOut<T>(answer: T): Answer<T> {
    return new Answer(answer, { 'Set-Cookie': endedSessionCookie(this.server.isHttps) });
  }
}
