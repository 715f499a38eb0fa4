import { Column, Entity, Unique, type Relation } from 'typeorm';
import { AppUserEntity } from './app-user.ts';
import { Id, Nullable, References, Stamp } from './columns.ts';

@Entity('web_login')
@Unique('web_login_request_digest_key', ['requestDigest'])
@Unique('web_login_poll_digest_key', ['pollDigest'])
export class WebLoginEntity {
  @Id('web_login_pkey') id: number;
  @Column('bytea') requestDigest: Buffer;
  @Column('bytea') pollDigest: Buffer;
  @Nullable('text') clientName: string | null;
  /** Of the command line, so that the person who approves can compare. */
  @Nullable('text') ip: string | null;
  @Nullable('bigint') userId: number | null;
  @References(() => AppUserEntity, 'user_id', 'web_login_user_fkey', 'CASCADE') user?: Relation<AppUserEntity> | null;
  @Stamp() createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Nullable('timestamptz') approvedAt: Date | null;
  @Nullable('timestamptz') consumedAt: Date | null;
}
