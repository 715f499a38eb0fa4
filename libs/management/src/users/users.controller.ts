import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor, RequestInfo } from '@packyard/domain';
import { Access, CurrentActor, FromRequest, SignedIn } from '@packyard/http';
import { pending } from '../pending.ts';
import type { OffsetPage } from '../rest/answer.ts';
import { Answers } from '../rest/answers.ts';
import { doneSchema } from '../rest/accepted.schema.ts';
import { ManagementController } from '../rest/management-controller.ts';
import { idInput } from '../validation/scalars.ts';
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
  @Get('user')
  @SignedIn()
  @Answers({ summary: 'Get yourself', body: userSchema })
  getCurrentUser(@CurrentActor() actor: Actor): Promise<UserJson> {
    return pending();
  }

  @Get('users')
  @SignedIn()
  @Answers({ summary: 'List users', description: 'Only administrators see email addresses and the like.', list: userSchema, paging: 'offset' })
  listUsers(@CurrentActor() actor: Actor, @Query({ schema: userListQuery }) query: UserListQuery): Promise<OffsetPage<UserJson>> {
    return pending();
  }

  @Post('users')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'Create a user', status: 201, body: createdUserSchema })
  createUser(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Body({ schema: createUserBody }) body: CreateUserBody): Promise<CreatedUserJson> {
    return pending();
  }

  @Get('users/:user_id')
  @SignedIn()
  @Answers({ summary: 'Get one user', body: userSchema })
  getUser(@CurrentActor() actor: Actor, @Param('user_id', { schema: idInput }) userId: number): Promise<UserJson> {
    return pending();
  }

  @Put('users/:user_id')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'Change a user', body: createdUserSchema })
  updateUser(
    @CurrentActor() actor: Actor,
    @FromRequest() info: RequestInfo,
    @Param('user_id', { schema: idInput }) userId: number,
    @Body({ schema: updateUserBody }) body: UpdateUserBody,
  ): Promise<CreatedUserJson> {
    return pending();
  }

  @Post('users/:user_id/block')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'Block a user', description: 'Sessions end and tokens stop at once.', status: 201, body: doneSchema })
  blockUser(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Param('user_id', { schema: idInput }) userId: number): Promise<boolean> {
    return pending();
  }

  @Post('users/:user_id/unblock')
  @Access('instance:admin', { on: 'instance' })
  @Answers({ summary: 'Unblock a user', status: 201, body: doneSchema })
  unblockUser(@CurrentActor() actor: Actor, @FromRequest() info: RequestInfo, @Param('user_id', { schema: idInput }) userId: number): Promise<boolean> {
    return pending();
  }
}
