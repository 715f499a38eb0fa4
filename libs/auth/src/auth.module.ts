import { Module } from '@nestjs/common';
import { Authenticator } from './credentials/authenticator.ts';
import { Credentials } from './credentials/credentials.ts';
import { LastUse } from './credentials/last-use.ts';
import { PasswordCheck } from './passwords/password-check.ts';
import { Passwords } from './passwords/passwords.ts';
import { SignInLimiter } from './passwords/sign-in-limiter.ts';
import { ExpiredSignIns } from './sign-in/expired-sign-ins.ts';
import { SignIn } from './sign-in/sign-in.ts';
import { TokenSignIn } from './sign-in/token-sign-in.ts';
import { WebLogins } from './sign-in/web-logins.ts';
import { PersonalTokens } from './tokens/personal-tokens.ts';
import { PasswordChanges } from './users/password-changes.ts';
import { RootAccount } from './users/root-account.ts';
import { Users } from './users/users.ts';

const outside = [Authenticator, Credentials, ExpiredSignIns, PasswordChanges, PersonalTokens, RootAccount, SignIn, Users, WebLogins];

/** Needs a global provider of `Database`, and takes one of `InitialPasswordFile` if there is one. */
@Module({ providers: [...outside, LastUse, PasswordCheck, Passwords, SignInLimiter, TokenSignIn], exports: outside })
export class AuthModule {}
