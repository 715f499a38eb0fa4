import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Derived files are also looked for by their path alone: debuggers do not know the package that a symbol file is of. */
export class DerivedPaths1760000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index package_file_derived_path_idx on package_file (path_key, qualifier) where derived_from is not null and status = 'current'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index package_file_derived_path_idx`);
  }
}
