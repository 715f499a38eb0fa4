import { Check, Column, Entity, Unique } from 'typeorm';
import { Id, Nullable, Stamp } from './columns.ts';

@Entity('app_user')
@Unique('app_user_username_key', ['usernameKey'])
@Unique('app_user_email_key', ['emailKey'])
@Check('app_user_kind_check', `kind in ('person', 'bot')`)
@Check('app_user_state_check', `state in ('active', 'blocked')`)
export class AppUserEntity {
  @Id('app_user_pkey') id: number;
  /** A bot acts by one project or group token, and never signs in. */
  @Column('text', { default: 'person' }) kind: 'person' | 'bot';
  @Column('text') username: string;
  @Column('text') usernameKey: string;
  @Column('text') name: string;
  @Nullable('text') email: string | null;
  @Nullable('text') emailKey: string | null;
  @Column('text', { nullable: true, select: false }) passwordHash: string | null;
  @Column('boolean', { default: false }) mustChangePassword: boolean;
  @Column('boolean', { default: false }) isAdmin: boolean;
  @Column('text', { default: 'active' }) state: 'active' | 'blocked';
  @Stamp() createdAt: Date;
  @Nullable('timestamptz') lastActivityAt: Date | null;
}
