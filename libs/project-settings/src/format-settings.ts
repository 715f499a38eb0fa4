import { Injectable } from '@nestjs/common';
import {
  AuditStore,
  Database,
  FormatSettingStore,
  InstanceSettingStore,
  NamespaceStore,
  ProjectStore,
  type FormatSettingChange,
  type SettingScope,
  type Sql,
  type Transaction,
} from '@packyard/database';
import { RegistryError, type Actor, type RequestInfo } from '@packyard/domain';
import { absent, assertAllowed, groupThing, projectThing } from '@packyard/permissions';
import { effectiveSettings, type EffectiveFormatSettings, type FormatDefaults } from './effective-format-settings.ts';
import { parseExceptionPattern } from './exception-pattern.ts';

const maxKeptBuilds = 10_000;

/** What projects, groups and the server say about one format: the nearest that says something counts. */
@Injectable()
export class FormatSettings {
  private readonly store = new FormatSettingStore();
  private readonly projects = new ProjectStore();
  private readonly namespaces = new NamespaceStore();
  private readonly instance = new InstanceSettingStore();
  private readonly audit = new AuditStore();

  constructor(private readonly database: Database) {}

  /** What counts for a project, in one statement. A project that is not there has the format's defaults. */
  effective(projectId: number, format: FormatDefaults): Promise<EffectiveFormatSettings> {
    return this.effectiveIn({ projectId }, format);
  }

  async effectiveIn(scope: SettingScope, format: FormatDefaults, sql: Sql = this.database): Promise<EffectiveFormatSettings> {
    return effectiveSettings(await this.store.nearestFirst(sql, scope, format.id), format);
  }

  /**
   * Changes what the scope itself says; `null` makes it say nothing. Needs the right to administer the scope. File sizes are the
   * server's to limit: they can be set for the instance only.
   *
   * @throws RegistryError `validation_failed` for a pattern that is no RE2 expression, and what the policy tells
   */
  async update(actor: Actor, scope: SettingScope, format: FormatDefaults, change: FormatSettingChange, info: RequestInfo): Promise<EffectiveFormatSettings> {
    const wanted = change.duplicateExceptionPattern === '' ? { ...change, duplicateExceptionPattern: null } : change;
    check(wanted, scope);
    return this.database.transaction(async (tx) => {
      const place = await this.assertMayChange(tx, actor, scope);
      const complete = await this.withSwitch(tx, scope, format, wanted);
      await this.store.put(tx, scope, format.id, complete);
      await this.audit.record(tx, { action: 'format_setting.update', actor, ...place, details: { format: format.id, ...complete }, info });
      return this.effectiveIn(scope, format, tx);
    });
  }

  /** A pattern without a switch beside it would take its meaning from another scope: it gets the one that counts now. */
  private async withSwitch(tx: Transaction, scope: SettingScope, format: FormatDefaults, change: FormatSettingChange): Promise<FormatSettingChange> {
    if (change.duplicateExceptionPattern === undefined || change.duplicatesAllowed !== undefined) return change;
    return { ...change, duplicatesAllowed: (await this.effectiveIn(scope, format, tx)).duplicatesAllowed };
  }

  /** Returns what the audit log calls the scope. */
  private async assertMayChange(tx: Transaction, actor: Actor, scope: SettingScope): Promise<{ subject: string; projectId?: number; namespaceId?: number }> {
    const userId = actor.kind === 'user' ? actor.userId : null;
    if (scope === 'instance') {
      assertAllowed({ actor, role: 0 }, 'instance:admin', { kind: 'instance', settings: await this.instance.read(tx) });
      return { subject: 'instance' };
    }
    if ('projectId' in scope) {
      const row = await this.projects.lock(tx, { id: scope.projectId }, userId);
      if (row === undefined) throw absent(actor, 'project');
      assertAllowed({ actor, role: row.role }, 'project:admin', projectThing(row));
      return { subject: row.fullPath, projectId: row.id, namespaceId: row.namespaceId };
    }
    const row = await this.namespaces.find(tx, { id: scope.namespaceId }, userId);
    if (row === undefined || row.kind !== 'group') throw absent(actor, 'group');
    assertAllowed({ actor, role: row.role }, 'group:admin', groupThing(row));
    return { subject: row.fullPath, namespaceId: row.id };
  }
}

function check(change: FormatSettingChange, scope: SettingScope): void {
  if (typeof change.duplicateExceptionPattern === 'string') {
    const pattern = parseExceptionPattern(change.duplicateExceptionPattern);
    if (!pattern.ok) throw new RegistryError('validation_failed', { field: 'duplicate_exception_regex', reason: `Duplicate exception regex ${pattern.reason}` });
  }
  if (typeof change.keptBuilds === 'number' && !(Number.isInteger(change.keptBuilds) && change.keptBuilds > 0 && change.keptBuilds <= maxKeptBuilds)) throw new RegistryError('validation_failed', { field: 'kept_builds', reason: `Kept builds must be a number from 1 to ${maxKeptBuilds}` });
  if (change.maxFileBytes === undefined || change.maxFileBytes === null) return;
  if (scope !== 'instance') throw new RegistryError('validation_failed', { field: 'max_file_size', reason: 'The file size is limited for the whole server: ask an administrator' });
  if (!Number.isSafeInteger(change.maxFileBytes) || change.maxFileBytes < 0) throw new RegistryError('validation_failed', { field: 'max_file_size', reason: 'Max file size must be a number of bytes, 0 for no limit' });
}
