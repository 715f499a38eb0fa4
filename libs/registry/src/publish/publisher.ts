import { Injectable } from '@nestjs/common';
import { AuditStore, PublicationStore, TagStore, violatedConstraint, type LockedPackage, type Transaction } from '@packyard/database';
import { RegistryError, type PackageFormat } from '@packyard/domain';
import { JobQueue } from '@packyard/jobs';
import { FormatSettings, type EffectiveFormatSettings } from '@packyard/project-settings';
import type { CallContext } from '../access/access.ts';
import { assertStillAllowed } from '../access/still-allowed.ts';
import { BlobKeeper, type BlobIds } from './blob-keeper.ts';
import { checkDraft, describedBy, type CheckedDraft } from './check-draft.ts';
import type { Published, PublishDraft } from './draft.ts';
import { assertTagCount } from '../tags/tag-limit.ts';
import { FragmentRenderer } from '../indexes/fragment-renderer.ts';
import { FileRecorder } from './file-recorder.ts';

const pruneDelayMs = 60_000;

/** Records a version of any format: whole or not at all. */
@Injectable()
export class Publisher {
  private readonly store = new PublicationStore();
  private readonly tags = new TagStore();
  private readonly audit = new AuditStore();
  private readonly files = new FileRecorder();
  private readonly fragments = new FragmentRenderer();

  constructor(
    private readonly blobs: BlobKeeper,
    private readonly settings: FormatSettings,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Publishes the draft's files as a version. When it resolves, the version is durable and visible to every reader.
   * The draft's uploads stay the caller's to discard.
   *
   * @throws RegistryError `version_exists`, `file_exists`, `duplicate_refused`, `name_invalid` reasons as `validation_failed`,
   * `project_registry_disabled`, `project_archived`, `storage_full`
   */
  async publish<M>(call: CallContext, format: PackageFormat<M>, draft: PublishDraft<M>): Promise<Published> {
    const checked = await checkDraft(format, draft);
    const settings = await this.settings.effective(call.project.id, format);
    const received = draft.files.flatMap((file) => [file, ...(file.derived ?? [])]).map((file) => file.received);
    return this.blobs.recordWith(received, (tx, ids) => this.record(tx, call, format, checked, settings, ids));
  }

  private async record<M>(tx: Transaction, call: CallContext, format: PackageFormat<M>, draft: CheckedDraft<M>, settings: EffectiveFormatSettings, ids: BlobIds): Promise<Published> {
    await assertStillAllowed(tx, call, 'package:publish');
    const locked = await this.lock(tx, call, format, draft);
    const version = await this.version(tx, call, format, draft, locked);
    const recorded = await this.files.record(tx, { call, format, draft, settings, ids, versionId: version.id });
    if (!version.created && recorded.unchanged) return { packageId: locked.id, versionId: version.id, files: recorded.files, unchanged: true };
    if (!version.created) await this.amend(tx, format, draft, version.id);
    await this.describe(tx, format, draft, version.id);
    await this.setTags(tx, draft, locked.id, version.id);
    await this.store.refreshLatest(tx, locked.id);
    if (settings.keptBuilds !== undefined && format.names.isMoving?.(draft.version) === true) await this.pruneLater(tx, format, version.id);
    await this.audit.record(tx, {
      action: 'package.publish',
      actor: call.actor,
      subject: `${draft.name} ${draft.version}`,
      namespaceId: call.project.namespaceId,
      projectId: call.project.id,
      packageId: locked.id,
      versionId: version.id,
      details: { format: format.id, files: recorded.files.map((file) => file.path) },
      info: call.info,
    });
    return { packageId: locked.id, versionId: version.id, files: recorded.files, unchanged: false };
  }

  private async lock<M>(tx: Transaction, call: CallContext, format: PackageFormat<M>, draft: CheckedDraft<M>): Promise<LockedPackage> {
    const locked = await this.store.lockPackage(tx, { projectId: call.project.id, format: format.id, name: draft.name, nameKey: draft.nameKey });
    if (locked === undefined) throw new RegistryError(call.project.archived ? 'project_archived' : 'project_registry_disabled');
    return locked.name === draft.name ? locked : this.respelled(tx, format, locked, draft);
  }

  /** A package without versions takes the new spelling: publishing again after a removal is how a name is corrected. */
  private async respelled<M>(tx: Transaction, format: PackageFormat<M>, locked: LockedPackage, draft: CheckedDraft<M>): Promise<LockedPackage> {
    if (!(await this.store.hasMoreVersions(tx, locked.id, 0))) {
      await this.store.renamePackage(tx, locked.id, draft.name);
      return { ...locked, name: draft.name };
    }
    if (format.names.keepsSpelling !== true) return locked;
    throw new RegistryError('validation_failed', { field: 'name', reason: `Name ${draft.name} is spelled ${locked.name} in this project: publish under that name.` });
  }

  /** A new version row; or the existing one where files are added one by one. */
  private async version<M>(tx: Transaction, call: CallContext, format: PackageFormat<M>, draft: CheckedDraft<M>, locked: LockedPackage): Promise<{ id: number; created: boolean }> {
    if (format.identity === 'file') {
      const id = await this.store.findVersion(tx, locked.id, draft.versionKey);
      if (id !== undefined) return { id, created: false };
    }
    try {
      const id = await this.store.insertVersion(tx, {
        ...draft,
        status: draft.status ?? 'default',
        packageId: locked.id,
        projectId: call.project.id,
        format: format.id,
        publishedBy: call.actor.kind === 'user' ? call.actor.userId : null,
      });
      await this.checkVersionCount(tx, format, locked);
      return { id, created: true };
    } catch (error) {
      if (violatedConstraint(error) === 'package_version_key') throw new RegistryError('version_exists', { name: draft.name, version: draft.version }, { cause: error });
      throw error;
    }
  }

  /** A version that was there takes what its new file says. */
  private async amend<M>(tx: Transaction, format: PackageFormat<M>, draft: CheckedDraft<M>, versionId: number): Promise<void> {
    const described = draft.merge === undefined ? draft : await describedBy(format, draft.merge((await this.store.metadata(tx, versionId)) as M));
    await this.store.updateVersion(tx, versionId, { ...described, status: draft.status });
  }

  private async checkVersionCount<M>(tx: Transaction, { maxVersions }: PackageFormat<M>, locked: LockedPackage): Promise<void> {
    if (maxVersions === undefined || !(await this.store.hasMoreVersions(tx, locked.id, maxVersions))) return;
    throw new RegistryError('validation_failed', { reason: `${locked.name} has ${maxVersions} versions, which is as many as a package may have: delete old ones first.` });
  }

  /** Once the deploy that this file is part of is over. */
  private pruneLater<M>(tx: Transaction, format: PackageFormat<M>, versionId: number): Promise<void> {
    return this.jobs.add(tx, 'prune-builds', { versionId, format: format.id }, { key: `prune-builds:${versionId}`, delayMs: pruneDelayMs });
  }

  private async setTags<M>(tx: Transaction, draft: CheckedDraft<M>, packageId: number, versionId: number): Promise<void> {
    for (const tag of draft.tags) await this.tags.upsert(tx, packageId, tag, versionId);
    if (draft.tags.length > 0) await assertTagCount(tx, this.tags, packageId);
  }

  /** What belongs to the version besides its files: dependencies, README, its part of each index. */
  private async describe<M>(tx: Transaction, format: PackageFormat<M>, draft: CheckedDraft<M>, versionId: number): Promise<void> {
    if (draft.dependencies !== undefined) await this.store.replaceDependencies(tx, versionId, format.id, draft.dependencies);
    if (draft.readme !== undefined) await this.store.putReadme(tx, versionId, draft.readme);
    await this.fragments.render(tx, format, versionId);
  }
}
