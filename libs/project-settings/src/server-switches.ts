import { Injectable } from '@nestjs/common';
import { AuditStore, Database, InstanceSettingStore } from '@packyard/database';
import type { Actor, RequestInfo } from '@packyard/domain';
import { assertAllowed, type InstanceSwitches } from '@packyard/permissions';

/** The switches of the whole server. Every decision about packages reads them in its own statement; this is for administrators. */
@Injectable()
export class ServerSwitches {
  private readonly store = new InstanceSettingStore();
  private readonly audit = new AuditStore();

  constructor(private readonly database: Database) {}

  async read(): Promise<InstanceSwitches> {
    const { packagesEnabled, allowAnyoneToPull } = await this.store.read(this.database);
    return { packagesEnabled, allowAnyoneToPull };
  }

  /** Changes what is given. Needs an administrator. @throws RegistryError what the policy tells */
  async update(actor: Actor, changes: Partial<InstanceSwitches>, info: RequestInfo): Promise<InstanceSwitches> {
    return this.database.transaction(async (tx) => {
      assertAllowed({ actor, role: 0 }, 'instance:admin', { kind: 'instance', settings: await this.store.read(tx) });
      const { packagesEnabled, allowAnyoneToPull } = await this.store.update(tx, changes);
      await this.audit.record(tx, { action: 'instance.update', actor, subject: 'instance', details: { ...changes }, info });
      return { packagesEnabled, allowAnyoneToPull };
    });
  }
}
