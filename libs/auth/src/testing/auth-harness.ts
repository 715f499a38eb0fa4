import 'reflect-metadata';
import { Global, Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessStore, Database } from '@packyard/database';
import { createTestDatabase } from '@packyard/database/testing';
import type { Actor, RequestInfo, UserActor } from '@packyard/domain';
import { AuthModule } from '../auth.module.ts';
import { Authenticator } from '../credentials/authenticator.ts';
import { readCredential, type CarrierRules } from '../credentials/credential-reader.ts';
import { SignIn, type SignedInUser } from '../sign-in/sign-in.ts';
import { InitialPasswordFile } from '../users/initial-password-file.ts';
import { Users } from '../users/users.ts';

const cookie = 'sid';
export const goodPassword = 'correct horse';

/** The whole of this library on a database of its own, and short ways to what specs do again and again. */
export class AuthHarness {
  private constructor(
    readonly database: Database,
    private readonly app: INestApplicationContext,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async start(initialPasswordFile?: InitialPasswordFile): Promise<AuthHarness> {
    const { database, drop } = await createTestDatabase();
    const providers = [{ provide: Database, useValue: database }, ...(initialPasswordFile === undefined ? [] : [{ provide: InitialPasswordFile, useValue: initialPasswordFile }])];
    @Global()
    @Module({ providers, exports: providers.map((provider) => provider.provide) })
    class Given {}
    @Module({ imports: [Given, AuthModule] })
    class Root {}
    const app = await NestFactory.createApplicationContext(Root, { logger: ['error'], abortOnError: false });
    return new AuthHarness(database, app, drop);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type);
  }

  async user(username: string, more: { isAdmin?: boolean; email?: string } = {}): Promise<number> {
    const { user } = await this.get(Users).create({ kind: 'system' }, { username, name: username, password: goodPassword, ...more });
    return user.id;
  }

  signIn(login: string, password = goodPassword, info: RequestInfo = {}): Promise<SignedInUser> {
    return this.get(SignIn).signIn({ login, password }, info);
  }

  /** Who a request with this header is, as the guard finds out. */
  async actor(headers: Record<string, string>, rules: CarrierRules = {}): Promise<Actor> {
    const headersDistinct = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
    const presented = readCredential({ headersDistinct }, { cookie, ...rules });
    return this.get(Authenticator).actorFrom(await new AccessStore(this.database).credential(presented), presented);
  }

  byToken(token: string): Promise<Actor> {
    return this.actor({ 'private-token': token });
  }

  bySession(sessionToken: string): Promise<Actor> {
    return this.actor({ cookie: `${cookie}=${sessionToken}` });
  }

  /** The caller in a fresh browser session. */
  async session(login: string): Promise<UserActor> {
    return (await this.signIn(login)).actor;
  }

  async audit(): Promise<{ action: string; actor: string; subject: string; outcome: string }[]> {
    return this.database.unprepared('select action, actor_name as actor, subject, outcome from audit_event order by id');
  }
}

/** Values and errors apart, for many calls at once. */
export async function outcomes<T>(calls: Promise<T>[]): Promise<{ values: T[]; codes: string[] }> {
  const settled = await Promise.allSettled(calls);
  return {
    values: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    codes: settled.flatMap((one) => (one.status === 'rejected' ? [String((one.reason as { code?: string }).code ?? one.reason)] : [])),
  };
}
