import { Delete, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { RegistryError, type Actor, type RequestInfo } from '@packyard/domain';
import { Credentials, CurrentActor, FromRequest, HTTP_OPTIONS, jsonReply, RegistryController, registryPrefix, SignedIn, UploadReader, type HttpOptions, type Reply } from '@packyard/http';
import type { Request } from 'express';
import { createHash } from 'node:crypto';
import { jsonObjectBody } from '../json-body.ts';
import { npmFormat } from '../npm.format.ts';
import { tokenRequest } from './token-request.ts';

type Token = Awaited<ReturnType<Credentials['createToken']>>['token'];

const pageSize = 100;

/** `npm token list`, `create` and `revoke`: the caller's personal tokens. */
@RegistryController('npm', () => npmFormat, ['project', 'group', 'instance'])
export class TokensController {
  constructor(
    private readonly credentials: Credentials,
    private readonly uploads: UploadReader,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  @Get('-/npm/v1/tokens')
  @SignedIn()
  async list(@CurrentActor() actor: Actor, @Query('page') pageText: unknown, @Req() request: Request): Promise<Reply> {
    const page = /^\d{1,6}$/.test(String(pageText)) ? Number(pageText) : 0;
    const { rows, total } = await this.credentials.listTokens(actor, { limit: pageSize, offset: page * pageSize });
    const next = (page + 1) * pageSize < total ? { next: `${registryPrefix(this.options.externalUrl, request, 'npm')}/-/npm/v1/tokens?page=${page + 1}` } : {};
    return jsonReply({ objects: rows.map(presentToken), total, urls: next });
  }

  @Post('-/npm/v1/tokens')
  @HttpCode(200)
  @SignedIn()
  async create(@CurrentActor() actor: Actor, @Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
    const { name, description, readOnly, expiresAt, password } = tokenRequest(await jsonObjectBody(this.uploads, request), new Date());
    const draft = { name, scopes: [readOnly ? 'read_api' : 'api'], ...(description === undefined ? {} : { description }), ...(expiresAt === undefined ? {} : { expiresAt }) };
    const minted = await this.credentials.createToken(actor, draft, info, password);
    return jsonReply({ ...presentToken(minted.token), token: minted.text });
  }

  @Delete('-/npm/v1/tokens/token/:key')
  @SignedIn()
  async revoke(@CurrentActor() actor: Actor, @Param('key') key: string, @FromRequest() info: RequestInfo): Promise<Reply> {
    const id = /^[0-9a-f]{64}$/.test(key) ? await this.idOf(actor, key) : undefined;
    await this.credentials.revokeToken(actor, id === undefined ? { text: key } : { id }, info);
    return jsonReply({ ok: true });
  }

  private async idOf(actor: Actor, key: string): Promise<number> {
    for (let offset = 0; ; offset += pageSize) {
      const { rows, total } = await this.credentials.listTokens(actor, { limit: pageSize, offset });
      const found = rows.find((row) => keyOf(row) === key);
      if (found !== undefined) return found.id;
      if (offset + pageSize >= total) throw new RegistryError('token_not_found');
    }
  }
}

/** npm lets people give the beginning of a key, so keys must differ early, as numbers do not. */
function keyOf({ id }: Token): string {
  return createHash('sha256').update(`npm token ${id}`).digest('hex');
}

/** The text is not kept, so its beginning cannot be shown. */
function presentToken(token: Token): object {
  const { name, scopes, createdAt, lastUsedAt, expiresAt } = token;
  const created = createdAt.toISOString();
  return { token: '', key: keyOf(token), name, cidr_whitelist: [], readonly: !scopes.includes('api'), created, updated: lastUsedAt?.toISOString() ?? created, ...(expiresAt === null ? {} : { expires: expiresAt.toISOString() }) };
}
