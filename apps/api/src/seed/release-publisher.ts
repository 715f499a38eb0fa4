import type { INestApplicationContext } from '@nestjs/common';
import { Database, DownloadStore, SampleStore, type Dated, type DownloadCount } from '@packyard/database';
import { SampleRandom, type SampleFile } from '@packyard/domain';
import { Projects } from '@packyard/namespaces';
import { Publisher, Uploads, VersionMarker, type CallContext, type DraftFile, type ReceivedFile } from '@packyard/registry';
import type { Company } from './company-builder.ts';
import { founder } from './company.ts';
import type { PlannedRelease } from './release-plan.ts';

interface PublishedRelease {
  readonly planned: PlannedRelease;
  readonly packageId: number;
  readonly versionId: number;
}

/** Publishes what was planned, one after the other, so that ids and dates have one order. */
export class ReleasePublisher {
  private readonly publisher: Publisher;
  private readonly uploads: Uploads;
  private readonly marker: VersionMarker;
  private readonly projects: Projects;
  private readonly database: Database;
  private readonly calls = new Map<string, Promise<CallContext>>();
  private readonly published: PublishedRelease[] = [];
  /** Waiting for their time. */
  private readonly deprecations: PublishedRelease[] = [];
  private storedBytes = 0;

  constructor(
    app: INestApplicationContext,
    private readonly company: Company,
  ) {
    const part = <T>(type: new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
    this.publisher = part(Publisher);
    this.uploads = part(Uploads);
    this.marker = part(VersionMarker);
    this.projects = part(Projects);
    this.database = part(Database);
  }

  /** Bytes of all files together. */
  get sizeBytes(): number {
    return this.storedBytes;
  }

  async publish(planned: PlannedRelease): Promise<void> {
    await this.deprecateUntil(planned.at);
    const call = await this.call(planned.projectPath, planned.publisher);
    const { files, readme, ...rest } = await released(planned);
    const received: ReceivedFile[] = [];
    try {
      for (const file of files) received.push(await this.receive(call, file));
      const drafted = files.map((file, index): DraftFile => ({ path: file.path, received: received[index] as ReceivedFile }));
      const { packageId, versionId } = await this.publisher.publish(call, planned.format, { ...rest, files: drafted, ...(readme === undefined ? {} : { readme }) });
      this.published.push({ planned, packageId, versionId });
      if (planned.deprecated !== undefined) this.deprecations.push({ planned, packageId, versionId });
    } finally {
      for (const file of received) await file.discard();
    }
  }

  /** Deprecates what is left, counts downloads, and puts everything where it belongs in time. */
  async finish(now: Date): Promise<void> {
    await this.deprecateUntil(now);
    const deprecations = this.published.flatMap(({ planned, versionId }): Dated[] => (planned.deprecated === undefined ? [] : [{ id: versionId, at: planned.deprecated.at }]));
    const store = new SampleStore();
    await this.database.transaction(async (tx) => {
      await store.dateVersions(tx, this.published.map(({ planned, versionId }) => ({ id: versionId, at: planned.at })));
      await store.dateDeprecations(tx, deprecations);
      await new DownloadStore().count(tx, this.published.flatMap((release) => downloadsOf(release, now)));
    });
  }

  private async deprecateUntil(now: Date): Promise<void> {
    const timeOf = ({ planned }: PublishedRelease): number => planned.deprecated?.at.getTime() ?? 0;
    this.deprecations.sort((a, b) => timeOf(a) - timeOf(b));
    const later = this.deprecations.findIndex((release) => timeOf(release) > now.getTime());
    for (const { planned, packageId } of this.deprecations.splice(0, later === -1 ? Infinity : later)) {
      const call = await this.call(planned.projectPath, founder);
      await this.marker.deprecate(call, planned.format, { packageId }, new Map([[planned.spec.version, planned.deprecated?.message ?? null]]));
    }
  }

  /** The rights of the publisher in the project, as they are. */
  private call(projectPath: string, username: string): Promise<CallContext> {
    const key = `${projectPath} ${username}`;
    const known = this.calls.get(key) ?? this.findCall(projectPath, username);
    this.calls.set(key, known);
    return known;
  }

  private async findCall(projectPath: string, username: string): Promise<CallContext> {
    const actor = this.company.people.get(username);
    const id = this.company.projectIds.get(projectPath);
    if (actor === undefined || id === undefined) throw new Error(`the plan names ${username} or ${projectPath}, who is not there`);
    const project = await this.projects.find(actor, { id });
    return { actor, role: project.role, project, settings: project, info: { userAgent: 'packyard seed' } };
  }

  private async receive(call: CallContext, file: SampleFile): Promise<ReceivedFile> {
    const upload = await this.uploads.begin(call.actor, { maxBytes: file.bytes.length, digests: ['sha512', 'sha1', 'md5'] });
    try {
      await upload.write(file.bytes);
      this.storedBytes += file.bytes.length;
      return await upload.finish();
    } catch (error) {
      await upload.discard();
      throw error;
    }
  }
}

function released({ format, spec }: PlannedRelease): ReturnType<NonNullable<PlannedRelease['format']['samples']>['release']> {
  if (format.samples === undefined) throw new Error(`${format.id} has no samples`);
  return format.samples.release(spec);
}

/** Most downloads of a version are soon after it came out; the last one was at any time since. */
function downloadsOf({ planned, versionId }: PublishedRelease, now: Date): DownloadCount[] {
  if (planned.downloads === 0) return [];
  const sinceMs = now.getTime() - planned.at.getTime();
  const random = new SampleRandom(`last download of ${planned.spec.seed}`);
  return [{ versionId, count: planned.downloads, lastAt: new Date(planned.at.getTime() + sinceMs * random.next() ** 0.3) }];
}
