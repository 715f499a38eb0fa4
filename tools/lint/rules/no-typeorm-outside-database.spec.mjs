import { testRule } from '../rule-tester.mjs';
import { noTypeormOutsideDatabase } from './no-typeorm-outside-database.mjs';

testRule('no-typeorm-outside-database', noTypeormOutsideDatabase, {
  valid: [
    ['libs/database/src/database.ts', "import { DataSource } from 'typeorm';"],
    ['libs/database/src/database.module.ts', "import { TypeOrmModule } from '@nestjs/typeorm';"],
    ['apps/api/src/app.module.ts', "import { TypeOrmModule } from '@nestjs/typeorm';"],
    ['libs/registry/src/publisher.ts', "import { typeorm } from './typeorm.ts'; import 'typeorm-like';"],
  ],
  invalid: [
    ['apps/api/src/app.module.ts', "import { DataSource } from 'typeorm';", 'typeorm'],
    ['libs/registry/src/publisher.ts', "import { DataSource } from 'typeorm';", 'typeorm'],
    ['libs/registry/src/publisher.ts', "import type { DataSource } from 'typeorm';", 'typeorm'],
    ['libs/registry/src/publisher.spec.ts', "import { InjectRepository } from '@nestjs/typeorm';", 'typeorm'],
    ['libs/registry/src/publisher.ts', "import { x } from 'typeorm/driver/x.js';", 'typeorm'],
    ['libs/registry/src/publisher.ts', "export { DataSource } from 'typeorm'; export * from 'typeorm';", 'typeorm', 'typeorm'],
    ['libs/registry/src/publisher.ts', "const t = await import('typeorm'); const u = require('typeorm');", 'typeorm', 'typeorm'],
    ['libs/registry/src/publisher.ts', "let d: import('typeorm').DataSource;", 'typeorm'],
    ['libs/database-tools/src/x.ts', "import 'typeorm';", 'typeorm'],
  ],
});
