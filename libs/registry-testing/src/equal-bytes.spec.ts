import { describeConcurrency } from './conformance/describe-concurrency.ts';
import { describeRaces } from './conformance/describe-races.ts';
import { describeRepublishing } from './conformance/describe-republishing.ts';
import { Stage } from './conformance/stage.ts';
import { TestRegistry } from './registry/test-registry.ts';
import { parcelDriver } from './testing/parcel-driver.ts';
import { makeParcelFormat } from './testing/parcel.format.ts';

/** The rules that neither of the formats on which the whole suite is tried has. */
describe.each(['idempotent', 'supersede-other'] as const)('a format that accepts equal bytes: %s', (onRepublish) => {
  const format = makeParcelFormat('crate', { identity: 'file', onRepublish });
  let registry: TestRegistry;
  let stage: Stage;

  beforeAll(async () => {
    registry = await TestRegistry.start({ formats: [format], driver: 'memory' });
    stage = new Stage(registry, format, onRepublish === 'idempotent' ? parcelDriver : { ...parcelDriver, expected: { ...parcelDriver.expected, duplicate: { status: 400, body: /Duplicate package is not allowed/ } } });
  });
  afterAll(() => registry.close());

  describeRepublishing(() => stage, onRepublish);
  describeConcurrency(() => stage, onRepublish);
  describeRaces(() => stage, onRepublish);
});
