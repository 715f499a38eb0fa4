import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { AppUserEntity } from './app-user.ts';
import { Id, Nullable, References, Stamp } from './columns.ts';

@Entity('session')
@Unique('session_token_digest_key', ['tokenDigest'])
@Index('session_user_idx', ['userId'])
export class SessionEntity {
  @Id('session_pkey') id: number;
  @Column('bigint') userId: number;
  @References(() => AppUserEntity, 'user_id', 'session_user_fkey', 'CASCADE') user?: Relation<AppUserEntity>;
  @Column('bytea') tokenDigest: Buffer;
  @Nullable('text') ip: string | null;
  @Nullable('text') userAgent: string | null;
  @Stamp() createdAt: Date;
  @Stamp() lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;
}
