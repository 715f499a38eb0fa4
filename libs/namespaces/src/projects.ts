import { Injectable } from '@nestjs/common';
import { Database, ProjectStore, type ProjectFilter, type ProjectOrder, type ProjectRow, type ThingRef } from '@packyard/database';
import { roleLevels, type Actor } from '@packyard/domain';
import { absent, assertAllowed, projectThing } from '@packyard/permissions';
import { readPage, type Page, type PageRequest } from './page.ts';
import { userIdOf, viewerOf } from './viewer.ts';

export type ProjectView = ProjectRow;

export interface ProjectQuery extends PageRequest, Pick<ProjectFilter, 'search' | 'visibility' | 'archived' | 'includeSubgroups' | 'ownerId'> {
  /** Only projects of this group. */
  readonly groupId?: number;
  /** Only projects that the caller is a member of, by the project or by a group above it. */
  readonly membership?: boolean;
  readonly owned?: boolean;
  readonly minAccessLevel?: number;
  /** `created_at` unless told. */
  readonly orderBy?: ProjectOrder;
  /** `desc` unless told. */
  readonly sort?: 'asc' | 'desc';
}

/** Projects, as far as the caller may see them. */
@Injectable()
export class Projects {
  private readonly store = new ProjectStore();

  constructor(private readonly database: Database) {}

  /** @throws RegistryError `project_not_found` for one that is hidden, too */
  async find(actor: Actor, ref: ThingRef): Promise<ProjectView> {
    const row = await this.store.find(this.database, ref, userIdOf(actor));
    if (row === undefined) throw absent(actor, 'project');
    assertAllowed({ actor, role: row.role }, 'project:read', projectThing(row));
    return row;
  }

  async list(actor: Actor, query: ProjectQuery): Promise<Page<ProjectView>> {
    const { groupId, minAccessLevel = 0, membership, owned, orderBy = 'created_at', sort = 'desc', page, perPage, ...rest } = query;
    const minRole = Math.max(minAccessLevel, membership ? 1 : 0, owned ? roleLevels.owner : 0);
    const filter: ProjectFilter = { ...rest, viewer: viewerOf(actor), ...(groupId === undefined ? {} : { namespaceId: groupId }), ...(minRole === 0 ? {} : { minRole }) };
    return readPage(
      { page, perPage },
      (window) => this.store.list(this.database, filter, { ...window, orderBy, descending: sort === 'desc' }),
      () => this.store.count(this.database, filter),
    );
  }
}
