import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor, RequestInfo } from '@packyard/domain';
import { Access, CurrentActor, FromRequest, jsonReply, SignedIn, type Reply } from '@packyard/http';
import { PasswordChanges, Users } from '@packyard/auth';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { doneSchema } from '../rest/accepted.schema.ts';
import { caller, settledCaller } from '../rest/caller.ts';
import { given } from '../rest/given.ts';
import { countedPage, windowOf } from '../rest/paging.ts';
import { ServerAddress } from '../rest/server-address.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
import { presentUser, presentWholeUser } from './user-presenter.ts';
import {
  createdUserSchema,
  createUserBody,
  updateUserBody,
  userListQuery,
  userSchema,
  type CreatedUserJson,
  type CreateUserBody,
  type UpdateUserBody,
  type UserJson,
  type UserListQuery,
} from './user.schema.ts';

@ManagementController('Users')
export class UsersController {
  constructor(
    private readonly users: Users,
    private readonly passwords: PasswordChanges,
    private readonly server: ServerAddress,
  ) {}

  @Get('user')
  @SignedIn()
  @Answers({ summary: 'Get yourself', body: userSchema })
  async getCurrentUser(@CurrentActor() actor: Actor): Promise<UserJson> {
    return presentWholeUser(await this.users.get(caller(actor).userId), this.server.addresses);
  }

  @Get('users')
  @SignedIn()
  @Answers({ summary: 'List users', description: 'Only administrators see email addresses and the like.', list: userSchema, paging: 'offset' })
  async listUsers(@CurrentActor() actor: Actor, @Query({ schema: userListQuery }) query: UserListQuery): Promise<OffsetPage<UserJson>> {
    const viewer = settledCaller(actor);
    const page = await this.find(query, viewer.isAdmin);
    return countedPage(page, query, (user) => presentUser(user, viewer, this.server.addresses));
  }

  @Post('users')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'Create a user', status: 201, body: createdUserSchema })
  async createUser(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Body({ schema: createUserBody }) body: CreateUserBody): Promise<CreatedUserJson> {
    const password = body.force_random_password ? undefined : body.password;
    const draft = { username: body.username, name: body.name, mustChangePassword: true, ...given({ email: body.email, isAdmin: body.admin, password }) };
    const { user, temporaryPassword } = await this.users.create(actor, draft, info);
    return { ...presentWholeUser(user, this.server.addresses), ...given({ temporary_password: temporaryPassword }) };
  }

  @Get('users/:user_id')
  @SignedIn()
  @Answers({ summary: 'Get one user', body: userSchema })
  async getUser(@CurrentActor() actor: Actor, @Param('user_id', { schema: idInput }) userId: number): Promise<UserJson> {
    return presentUser(await this.users.get(userId), settledCaller(actor), this.server.addresses);
  }

  @Put('users/:user_id')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'Change a user', body: createdUserSchema })
  async updateUser(
    @CurrentActor() actor: Actor,
    @FromRequest() info: RequestInfo,
    @Param('user_id', { schema: idInput }) userId: number,
    @Body({ schema: updateUserBody }) body: UpdateUserBody,
  ): Promise<CreatedUserJson> {
    const changes = given({ name: body.name, email: body.email === '' ? null : body.email, isAdmin: body.admin });
    if (Object.keys(changes).length > 0) await this.users.update(actor, userId, changes, info);
    const temporaryPassword = body.reset_password ? await this.passwords.reset(actor, userId, info) : undefined;
    return { ...presentWholeUser(await this.users.get(userId), this.server.addresses), ...given({ temporary_password: temporaryPassword }) };
  }

  @Post('users/:user_id/block')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'Block a user', description: 'Sessions end and tokens stop at once.', status: 201, body: doneSchema, reply: true })
  async blockUser(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Param('user_id', { schema: idInput }) userId: number): Promise<Reply> {
    await this.users.setState(actor, userId, 'blocked', info);
    return jsonReply(true, 201);
  }

  @Post('users/:user_id/unblock')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'Unblock a user', status: 201, body: doneSchema, reply: true })
  async unblockUser(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Param('user_id', { schema: idInput }) userId: number): Promise<Reply> {
    await this.users.setState(actor, userId, 'active', info);
    return jsonReply(true, 201);
  }

  /** An exact user name finds one at the most. */
  private async find(query: UserListQuery, byAdmin: boolean): Promise<Awaited<ReturnType<Users['list']>>> {
    const { limit, offset } = windowOf(query);
    if (query.username) {
      const user = await this.users.byUsername(query.username);
      const rows = user === undefined || offset > 0 ? [] : [user];
      return { rows, total: user === undefined ? 0 : 1 };
    }
    const state = query.blocked ? 'blocked' : query.active ? 'active' : undefined;
    return this.users.list({ limit, offset, ...given({ search: query.search || undefined, state, isAdmin: byAdmin && query.admins ? true : undefined }) });
  }
}
