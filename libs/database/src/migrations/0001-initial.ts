import type { MigrationInterface, QueryRunner } from 'typeorm';
import { down, up } from './0001-initial.sql.ts';

export class Initial1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
