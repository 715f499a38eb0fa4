import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createBlobStore } from '@packyard/blob-store';
import type { Config } from '@packyard/config';
import type { Database } from '@packyard/database';
import { createLogger, NestLogBridge } from '@packyard/http';
import { pino } from 'pino';
import { AppModule } from '../app.module.ts';
import { BootstrapModule } from '../bootstrap.module.ts';
import { readConfiguration } from '../configuration.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { openDatabase } from '../database/open-database.ts';
import { ensureRoot } from '../first-start.ts';
import { formats } from '../formats.ts';

type Work<T> = (app: INestApplicationContext) => Promise<T>;

const poolSize = 3;

/**
 * Runs a command that is about accounts, whether the server runs or not: with the database of a running one, else with one that is
 * started for the command, brought up to date, and stopped again.
 */
export async function withAccounts<T>(work: Work<T>): Promise<T> {
  return withDatabase((config, database) => inContext(config, BootstrapModule.withAccounts(config, database), work));
}

/** The same with the whole core and every format, for commands that publish. */
export async function withRegistry<T>(work: Work<T>): Promise<T> {
  return withDatabase(async (config, database) => {
    const blobs = await createBlobStore({ driver: config.storage.blobDriver, dataDir: config.storage.dataDir });
    try {
      return await inContext(config, AppModule.register({ config, database, blobs, formats }), work);
    } finally {
      await blobs.close();
    }
  });
}

async function withDatabase<T>(work: (config: Config, database: Database) => Promise<T>): Promise<T> {
  const config = readConfiguration();
  const opened = await openDatabase(config, { embedded: 'share', poolSize });
  try {
    await migrateDatabase(opened.database);
    return await work(config, opened.database);
  } finally {
    await opened.close();
  }
}

async function inContext<T>(config: Config, module: DynamicModule, work: Work<T>): Promise<T> {
  // stdout is for what the command prints
  const logger = new NestLogBridge(createLogger({ ...config.logging, level: 'warn' }, pino.destination({ fd: 2, sync: true })));
  const app = await NestFactory.createApplicationContext(module, { logger, abortOnError: false });
  try {
    const { generatedPassword, passwordFile } = await ensureRoot(app, config);
    if (generatedPassword !== undefined && passwordFile !== undefined) process.stderr.write(`The account root was created; its password is in ${passwordFile}\n`);
    return await work(app);
  } finally {
    await app.close();
  }
}
