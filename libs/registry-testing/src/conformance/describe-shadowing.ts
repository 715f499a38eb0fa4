import { expectDigest } from './expect-digest.ts';
import { ScopeView } from './scope-view.ts';
import type { FormatDriver } from './format-driver.ts';
import type { Stage } from './stage.ts';

/** A name that several projects hold: what was published first stays what it was. */
export function describeShadowing(stage: () => Stage, driver: FormatDriver): void {
  for (const scope of driver.scopes ?? []) {
    describe(`shadowing at the ${scope} endpoint`, () => {
      const view = (): ScopeView => new ScopeView(stage(), scope);

      it('a later project never shadows an earlier one', async () => {
        const { group, first, second } = await view().neighbours();
        const sample = await stage().published(first);
        await stage().published(second, { ...sample, seed: 2 });
        const early = await stage().content(sample);
        expect((await view().download('reporter', group, sample)).body.equals(early)).toBe(true);
        await stage().published(second, { ...sample, version: driver.version(3) });
        expect((await view().download('reporter', group, sample)).body.equals(early)).toBe(true);
        await view().expectListed('reporter', group, sample.name, [sample.version, driver.version(3)]);
        const document = await view().document('reporter', group, sample.name);
        if (document !== undefined) expectDigest(driver.index, document, sample.version, early);
      });

      it('the version that was published first is the one, whichever project had the name first', async () => {
        const { group, first, second } = await view().neighbours();
        const name = (await stage().published(second)).name;
        const sample = await stage().published(first, stage().sample({ name, version: driver.version(2) }));
        await stage().published(second, { ...sample, seed: 2 });
        expect((await view().download('reporter', group, sample)).body.equals(await stage().content(sample))).toBe(true);
      });
    });
  }
}
