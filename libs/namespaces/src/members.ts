import { Injectable } from '@nestjs/common';
import { Database, MemberStore, type MemberFilter, type MemberRow, type MemberTarget } from '@packyard/database';
import { RegistryError, type Actor } from '@packyard/domain';
import { assertMayRead, findPlace } from './member-place.ts';
import { readPage, type Page, type PageRequest } from './page.ts';
import { knownUser } from './viewer.ts';

export type MemberView = MemberRow;

export interface MemberQuery extends PageRequest, Pick<MemberFilter, 'search' | 'userIds'> {
  /** With the members of the groups above: each person once, with their highest role. */
  readonly inherited?: boolean;
}

/** Who is a member of a project or group. Told to signed-in people who may see it. */
@Injectable()
export class Members {
  private readonly store = new MemberStore();

  constructor(private readonly database: Database) {}

  async list(actor: Actor, target: MemberTarget, query: MemberQuery): Promise<Page<MemberView>> {
    await this.assertMayRead(actor, target);
    const { page, perPage, inherited = false, ...rest } = query;
    const filter: MemberFilter = { ...rest, target, inherited };
    return readPage(
      { page, perPage },
      (window) => this.store.list(this.database, filter, window),
      () => this.store.count(this.database, filter),
    );
  }

  /** @throws RegistryError `member_not_found` */
  async find(actor: Actor, target: MemberTarget, userId: number, options: { inherited?: boolean } = {}): Promise<MemberView> {
    await this.assertMayRead(actor, target);
    const filter: MemberFilter = { target, inherited: options.inherited ?? false, userIds: [userId] };
    const [row] = await this.store.list(this.database, filter, { limit: 1, offset: 0 });
    if (row === undefined) throw new RegistryError('member_not_found');
    return row;
  }

  private async assertMayRead(actor: Actor, target: MemberTarget): Promise<void> {
    const place = await findPlace(this.database, actor, target);
    assertMayRead(place);
    knownUser(actor);
  }
}
