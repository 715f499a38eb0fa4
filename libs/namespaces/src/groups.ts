import { Injectable } from '@nestjs/common';
import { Database, NamespaceStore, type GroupFilter, type GroupOrder, type NamespaceRow, type ThingRef } from '@packyard/database';
import { roleLevels, type Actor } from '@packyard/domain';
import { absent, assertAllowed, groupThing } from '@packyard/permissions';
import { readPage, type Page, type PageRequest } from './page.ts';
import { userIdOf, viewerOf } from './viewer.ts';

export type NamespaceView = NamespaceRow;

export interface GroupQuery extends PageRequest, Pick<GroupFilter, 'search' | 'visibility' | 'topLevelOnly' | 'parentId' | 'ancestorId'> {
  readonly owned?: boolean;
  readonly minAccessLevel?: number;
  /** False: only groups that the caller is a member of, or of something inside. */
  readonly allAvailable?: boolean;
  /** `name` unless told. */
  readonly orderBy?: GroupOrder;
  /** `asc` unless told. */
  readonly sort?: 'asc' | 'desc';
}

/** Groups, as far as the caller may see them. */
@Injectable()
export class Groups {
  private readonly store = new NamespaceStore();

  constructor(private readonly database: Database) {}

  /** @throws RegistryError `group_not_found` for one that is hidden, too */
  async find(actor: Actor, ref: ThingRef): Promise<NamespaceView> {
    const row = await this.store.find(this.database, ref, userIdOf(actor));
    if (row === undefined || row.kind !== 'group') throw absent(actor, 'group');
    assertAllowed({ actor, role: row.role }, 'group:read', groupThing(row));
    return row;
  }

  async list(actor: Actor, query: GroupQuery): Promise<Page<NamespaceView>> {
    const { minAccessLevel = 0, owned, allAvailable = true, orderBy = 'name', sort = 'asc', page, perPage, ...rest } = query;
    const minRole = Math.max(minAccessLevel, owned ? roleLevels.owner : 0);
    const filter: GroupFilter = { ...rest, viewer: viewerOf(actor), ...(minRole === 0 ? {} : { minRole }), ...(allAvailable ? {} : { membership: true }) };
    return this.read({ page, perPage }, filter, orderBy, sort === 'desc');
  }

  /** The namespaces in which the caller may create projects: their own, and groups. By full path. */
  async listForProjects(actor: Actor, query: PageRequest & { readonly search?: string }): Promise<Page<NamespaceView>> {
    const { page, perPage, search } = query;
    const filter: GroupFilter = { viewer: viewerOf(actor), creationRole: roleLevels.developer, ...(search === undefined ? {} : { search }) };
    return this.read({ page, perPage }, filter, 'path', false);
  }

  private read(request: PageRequest, filter: GroupFilter, orderBy: GroupOrder, descending: boolean): Promise<Page<NamespaceView>> {
    return readPage(
      request,
      (window) => this.store.list(this.database, filter, { ...window, orderBy, descending }),
      () => this.store.count(this.database, filter),
    );
  }
}
