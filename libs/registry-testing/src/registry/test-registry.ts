import 'reflect-metadata';
import { Module, type DynamicModule, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createBlobStore } from '@packyard/blob-store';
import { createTestDatabase, type TestDatabase } from '@packyard/database/testing';
import type { PackageFormat } from '@packyard/domain';
import { assertEveryRouteDeclaresAccess, HttpModule, installExpectContinue, RegistryHttpAdapter, type HttpOptions } from '@packyard/http';
import { JobQueue, JobRunner } from '@packyard/jobs';
import { RegistryModule, type RegistryOptions } from '@packyard/registry';
import express from 'express';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Cast } from './cast.ts';
import { FaultyBlobStore } from './faulty-blob-store.ts';
import { People } from './people.ts';
import { storedState, type StoredState } from './stored-state.ts';

export interface TestRegistryOptions {
  readonly formats: readonly PackageFormat[];
  readonly driver?: 'fs' | 'memory';
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The limits in force: a test may change them and puts them back. */
export type TestLimits = Mutable<Pick<RegistryOptions, 'maxSpoolBytesPerActor' | 'maxUploadsPerActor'> & Pick<HttpOptions, 'uploadIdleTimeoutMs'>>;

const limits: TestLimits = { maxSpoolBytesPerActor: 2 ** 30, maxUploadsPerActor: 100, uploadIdleTimeoutMs: 60_000 };

@Module({})
class TestModule {}

/** A whole registry as the server runs it: real database, real store, real HTTP on a free port of this machine. */
export class TestRegistry {
  readonly make: People;

  private constructor(
    readonly origin: string,
    readonly app: INestApplication,
    readonly blobs: FaultyBlobStore,
    readonly limits: TestLimits,
    readonly people: Cast,
    readonly database: TestDatabase['database'],
    private readonly openings: Opening[],
  ) {
    this.make = new People(database);
  }

  static async start(options: TestRegistryOptions): Promise<TestRegistry> {
    const openings: Opening[] = [];
    try {
      return await TestRegistry.open(options, openings);
    } catch (error) {
      // a server left listening would keep the test run from ending
      await closeAll(openings);
      throw error;
    }
  }

  private static async open(options: TestRegistryOptions, openings: Opening[]): Promise<TestRegistry> {
    const test = await createTestDatabase();
    openings.push(() => test.drop());
    const folder = await mkdtemp(path.join(tmpdir(), 'packyard-registry-'));
    openings.push(() => rm(folder, { recursive: true, force: true }));
    const blobs = new FaultyBlobStore(await createBlobStore({ driver: options.driver ?? 'fs', dataDir: folder }));
    openings.push(() => blobs.close());
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    openings.push(() => closeServer(server));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // one object for both: what a test changes is in force at once
    const settings = { ...limits, indexCacheBytes: 2 ** 24, packagesEnabled: true, externalUrl: origin };
    const app = await createApp(testModule(options.formats, { database: test.database, blobs, options: settings }), server);
    openings.push(async () => {
      await closeServer(server); // first: a request under way needs the application
      await app.close();
    });
    await app.get(JobQueue).migrate();
    return new TestRegistry(origin, app, blobs, settings, await Cast.create(new People(test.database)), test.database, openings);
  }

  storedState(): Promise<StoredState> {
    return storedState(this.database, this.blobs);
  }

  /** Purges without a grace, then does all that waits. */
  async runJobs(): Promise<void> {
    const runner = this.app.get(JobRunner);
    await runner.runNow('purge-deleted', { graceSeconds: 0 });
    await runner.runWaiting();
  }

  /** Runs one kind of job now, whether one waits or not. */
  runJob(name: string, payload: unknown = {}): Promise<void> {
    return this.app.get(JobRunner).runNow(name, payload);
  }

  close(): Promise<void> {
    return closeAll(this.openings);
  }
}

/** Closes what was opened. */
type Opening = () => Promise<unknown>;

/** The last first. */
async function closeAll(openings: Opening[]): Promise<void> {
  for (const close of openings.splice(0).reverse()) await close();
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server.close(), 'close');
  server.closeAllConnections();
  await closed;
}

function testModule(formats: readonly PackageFormat[], parts: { database: TestDatabase['database']; blobs: FaultyBlobStore; options: RegistryOptions & HttpOptions }): DynamicModule {
  return { module: TestModule, imports: [HttpModule.register(parts.options), RegistryModule.register({ ...parts, formats }), ...formats.map((format) => format.module as DynamicModule['module'])] };
}

/** The port must be known before the application is made, because its addresses are part of what it is told. */
async function createApp(module: DynamicModule, server: Server): Promise<INestApplication> {
  const handler = express();
  const app = await NestFactory.create(module, new RegistryHttpAdapter(handler), { bodyParser: false, logger: ['error', 'fatal'], abortOnError: false });
  await app.init();
  assertEveryRouteDeclaresAccess(app);
  installExpectContinue(server);
  server.on('request', handler);
  return app;
}
