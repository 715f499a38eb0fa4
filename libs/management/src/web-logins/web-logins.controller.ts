import { Get, Param, Post } from '@nestjs/common';
import { WebLogins } from '@packyard/auth';
import type { Actor, RequestInfo } from '@packyard/domain';
import { CurrentActor, FromRequest, SignedIn } from '@packyard/http';
import { z } from 'zod';
import { Answers } from '../rest/answers.ts';
import { caller, settledCaller } from '../rest/caller.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { webLoginSchema, type WebLoginJson } from './web-login.schema.ts';

const codeInput = z.string().min(1).max(128);

@ManagementController('Sessions')
export class WebLoginsController {
  constructor(private readonly webLogins: WebLogins) {}

  @Get('web_logins/:code')
  @SignedIn()
  @Answers({ summary: 'Which command line waits for this sign-in', body: webLoginSchema, ext: true })
  getWebLogin(@CurrentActor() actor: Actor, @Param('code', { schema: codeInput }) code: string): Promise<WebLoginJson> {
    settledCaller(actor);
    return this.describe(code);
  }

  @Post('web_logins/:code/approve')
  @SignedIn()
  @Answers({ summary: 'Let the waiting command line act as you', description: 'From a browser session only: a token cannot make another one.', body: webLoginSchema, ext: true })
  async approveWebLogin(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Param('code', { schema: codeInput }) code: string): Promise<WebLoginJson> {
    await this.webLogins.approve(caller(actor), code, info);
    return this.describe(code);
  }

  @Post('web_logins/:code/refuse')
  @SignedIn()
  @Answers({ summary: 'Refuse the waiting command line', description: 'From a browser session only.', body: webLoginSchema, ext: true })
  async refuseWebLogin(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Param('code', { schema: codeInput }) code: string): Promise<WebLoginJson> {
    await this.webLogins.refuse(caller(actor), code, info);
    return this.describe(code);
  }

  private async describe(code: string): Promise<WebLoginJson> {
    const { clientName, ip, state, createdAt, expiresAt } = await this.webLogins.describe(code);
    return { client_name: clientName, ip, state, created_at: createdAt.toISOString(), expires_at: expiresAt.toISOString() };
  }
}
