import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that are no person's: what project and group tokens act as. */
export class Bots1760000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table app_user add column kind text not null default 'person' constraint app_user_kind_check check (kind in ('person', 'bot'))`);
  }

  /** What the bots published stays theirs, so they stay as blocked accounts, without any right. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from member where user_id in (select id from app_user where kind = 'bot')`);
    await runner.query(`update app_user set state = 'blocked' where kind = 'bot'`);
    await runner.query(`alter table app_user drop column kind`);
  }
}
