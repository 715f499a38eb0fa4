import { Injectable } from '@nestjs/common';
import { AuditStore, BuildStore, Database, RemovalStore, type MovingVersionRow, type Transaction } from '@packyard/database';
import type { PackageFormat } from '@packyard/domain';
import { JobQueue, type JobHandler } from '@packyard/jobs';
import { FormatSettings } from '@packyard/project-settings';
import { Formats } from '../formats.ts';
import { FragmentRenderer } from '../indexes/fragment-renderer.ts';

const pageSize = 500;

/**
 * Removes old builds of versions that move, where a project says how many it keeps. Of each file the newest are kept, whatever
 * build they are of: a file that only some builds have never goes. Runs for a version soon after it was published, and every night
 * for all, because settings change.
 */
@Injectable()
export class PruneBuilds implements JobHandler {
  readonly name = 'prune-builds';
  readonly schedule = '7 2 * * *';
  private readonly store = new BuildStore();
  private readonly removal = new RemovalStore();
  private readonly fragments = new FragmentRenderer();
  private readonly audit = new AuditStore();

  constructor(
    private readonly database: Database,
    private readonly formats: Formats,
    private readonly settings: FormatSettings,
    private readonly jobs: JobQueue,
  ) {}

  async run(payload: unknown, signal: AbortSignal): Promise<void> {
    const { versionId, format } = (payload as { versionId?: number; format?: string } | null) ?? {};
    if (versionId === undefined || format === undefined) return this.runAll(signal);
    const version = await this.store.version(this.database, versionId);
    if (version !== undefined) await this.prune(this.formats.get(format), version);
  }

  private async runAll(signal: AbortSignal): Promise<void> {
    for (const format of this.formats.all.filter((candidate) => candidate.buildOf !== undefined)) {
      for (let afterId = 0; ; ) {
        const page = await this.store.versions(this.database, format.id, afterId, pageSize);
        for (const version of page) if (!signal.aborted) await this.prune(format, version);
        afterId = page.at(-1)?.id ?? afterId;
        if (signal.aborted || page.length < pageSize) break;
      }
    }
  }

  private async prune(format: PackageFormat, version: MovingVersionRow): Promise<void> {
    if (format.names.isMoving?.(version.version) !== true) return;
    const { keptBuilds } = await this.settings.effective(version.projectId, format);
    if (keptBuilds === undefined) return;
    await this.database.transaction((tx) => this.removeBuilds(tx, format, version, keptBuilds));
  }

  private async removeBuilds(tx: Transaction, format: PackageFormat, { id, projectId }: MovingVersionRow, keptBuilds: number): Promise<void> {
    const locked = await this.removal.lockVersion(tx, projectId, id);
    if (locked === undefined) return;
    const old = outdated(format, locked, await this.store.files(tx, id), keptBuilds);
    if (old.length === 0) return;
    for (const file of old) await this.removal.markFile(tx, locked, file.id);
    await this.fragments.render(tx, format, id);
    await this.audit.record(tx, { action: 'package.prune_builds', actor: { kind: 'system' }, subject: `${locked.name} ${locked.version}`, projectId, packageId: locked.packageId, versionId: id, details: { format: format.id, kept: keptBuilds, files: old.length } });
    await this.jobs.add(tx, 'purge-deleted', {}, { key: 'purge-deleted' });
  }
}

interface File {
  readonly id: number;
  readonly path: string;
}

/** Files of which there are enough newer ones. Those of no build stay. */
function outdated(format: PackageFormat, { name, version }: { name: string; version: string }, files: readonly File[], keptBuilds: number): File[] {
  const series = new Map<string, { file: File; build: string }[]>();
  for (const file of files) {
    const found = format.buildOf?.({ name, version, path: file.path });
    if (found === undefined) continue;
    const builds = series.get(found.series) ?? [];
    builds.push({ file, build: found.build });
    series.set(found.series, builds);
  }
  return [...series.values()].flatMap((builds) => builds.sort((a, b) => (a.build < b.build ? 1 : -1)).slice(keptBuilds).map(({ file }) => file));
}
