import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tokens that are no person's own. The previous release goes on beside it: it makes personal tokens without the new columns,
 * refuses deploy tokens because they have no user, and lets the bots of project and group tokens in by their membership.
 *
 * Apart from 0003, so that no transaction holds both tables against readers: two statements of the previous release read them
 * in opposite orders.
 */
const up: readonly string[] = [
  `alter table access_token
     add column project_id bigint constraint access_token_project_fkey references project on delete cascade,
     add column namespace_id bigint constraint access_token_namespace_fkey references namespace on delete cascade,
     add column username text,
     drop constraint access_token_kind_check,
     drop constraint access_token_owner_check,
     add constraint access_token_kind_check check (kind in ('personal', 'project', 'group', 'deploy')),
     add constraint access_token_owner_check check ((user_id is null) = (kind = 'deploy')),
     add constraint access_token_place_check check (case kind
       when 'personal' then project_id is null and namespace_id is null
       when 'project' then project_id is not null and namespace_id is null
       when 'group' then project_id is null and namespace_id is not null
       else (project_id is null) <> (namespace_id is null) end)`,
  `create index access_token_project_idx on access_token (project_id) where project_id is not null`,
  `create index access_token_namespace_idx on access_token (namespace_id) where namespace_id is not null`,
];

const down: readonly string[] = [
  `delete from access_token where kind <> 'personal'`,
  `alter table access_token
     drop constraint access_token_place_check,
     drop constraint access_token_kind_check,
     drop constraint access_token_owner_check,
     drop column project_id,
     drop column namespace_id,
     drop column username,
     add constraint access_token_kind_check check (kind in ('personal')),
     add constraint access_token_owner_check check (kind <> 'personal' or user_id is not null)`,
];

export class TokensOfBuilds1760000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
