import type { INestApplicationContext } from '@nestjs/common';
import { Database, NamespaceStore, SampleStore } from '@packyard/database';
import { BLOB_STORE, Formats } from '@packyard/registry';
import type { BlobStore } from '@packyard/blob-store';
import { CommandError } from '../cli/command-error.ts';
import { CompanyBuilder } from './company-builder.ts';
import { founder, sampleGroups, samplePeople, sampleProjects } from './company.ts';
import { ProgressLine } from './progress-line.ts';
import { planReleases } from './release-plan.ts';
import { ReleasePublisher } from './release-publisher.ts';

export interface SeedOptions {
  /** Also where there is data already. */
  readonly force: boolean;
  /** The password of all sample people. Without one nobody can sign in as them before an administrator sets one. */
  readonly demoPassword?: string;
  /** The day that everything else lies before; today unless told. */
  readonly now?: Date;
  readonly output?: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
}

/**
 * Fills the server with the packages of an imaginary company; resolves to a sentence about what is there now.
 * Everything goes through the core as if people had done it; only dates and download counts are written afterwards.
 * @throws CommandError where there is data already
 */
export async function seed(app: INestApplicationContext, options: SeedOptions): Promise<string> {
  const now = options.now ?? new Date();
  await assertMaySeed(app, options.force);
  const startedAt = performance.now();
  const builder = new CompanyBuilder(app, options.demoPassword);
  const publisher = new ReleasePublisher(app, await builder.build(now));
  const plan = planReleases(app.get(Formats, { strict: false }).all, now);
  const progress = new ProgressLine('versions published', options.output ?? process.stderr);
  for (const [index, release] of plan.entries()) {
    await publisher.publish(release);
    progress.show(index + 1, plan.length);
  }
  await publisher.finish(now);
  await builder.finish();
  const packages = new Set(plan.map(({ format, projectPath, spec }) => `${format.id} ${projectPath} ${spec.name}`)).size;
  return [
    `${plan.length} versions of ${packages} packages (${Math.round(publisher.sizeBytes / 2 ** 20)} MiB) in ${sampleProjects.length} projects and ${sampleGroups.length} groups, by ${samplePeople.length} people, in ${Math.round((performance.now() - startedAt) / 1000)} seconds.`,
    options.demoPassword === undefined ? `Nobody can sign in as one of them: set a password with "packyard user password ${founder}".` : `Sign in as ${founder}, or any of them, with the password you gave.`,
  ].join('\n');
}

async function assertMaySeed(app: INestApplicationContext, force: boolean): Promise<void> {
  const database = app.get(Database, { strict: false });
  const blobs = app.get<BlobStore>(BLOB_STORE, { strict: false });
  if (blobs.driver === 'memory') throw new CommandError('With BLOB_DRIVER=memory the files would be gone when this command ends: use fs.');
  const [first] = sampleGroups;
  if (first !== undefined && (await new NamespaceStore().find(database, { path: first.fullPath }, null)) !== undefined) {
    throw new CommandError(`There is a group ${first.fullPath} already, so the sample data are here, or the start of them: nothing was changed. For a fresh start, use an empty DATA_DIR (and database).`);
  }
  if (!force && !(await new SampleStore().isUnused(database))) {
    throw new CommandError('This server is in use: nothing was changed. Add --force to put the sample data beside what is there.');
  }
}
