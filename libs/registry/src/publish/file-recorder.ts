import { PublicationStore, type CurrentFile, type NewFile, type Transaction } from '@packyard/database';
import { RegistryError, type PackageFormat } from '@packyard/domain';
import type { EffectiveFormatSettings } from '@packyard/project-settings';
import type { CallContext } from '../access/access.ts';
import { blobIdOf, type BlobIds } from './blob-keeper.ts';
import type { CheckedDraft } from './check-draft.ts';
import type { DerivedFile, DraftFile, PublishedFile } from './draft.ts';

interface Recording<M> {
  readonly call: CallContext;
  readonly format: PackageFormat<M>;
  readonly draft: CheckedDraft<M>;
  readonly settings: EffectiveFormatSettings;
  readonly ids: BlobIds;
  readonly versionId: number;
}

/** Writes the file rows of a version, and decides what a file of the same path means. The package row is locked by the caller. */
export class FileRecorder {
  private readonly store = new PublicationStore();

  async record<M>(tx: Transaction, recording: Recording<M>): Promise<{ files: PublishedFile[]; unchanged: boolean }> {
    const files: PublishedFile[] = [];
    let unchanged = true;
    for (const file of recording.draft.files) {
      const existing = await this.store.findFile(tx, recording.versionId, file.qualifier ?? '', file.path);
      if (existing !== undefined && (await this.isAcceptedAsIs(recording, file, existing))) {
        files.push({ id: existing.id, path: file.path });
        continue;
      }
      unchanged = false;
      if (existing !== undefined) await this.store.supersedeFile(tx, existing.id);
      const replacedAt = existing?.createdAt ?? null;
      const id = await this.insert(tx, recording, file, { derivedFrom: null, replacedAt });
      for (const derived of file.derived ?? []) await this.insert(tx, recording, derived, { derivedFrom: id, replacedAt });
      files.push({ id, path: file.path });
    }
    return { files, unchanged };
  }

  /** True if the bytes are there already and the format takes that as success. @throws when a second file of this path is refused */
  private async isAcceptedAsIs<M>(recording: Recording<M>, file: DraftFile, existing: CurrentFile): Promise<boolean> {
    const { format, draft, settings } = recording;
    const sameBytes = existing.sha256.equals(file.received.digests.sha256);
    const { onRepublish } = format;
    if ((onRepublish === 'idempotent' || onRepublish === 'supersede-other') && sameBytes) return true;
    const supersedes = onRepublish === 'supersede' || onRepublish === 'supersede-other';
    if (supersedes && (format.names.isMoving?.(draft.version) === true || settings.acceptsDuplicate(draft.name, draft.version))) return false;
    if (supersedes) throw new RegistryError('duplicate_refused');
    throw new RegistryError('file_exists', { file: file.path });
  }

  private insert<M>(tx: Transaction, recording: Recording<M>, file: DerivedFile & Partial<DraftFile>, origin: Pick<NewFile, 'derivedFrom' | 'replacedAt'>): Promise<number> {
    return this.store.insertFile(tx, {
      versionId: recording.versionId,
      path: file.path,
      pathKey: file.path,
      qualifier: file.qualifier ?? '',
      blobId: blobIdOf(recording.ids, file.received),
      contentType: file.contentType ?? null,
      metadata: { ...file.metadata, ...buildOf(recording, file.path) },
      publishedBy: recording.call.actor.kind === 'user' ? recording.call.actor.userId : null,
      ...origin,
    });
  }
}

/** Which build a file is of is kept with it, so that the newest are found without reading all. */
function buildOf<M>({ format, draft }: Recording<M>, path: string): { series: string; build: string } | undefined {
  return format.names.isMoving?.(draft.version) === true ? format.buildOf?.({ name: draft.name, version: draft.version, path }) : undefined;
}
