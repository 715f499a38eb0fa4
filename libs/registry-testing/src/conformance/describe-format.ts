import type { PackageFormat } from '@packyard/domain';
import { TestRegistry } from '../registry/test-registry.ts';
import { describePublishing } from './describe-publishing.ts';
import type { FormatDriver } from './format-driver.ts';
import { Stage } from './stage.ts';

/**
 * What every format must do, whatever its clients speak: call it in `<id>.conformance.spec.ts`. `driver` says how they speak.
 */
export function describeFormat<M>(format: PackageFormat<M>, driver: FormatDriver): void {
  describe(`format ${format.id}`, () => {
    let registry: TestRegistry;
    let stage: Stage;
    const current = (): Stage => stage;

    beforeAll(async () => {
      registry = await TestRegistry.start({ formats: [format as PackageFormat] });
      stage = new Stage(registry, format as PackageFormat, driver);
    });
    afterAll(() => registry.close());

    describePublishing(current);
  });
}
