import { Injectable } from '@nestjs/common';
import { AuditStore, Database, PublicationStore, RemovalStore, TagStore, VersionStateStore, type Transaction, type VersionState } from '@packyard/database';
import { RegistryError, type Action, type PackageFormat } from '@packyard/domain';
import type { CallContext } from '../access/access.ts';
import { assertStillAllowed } from '../access/still-allowed.ts';
import { FragmentRenderer } from '../indexes/fragment-renderer.ts';
import { lockPackage, type PackageRef } from './package-ref.ts';
import { assertTagCount } from './tag-limit.ts';

/** Changes what is said about published versions: tags, deprecations, whether lists show them. Never their bytes. */
@Injectable()
export class VersionMarker {
  private readonly states = new VersionStateStore();
  private readonly tags = new TagStore();
  private readonly removal = new RemovalStore();
  private readonly publication = new PublicationStore();
  private readonly fragments = new FragmentRenderer();
  private readonly audit = new AuditStore();

  constructor(private readonly database: Database) {}

  /** Points `tag` at a version, making or moving it. @throws RegistryError `version_not_found`, `validation_failed` beyond 100 tags */
  async tag(call: CallContext, format: PackageFormat, ref: PackageRef, tag: string, version: string): Promise<void> {
    await this.change(call, 'package:tag', ref, async (tx) => {
      const [state] = await this.states.lockVersions(tx, ref.packageId, [format.names.versionKey(version)]);
      if (state === undefined) throw new RegistryError('version_not_found', { version });
      await this.tags.upsert(tx, ref.packageId, tag, state.id);
      await assertTagCount(tx, this.tags, ref.packageId);
      return [{ state, action: 'package.tag', details: { tag } }];
    });
  }

  /** @throws RegistryError `tag_not_found` */
  async untag(call: CallContext, ref: PackageRef, tag: string): Promise<void> {
    await this.change(call, 'package:tag', ref, async (tx) => {
      if (!(await this.tags.remove(tx, ref.packageId, tag))) throw new RegistryError('tag_not_found', { tag });
      return [{ action: 'package.untag', details: { tag } }];
    });
  }

  /**
   * Sets or (with null) takes back the deprecation of the named versions and renders their part of each index anew.
   * Versions that say so already are left alone. Resolves to how many of the named ones are there.
   */
  async deprecate<M>(call: CallContext, format: PackageFormat<M>, ref: PackageRef, messages: ReadonlyMap<string, string | null>): Promise<number> {
    let found = 0;
    await this.change(call, 'package:deprecate', ref, async (tx) => {
      const wanted = new Map([...messages].map(([version, message]) => [format.names.versionKey(version), message]));
      const states = await this.states.lockVersions(tx, ref.packageId, [...wanted.keys()]);
      found = states.length;
      const changed = states.filter((state) => state.deprecatedMessage !== (wanted.get(state.versionKey) ?? null));
      for (const state of changed) await this.deprecateOne(tx, format, state, wanted.get(state.versionKey) ?? null);
      return changed.map((state) => {
        const message = wanted.get(state.versionKey) ?? null;
        return { state, action: message === null ? 'package.undeprecate' : 'package.deprecate', details: message === null ? {} : { message } };
      });
    });
    return found;
  }

  /**
   * Takes the named versions out of lists and searches, or puts them back; whoever asks for one exactly gets it either way.
   * Versions that are so already are left alone. Resolves to how many of the named ones are there.
   */
  async list(call: CallContext, format: PackageFormat, ref: PackageRef, versions: readonly string[], listed: boolean): Promise<number> {
    let found = 0;
    await this.change(call, 'package:deprecate', ref, async (tx) => {
      const states = await this.states.lockVersions(tx, ref.packageId, versions.map((version) => format.names.versionKey(version)));
      found = states.length;
      const changed = states.filter((state) => (state.status !== 'hidden') !== listed);
      for (const state of changed) await this.states.setListed(tx, state.id, listed);
      if (changed.length > 0) await this.publication.refreshLatest(tx, ref.packageId);
      return changed.map((state) => ({ state, action: listed ? 'package.relist' : 'package.unlist', details: {} }));
    });
    return found;
  }

  private async deprecateOne<M>(tx: Transaction, format: PackageFormat<M>, state: VersionState, message: string | null): Promise<void> {
    await this.states.setDeprecation(tx, state.id, message);
    await this.fragments.render(tx, format, state.id);
  }

  private async change(call: CallContext, action: Action, ref: PackageRef, work: (tx: Transaction) => Promise<Change[]>): Promise<void> {
    await this.database.transaction(async (tx) => {
      await assertStillAllowed(tx, call, action);
      const locked = await lockPackage(tx, call.project.id, ref);
      const changes = await work(tx);
      if (changes.length === 0) return;
      await this.removal.bumpPackage(tx, ref.packageId);
      for (const change of changes) await this.record(tx, call, ref.packageId, locked.name, change);
    });
  }

  private async record(tx: Transaction, call: CallContext, packageId: number, name: string, change: Change): Promise<void> {
    await this.audit.record(tx, {
      action: change.action,
      actor: call.actor,
      subject: change.state === undefined ? name : `${name} ${change.state.version}`,
      namespaceId: call.project.namespaceId,
      projectId: call.project.id,
      packageId,
      ...(change.state === undefined ? {} : { versionId: change.state.id }),
      details: change.details,
      info: call.info,
    });
  }
}

interface Change {
  readonly state?: VersionState;
  readonly action: string;
  readonly details: Readonly<Record<string, unknown>>;
}
