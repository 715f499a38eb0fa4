import { Injectable } from '@nestjs/common';
import { AuditStore, Database, PublicationStore, RemovalStore, VersionStateStore, type RemovableVersion, type Transaction } from '@packyard/database';
import { RegistryError, type PackageFormat } from '@packyard/domain';
import { JobQueue } from '@packyard/jobs';
import type { CallContext } from '../access/access.ts';
import { assertStillAllowed } from '../access/still-allowed.ts';
import { Formats } from '../formats.ts';
import { FragmentRenderer } from '../indexes/fragment-renderer.ts';
import { lockPackage, type PackageRef } from '../tags/package-ref.ts';

export interface VersionRef {
  readonly versionId: number;
  /** Refuse with `precondition_failed` if it was changed after this. */
  readonly unmodifiedSince?: Date;
}

/** A version as whoever decides about its removal sees it. */
export interface PackageVersion {
  readonly id: number;
  readonly name: string;
  readonly version: string;
  readonly versionKey: string;
}

export type ChooseVersions = (versions: readonly PackageVersion[]) => readonly PackageVersion[];

/** Takes versions and files out of sight at once; rows and bytes go later, by jobs. */
@Injectable()
export class Remover {
  private readonly store = new RemovalStore();
  private readonly states = new VersionStateStore();
  private readonly publication = new PublicationStore();
  private readonly audit = new AuditStore();
  private readonly fragments = new FragmentRenderer();

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly formats: Formats,
  ) {}

  /** Afterwards the name and version are free again. @throws RegistryError `version_not_found`, `precondition_failed`, `forbidden` */
  async removeVersion(call: CallContext, ref: VersionRef): Promise<void> {
    await this.removeVersions(call, [ref]);
  }

  /** All of them or none. */
  async removeVersions(call: CallContext, refs: readonly VersionRef[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const ref of [...refs].sort((a, b) => a.versionId - b.versionId)) {
        const version = await this.lock(tx, call, ref);
        await this.store.markVersions(tx, version.packageId, [version.id], userIdOf(call));
        await this.publication.refreshLatest(tx, version.packageId);
        await this.record(tx, call, version, 'package.delete', {});
      }
      await this.jobs.add(tx, 'purge-deleted', {}, { key: 'purge-deleted' });
    });
  }

  /**
   * Removes those versions of one package that `choose` picks from all there are (oldest first) once the package is locked. Picking
   * none changes nothing; what `choose` throws ends it. Resolves to the versions removed.
   *
   * @throws RegistryError `package_not_found`, `revision_stale`, `forbidden`
   */
  async removeFrom(call: CallContext, format: PackageFormat, ref: PackageRef, choose: ChooseVersions): Promise<readonly PackageVersion[]> {
    return this.database.transaction(async (tx) => {
      await assertStillAllowed(tx, call, 'package:delete');
      await lockPackage(tx, call.project.id, ref);
      const chosen = choose(await this.states.states(tx, ref.packageId));
      if (chosen.length === 0) return chosen;
      await this.store.markVersions(tx, ref.packageId, chosen.map((version) => version.id), userIdOf(call));
      await this.publication.refreshLatest(tx, ref.packageId);
      for (const version of chosen) await this.record(tx, call, { ...version, packageId: ref.packageId, format: format.id }, 'package.delete', {});
      await this.jobs.add(tx, 'purge-deleted', {}, { key: 'purge-deleted' });
      return chosen;
    });
  }

  /** Removes one file; the version stays, even without files (as GitLab's API does). @throws RegistryError `file_not_found`, `version_not_found`, `forbidden` */
  async removeFile(call: CallContext, ref: VersionRef & { readonly fileId: number }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const version = await this.lock(tx, call, ref);
      const file = await this.store.lockFile(tx, version.id, ref.fileId);
      if (file === undefined) throw new RegistryError('file_not_found');
      await this.store.markFile(tx, version, file.id);
      await this.fragments.render(tx, this.formats.get(version.format), version.id);
      await this.record(tx, call, version, 'package.delete_file', { file: file.path });
      await this.jobs.add(tx, 'purge-deleted', {}, { key: 'purge-deleted' });
    });
  }

  private async lock(tx: Transaction, call: CallContext, ref: VersionRef): Promise<RemovableVersion> {
    await assertStillAllowed(tx, call, 'package:delete');
    const version = await this.store.lockVersion(tx, call.project.id, ref.versionId);
    if (version === undefined) throw new RegistryError('version_not_found');
    // the header counts whole seconds
    if (ref.unmodifiedSince !== undefined && Math.floor(version.updatedAt.getTime() / 1000) > Math.floor(ref.unmodifiedSince.getTime() / 1000)) throw new RegistryError('precondition_failed');
    return version;
  }

  private async record(tx: Transaction, call: CallContext, version: Pick<RemovableVersion, 'id' | 'name' | 'version' | 'packageId' | 'format'>, action: string, details: Record<string, unknown>): Promise<void> {
    await this.audit.record(tx, {
      action,
      actor: call.actor,
      subject: `${version.name} ${version.version}`,
      namespaceId: call.project.namespaceId,
      projectId: call.project.id,
      packageId: version.packageId,
      versionId: version.id,
      details: { format: version.format, ...details },
      info: call.info,
    });
  }
}

function userIdOf(call: CallContext): number | null {
  return call.actor.kind === 'user' ? call.actor.userId : null;
}
