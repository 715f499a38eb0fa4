import { AccessTokenEntity } from './access-token.ts';
import { AppUserEntity } from './app-user.ts';
import { AuditEventEntity } from './audit-event.ts';
import { BlobEntity } from './blob.ts';
import { FormatSettingEntity } from './format-setting.ts';
import { IndexFragmentEntity } from './index-fragment.ts';
import { InstanceSettingEntity } from './instance-setting.ts';
import { MemberEntity } from './member.ts';
import { NamespaceEntity } from './namespace.ts';
import { PackageFileEntity } from './package-file.ts';
import { PackageVersionEntity } from './package-version.ts';
import { PackageEntity } from './package.ts';
import { ProjectEntity } from './project.ts';
import { RateLimitEntity } from './rate-limit.ts';
import { ReadmeEntity } from './readme.ts';
import { RouteEntity } from './route.ts';
import { ServerSecretEntity } from './server-secret.ts';
import { SessionEntity } from './session.ts';
import { TombstoneEntity } from './tombstone.ts';
import { VersionDependencyEntity } from './version-dependency.ts';
import { VersionTagEntity } from './version-tag.ts';
import { WebLoginEntity } from './web-login.ts';

/** One per table. They describe the schema to TypeORM; a spec compares them with what the migrations make. */
export const entities = [
  AccessTokenEntity,
  AppUserEntity,
  AuditEventEntity,
  BlobEntity,
  FormatSettingEntity,
  IndexFragmentEntity,
  InstanceSettingEntity,
  MemberEntity,
  NamespaceEntity,
  PackageFileEntity,
  PackageVersionEntity,
  PackageEntity,
  ProjectEntity,
  RateLimitEntity,
  ReadmeEntity,
  RouteEntity,
  ServerSecretEntity,
  SessionEntity,
  TombstoneEntity,
  VersionDependencyEntity,
  VersionTagEntity,
  WebLoginEntity,
];
