import { Injectable } from '@nestjs/common';
import { AuditStore, Database, MemberStore, UserStore, type MemberRow, type MemberTarget, type Transaction, type UserRow } from '@packyard/database';
import { isRoleLevel, RegistryError, roleLevels, roleName, type Actor, type RequestInfo } from '@packyard/domain';
import { assertMayAdminister, assertMayLeave, grantableRole, holdPlace, recordedPlace, type MemberPlace } from './member-place.ts';
import type { MemberView } from './members.ts';
import { invalid } from './text-fields.ts';
import { knownUser } from './viewer.ts';

export interface NewMemberInput {
  readonly who: { readonly userId: number } | { readonly username: string };
  readonly accessLevel: number;
  /** `YYYY-MM-DD`, a day to come; the membership ends when it begins. */
  readonly expiresAt?: string | null;
}

export interface MemberInput {
  readonly accessLevel: number;
  /** Left out: stays; null: without end. */
  readonly expiresAt?: string | null;
}

/** Adds, changes and removes members. Nobody gives or takes a role above their own, and every group keeps an owner. */
@Injectable()
export class MemberEditor {
  private readonly members = new MemberStore();
  private readonly users = new UserStore();
  private readonly audit = new AuditStore();

  constructor(private readonly database: Database) {}

  /** @throws RegistryError `user_not_found`, `conflict` for a member, `forbidden`, `validation_failed` */
  async add(actor: Actor, target: MemberTarget, input: NewMemberInput, info: RequestInfo): Promise<MemberView> {
    const { userId: createdBy } = knownUser(actor);
    return this.database.transaction(async (tx) => {
      const place = await holdPlace(tx, actor, target);
      assertMayAdminister(place);
      const user = await this.user(tx, input.who);
      const expiresAt = await this.checked(tx, place, user.id, input.accessLevel, input.expiresAt ?? null);
      if (!(await this.members.add(tx, target, { userId: user.id, accessLevel: input.accessLevel, expiresAt, createdBy }))) throw new RegistryError('conflict', { reason: 'Member already exists' });
      await this.record(tx, 'member.add', place, user, { role: roleName(input.accessLevel), expires_at: expiresAt }, info);
      return this.present(tx, target, user.id);
    });
  }

  /** @throws RegistryError `member_not_found`, `forbidden`, `validation_failed` */
  async change(actor: Actor, target: MemberTarget, userId: number, input: MemberInput, info: RequestInfo): Promise<MemberView> {
    return this.database.transaction(async (tx) => {
      const place = await holdPlace(tx, actor, target);
      assertMayAdminister(place);
      const member = await this.member(tx, place, userId);
      const expiresAt = await this.checked(tx, place, userId, input.accessLevel, input.expiresAt === undefined ? member.expiresAt : input.expiresAt);
      if (input.accessLevel < roleLevels.owner || expiresAt !== null) await this.assertOwnerStays(tx, place, member);
      await this.members.change(tx, target, userId, { accessLevel: input.accessLevel, expiresAt });
      const details = { role_from: roleName(member.accessLevel), role_to: roleName(input.accessLevel), expires_at_from: member.expiresAt, expires_at_to: expiresAt };
      await this.record(tx, 'member.update', place, { id: userId, username: member.username }, details, info);
      return this.present(tx, target, userId);
    });
  }

  /** Of a group, also from everything below it. Everybody may leave. @throws RegistryError `member_not_found`, `forbidden` */
  async remove(actor: Actor, target: MemberTarget, userId: number, info: RequestInfo): Promise<void> {
    await this.database.transaction(async (tx) => {
      const place = await holdPlace(tx, actor, target);
      const leaves = knownUser(actor).userId === userId;
      if (leaves) assertMayLeave(place);
      else assertMayAdminister(place);
      const member = await this.member(tx, place, userId);
      await this.assertOwnerStays(tx, place, member);
      await this.members.remove(tx, target, userId);
      const below = 'namespaceId' in target ? await this.members.removeBelow(tx, target.namespaceId, userId) : 0;
      await this.record(tx, 'member.remove', place, { id: userId, username: member.username }, { role: roleName(member.accessLevel), below }, info);
    });
  }

  private async user(tx: Transaction, who: NewMemberInput['who']): Promise<UserRow> {
    const user = 'userId' in who ? await this.users.byId(tx, who.userId) : await this.users.byUsername(tx, who.username);
    if (user === undefined) throw new RegistryError('user_not_found');
    if (user.kind === 'bot') throw new RegistryError('forbidden', { reason: 'The bot of an access token is a member only where it was made: create a token here' });
    return user;
  }

  /** The member that the caller may change: one with a role up to their own, or themselves. */
  private async member(tx: Transaction, place: MemberPlace, userId: number): Promise<MemberRow> {
    const member = await this.members.find(tx, place.target, userId);
    if (member === undefined) throw new RegistryError('member_not_found');
    if (member.accessLevel > grantableRole(place)) throw new RegistryError('forbidden', { reason: 'The role of this member is above your own: ask an owner' });
    return member;
  }

  /** Checks the role and the end; returns the end. */
  private async checked(tx: Transaction, place: MemberPlace, userId: number, accessLevel: number, expiresAt: string | null): Promise<string | null> {
    if (!isRoleLevel(accessLevel)) throw new RegistryError('parameter_invalid', { name: 'access_level', problem: 'does not have a valid value', allowed: Object.values(roleLevels).join(', ') });
    if (accessLevel > grantableRole(place)) throw new RegistryError('forbidden', { reason: 'You cannot give a role above your own' });
    const inherited = await this.members.inheritedRole(tx, place.target, userId);
    if (accessLevel < inherited) throw invalid('access_level', `Access level should be greater than or equal to ${roleName(inherited)}, the role inherited from a group above`);
    if (expiresAt !== null && !(await this.isDayToCome(tx, expiresAt))) throw invalid('expires_at', 'Expires at must be a day to come, written YYYY-MM-DD');
    return expiresAt;
  }

  private async isDayToCome(tx: Transaction, day: string): Promise<boolean> {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return false;
    return this.members.isFuture(tx, day);
  }

  private async assertOwnerStays(tx: Transaction, place: MemberPlace, member: MemberRow): Promise<void> {
    if (place.thing.kind !== 'group' || member.accessLevel < roleLevels.owner) return;
    if (await this.members.hasOtherOwner(tx, place.target, member.userId)) return;
    throw new RegistryError('forbidden', { reason: 'A group keeps at least one owner, whose membership does not expire: give somebody else the role first' });
  }

  private async record(tx: Transaction, action: string, place: MemberPlace, user: { id: number; username: string }, details: Record<string, unknown>, info: RequestInfo): Promise<void> {
    await this.audit.record(tx, { action, actor: place.subject.actor, subject: place.fullPath, ...recordedPlace(place), details: { user_id: user.id, username: user.username, ...details }, info });
  }

  private async present(tx: Transaction, target: MemberTarget, userId: number): Promise<MemberRow> {
    const row = await this.members.find(tx, target, userId);
    if (row === undefined) throw new Error('a member that was just written is not there');
    return row;
  }
}
