import { Get, Post } from '@nestjs/common';
import { RegistryError, type Actor } from '@packyard/domain';
import { Credentials, CurrentActor, jsonReply, Open, RegistryController, SignedIn, type Reply } from '@packyard/http';
import { npmFormat } from '../npm.format.ts';
import { ownersAreMembers } from '../packages/npm-changes.ts';

/** `npm whoami`, `npm ping`, `npm profile`, and what `npm owner` asks of people. */
@RegistryController('npm', () => npmFormat, ['project', 'group', 'instance'])
export class AccountController {
  constructor(private readonly credentials: Credentials) {}

  @Get('-/ping')
  @Open('says only that there is a registry')
  ping(): Reply {
    return jsonReply({});
  }

  @Get('-/whoami')
  @SignedIn()
  whoAmI(@CurrentActor() actor: Actor): Reply {
    return jsonReply({ username: this.credentials.whoAmI(actor).username });
  }

  @Get('-/npm/v1/user')
  @SignedIn()
  async profile(@CurrentActor() actor: Actor): Promise<Reply> {
    const { username, name, email, createdAt, lastActivityAt } = await this.credentials.profile(actor);
    const created = createdAt.toISOString();
    return jsonReply({ tfa: false, name: username, fullname: name, email: email ?? '', email_verified: email !== null, created, updated: lastActivityAt?.toISOString() ?? created, cidr_whitelist: null });
  }

  @Post('-/npm/v1/user')
  @SignedIn()
  changeProfile(): never {
    throw new RegistryError('forbidden', { reason: 'Profile and password are changed on the web page of this server, under your name' });
  }

  /** Before it changes owners, npm looks up the person. */
  @Get('-/user/:account')
  @SignedIn()
  person(): never {
    throw ownersAreMembers();
  }
}
