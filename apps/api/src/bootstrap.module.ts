import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { AuthModule, InitialPasswordFile } from '@packyard/auth';
import type { Config } from '@packyard/config';
import { Database } from '@packyard/database';
import path from 'node:path';

/** What accounts need besides the database: where the first password waits for its reader. */
@Global()
@Module({})
export class BootstrapModule {
  static register(config: Config): DynamicModule {
    return { module: BootstrapModule, ...shared([initialPasswordFile(config)]) };
  }

  /** With the database and the accounts themselves, for commands that run without the rest of the server. */
  static withAccounts(config: Config, database: Database): DynamicModule {
    return { module: BootstrapModule, imports: [AuthModule], ...shared([initialPasswordFile(config), { provide: Database, useValue: database }]) };
  }
}

function initialPasswordFile(config: Config): Provider & { provide: unknown } {
  return { provide: InitialPasswordFile, useValue: new InitialPasswordFile(path.join(config.storage.dataDir, 'initial-root-password')) };
}

function shared(providers: Provider[]): Pick<DynamicModule, 'providers' | 'exports'> {
  return { providers, exports: providers.map((provider) => (provider as { provide: symbol }).provide) };
}
