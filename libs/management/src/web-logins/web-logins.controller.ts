import { Get, Param, Post } from '@nestjs/common';
import type { Actor, RequestInfo } from '@packyard/domain';
import { CurrentActor, FromRequest, SignedIn } from '@packyard/http';
import { z } from 'zod';
import { pending } from '../pending.ts';
import { Answers } from '../rest/answers.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { webLoginSchema, type WebLoginJson } from './web-login.schema.ts';

const codeInput = z.string().min(1).max(128);

@ManagementController('Sessions')
export class WebLoginsController {
  @Get('web_logins/:code')
  @SignedIn()
  @Answers({ summary: 'Which command line waits for this sign-in', body: webLoginSchema, ext: true })
  getWebLogin(@CurrentActor() actor: Actor, @Param('code', { schema: codeInput }) code: string): Promise<WebLoginJson> {
    return pending();
  }

  @Post('web_logins/:code/approve')
  @SignedIn()
  @Answers({ summary: 'Let the waiting command line act as you', description: 'From a browser session only: a token cannot make another one.', body: webLoginSchema, ext: true })
  approveWebLogin(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Param('code', { schema: codeInput }) code: string): Promise<WebLoginJson> {
    return pending();
  }
}
