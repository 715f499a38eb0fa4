import type { INestApplicationContext } from '@nestjs/common';
import { createBlobStore } from '@packyard/blob-store';
import { AppModule } from '../app.module.ts';
import { formats } from '../formats.ts';
import { inContext } from './in-context.ts';
import { withDatabase } from './with-database.ts';

/** Runs a command that publishes: with the whole core and every format, whether the server runs or not. */
export function withRegistry<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  return withDatabase(async (config, database) => {
    const blobs = await createBlobStore({ driver: config.storage.blobDriver, dataDir: config.storage.dataDir });
    try {
      return await inContext(config, AppModule.register({ config, database, blobs, formats }), work);
    } finally {
      await blobs.close();
    }
  });
}
