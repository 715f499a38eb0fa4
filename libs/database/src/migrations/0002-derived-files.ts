import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that the server made from others: served beside them, never listed, gone with them. */
export class DerivedFiles1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table package_file add column derived_from bigint constraint package_file_derived_from_fkey references package_file on delete cascade`);
    await runner.query(`create index package_file_derived_from_idx on package_file (derived_from) where derived_from is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from package_file where derived_from is not null`);
    await runner.query(`alter table package_file drop column derived_from`);
  }
}
