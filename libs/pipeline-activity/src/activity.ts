import { Injectable } from '@nestjs/common';
import { ActivityStore, Database, type ActRow, type ActivityScope } from '@packyard/database';
import { cursorBelow, readCursor } from './cursor.ts';

const defaultPerPage = 20;
const maxPerPage = 100;

export interface ActivityEntry {
  readonly id: number;
  readonly at: Date;
  /** `package.publish`, `package.delete`, `package.tag`, ... */
  readonly action: string;
  /** As they were called then. No id where nobody of ours acted. */
  readonly actor: { readonly kind: string; readonly id?: number; readonly name: string };
  /** What it was done to, as it was called then. */
  readonly subject: string;
  readonly packageId?: number;
  readonly versionId?: number;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface ActivityPageRequest {
  /** From the page before. */
  readonly cursor?: string;
  /** 20 unless told, 100 at most. */
  readonly perPage?: number;
}

export interface ActivityPage {
  readonly entries: readonly ActivityEntry[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

/**
 * Who did what to packages, newest first; for everybody who may read them, which the caller has made sure of for the project.
 * The project is always part of the question, so that no version of another one can be asked for.
 */
@Injectable()
export class Activity {
  private readonly store = new ActivityStore();

  constructor(private readonly database: Database) {}

  ofProject(projectId: number, page: ActivityPageRequest = {}): Promise<ActivityPage> {
    return this.read({ projectId }, page);
  }

  ofPackage(projectId: number, packageId: number, page: ActivityPageRequest = {}): Promise<ActivityPage> {
    return this.read({ projectId, packageId }, page);
  }

  ofVersion(projectId: number, versionId: number, page: ActivityPageRequest = {}): Promise<ActivityPage> {
    return this.read({ projectId, versionId }, page);
  }

  /** @throws RegistryError `parameter_invalid` for a cursor that is none */
  private async read(scope: ActivityScope, page: ActivityPageRequest): Promise<ActivityPage> {
    const perPage = Math.min(page.perPage ?? defaultPerPage, maxPerPage);
    const before = page.cursor === undefined ? {} : { before: readCursor(page.cursor) };
    const rows = await this.store.newestFirst(this.database, scope, { ...before, limit: perPage + 1 });
    const entries = rows.slice(0, perPage).map(entry);
    const last = entries.at(-1);
    return { entries, ...(rows.length > perPage && last !== undefined ? { nextCursor: cursorBelow(last.id) } : {}) };
  }
}

function entry(row: ActRow): ActivityEntry {
  const { id, at, action, subject, details, packageId, versionId } = row;
  return {
    id,
    at,
    action,
    actor: { kind: row.actorKind, ...(row.actorId === null ? {} : { id: row.actorId }), name: row.actorName },
    subject,
    ...(packageId === null ? {} : { packageId }),
    ...(versionId === null ? {} : { versionId }),
    details,
  };
}
