import { Check, Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { AppUserEntity } from './app-user.ts';
import { Id, Nullable, References, Stamp } from './columns.ts';

@Entity('access_token')
@Unique('access_token_digest_key', ['tokenDigest'])
@Index('access_token_user_idx', ['userId'])
@Check('access_token_kind_check', `kind in ('personal')`)
@Check('access_token_owner_check', `kind <> 'personal' or user_id is not null`)
export class AccessTokenEntity {
  @Id('access_token_pkey') id: number;
  @Column('text') kind: 'personal';
  @Nullable('bigint') userId: number | null;
  @References(() => AppUserEntity, 'user_id', 'access_token_user_fkey', 'CASCADE') user?: Relation<AppUserEntity> | null;
  @Column('text') name: string;
  @Nullable('text') description: string | null;
  @Column('bytea') tokenDigest: Buffer;
  @Column('text', { array: true }) scopes: string[];
  @Stamp() createdAt: Date;
  @Nullable('timestamptz') expiresAt: Date | null;
  @Nullable('timestamptz') lastUsedAt: Date | null;
  @Nullable('timestamptz') revokedAt: Date | null;
}
