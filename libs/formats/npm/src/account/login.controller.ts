import { Delete, Get, Inject, Param, Post, Put, Req } from '@nestjs/common';
import { RegistryError, type Actor, type RequestInfo } from '@packyard/domain';
import { Credentials, CurrentActor, FromRequest, HTTP_OPTIONS, jsonReply, Open, RegistryController, registryPrefix, SignedIn, UploadReader, type HttpOptions, type Reply } from '@packyard/http';
import type { Request } from 'express';
import { jsonObjectBody } from '../json-body.ts';
import { npmFormat } from '../npm.format.ts';
import { badBody } from '../publish/body-error.ts';

const accountPrefix = 'org.couchdb.user:';
const pollAfterSeconds = '3';

/** `npm login` in the browser and with a password, and `npm logout`. */
@RegistryController('npm', () => npmFormat, ['project', 'group', 'instance'])
export class LoginController {
  constructor(
    private readonly credentials: Credentials,
    private readonly uploads: UploadReader,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  /** The person opens `loginUrl`; the client asks `doneUrl` until it gets a token. */
  @Post('-/v1/login')
  @Open('the person signs in on the page that it leads to')
  async begin(@Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
    const { hostname } = await jsonObjectBody(this.uploads, request);
    const { requestCode, pollCode } = await this.credentials.beginWebLogin(typeof hostname === 'string' && hostname !== '' ? `npm on ${hostname}` : 'npm', info);
    const prefix = registryPrefix(this.options.externalUrl, request, 'npm');
    return jsonReply({ loginUrl: `${this.options.externalUrl}/-/web-login/${requestCode}`, doneUrl: `${prefix}/-/v1/done/${pollCode}` });
  }

  @Get('-/v1/done/:code')
  @Open('who has the code began the sign-in')
  async poll(@Param('code') code: string, @FromRequest() info: RequestInfo): Promise<Reply> {
    const result = await this.credentials.pollWebLogin(code, info);
    if (result.state === 'expired') throw new RegistryError('bad_request', { reason: 'This sign-in was refused or has expired: run npm login again.' });
    return result.state === 'pending' ? jsonReply({}, 202, { 'Retry-After': pollAfterSeconds }) : jsonReply({ token: result.text });
  }

  /** Never 409 or 400 for a wrong password: npm takes these for an account that is there, or is not. */
  @Put('-/user/:account')
  @Open('name and password are in the body')
  async signIn(@Param('account') account: string, @Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
    const { name, password } = await jsonObjectBody(this.uploads, request);
    if (!account.startsWith(accountPrefix)) throw new RegistryError('route_not_found');
    if (typeof name !== 'string' || typeof password !== 'string' || account !== accountPrefix + name) throw badBody('The body must hold "name" and "password", the name being that of the address.');
    const minted = await this.credentials.signInForToken({ login: name, password }, { name: 'npm login', scopes: ['api'] }, info);
    return jsonReply({ ok: true, id: account, rev: '1', token: minted.text }, 201);
  }

  @Delete('-/user/token/:token')
  @SignedIn()
  async signOut(@Param('token') token: string, @CurrentActor() actor: Actor, @FromRequest() info: RequestInfo): Promise<Reply> {
    await this.credentials.revokeToken(actor, { text: token }, info);
    return jsonReply({ ok: true });
  }
}
