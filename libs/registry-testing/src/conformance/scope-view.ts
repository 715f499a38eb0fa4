import type { TestGroup, TestProject } from '../registry/people.ts';
import type { Answer } from '../wire/wire-request.ts';
import type { Sample } from './format-driver.ts';
import type { Caller, Stage } from './stage.ts';

export interface Neighbours {
  readonly group: TestGroup;
  readonly first: TestProject;
  readonly second: TestProject;
}

/** A format seen through its endpoint for a group, or for the whole server. */
export class ScopeView {
  constructor(
    private readonly stage: Stage,
    private readonly scope: 'group' | 'instance',
  ) {}

  /** Two projects in one group, the second of them two levels down. */
  async neighbours(): Promise<Neighbours> {
    const { make, people } = this.stage.registry;
    const group = await make.group();
    const below = await make.group({ parent: await make.group({ parent: group }) });
    return { group, first: await people.project('private', { group }), second: await people.project('private', { group: below }) };
  }

  download(caller: Caller, group: TestGroup, sample: Sample): Promise<Answer> {
    return this.stage.send(caller, this.stage.driver.download(this.prefix(group), sample));
  }

  /** The index of a name, if the format has one. */
  async document(caller: Caller, group: TestGroup, name: string): Promise<Answer | undefined> {
    const { index } = this.stage.driver;
    return index === undefined ? undefined : this.stage.send(caller, index.request(this.prefix(group), name));
  }

  /** What the index lists is exactly this. */
  async expectListed(caller: Caller, group: TestGroup, name: string, versions: readonly string[]): Promise<void> {
    const document = await this.document(caller, group, name);
    if (document !== undefined) expect([...(this.stage.driver.index?.versions(document) ?? [])].sort()).toEqual([...versions].sort());
  }

  private prefix(group: TestGroup): string {
    return this.scope === 'group' ? this.stage.groupPrefix(group.id) : this.stage.instancePrefix();
  }
}
