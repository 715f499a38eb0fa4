import type { BotTokenDraft, BotTokenView, MintedBotToken } from '@packyard/namespaces';
import { given } from '../rest/given.ts';
import type { AccessTokenJson, CreateAccessTokenBody, CreatedAccessTokenJson } from './access-token.schema.ts';
import { presentToken, tokenDraft } from './personal-access-token-presenter.ts';

export function presentAccessToken(token: BotTokenView): AccessTokenJson {
  return { ...presentToken(token), access_level: token.accessLevel };
}

export function presentMintedAccessToken({ token, text }: MintedBotToken): CreatedAccessTokenJson {
  return { ...presentAccessToken(token), token: text };
}

export function accessTokenDraft(body: CreateAccessTokenBody): BotTokenDraft {
  return { ...tokenDraft(body), ...given({ accessLevel: body.access_level }) };
}
