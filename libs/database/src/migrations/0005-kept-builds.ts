import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many builds are kept of versions that are published again and again. */
export class KeptBuilds1760000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table format_setting add column kept_builds integer constraint format_setting_kept_builds_check check (kept_builds > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table format_setting drop column kept_builds`);
  }
}
