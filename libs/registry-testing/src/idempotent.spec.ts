import { describeConcurrency } from './conformance/describe-concurrency.ts';
import { describeRaces } from './conformance/describe-races.ts';
import { describeRepublishing } from './conformance/describe-republishing.ts';
import { Stage } from './conformance/stage.ts';
import { TestRegistry } from './registry/test-registry.ts';
import { parcelDriver } from './testing/parcel-driver.ts';
import { makeParcelFormat } from './testing/parcel.format.ts';

/** The rule that neither of the formats on which the whole suite is tried has. */
describe('a format that accepts equal bytes', () => {
  const format = makeParcelFormat('crate', { identity: 'file', onRepublish: 'idempotent' });
  let registry: TestRegistry;
  let stage: Stage;

  beforeAll(async () => {
    registry = await TestRegistry.start({ formats: [format], driver: 'memory' });
    stage = new Stage(registry, format, parcelDriver);
  });
  afterAll(() => registry.close());

  describeRepublishing(() => stage, 'idempotent');
  describeConcurrency(() => stage, 'idempotent');
  describeRaces(() => stage, 'idempotent');
});
