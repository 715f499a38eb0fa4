import type { PackageFormat } from '@packyard/domain';
import { TestRegistry } from '../registry/test-registry.ts';
import { describeAddresses } from './describe-addresses.ts';
import { describeAskingFirst } from './describe-asking-first.ts';
import { describeBrowsers } from './describe-browsers.ts';
import { describeConcurrency } from './describe-concurrency.ts';
import { describeCredentials } from './describe-credentials.ts';
import { describeDeployTokenReach } from './describe-deploy-token-reach.ts';
import { describeDeployTokens } from './describe-deploy-tokens.ts';
import { describeDownloads } from './describe-downloads.ts';
import { describeFailures } from './describe-failures.ts';
import { describeGuides } from './describe-guides.ts';
import { describeIndex } from './describe-index.ts';
import { describeLengths } from './describe-lengths.ts';
import { describeLimits } from './describe-limits.ts';
import { describeLongUploads } from './describe-long-uploads.ts';
import { describeLostBytes } from './describe-lost-bytes.ts';
import { describeNames } from './describe-names.ts';
import { describePublishing } from './describe-publishing.ts';
import { describeRaces } from './describe-races.ts';
import { describeRanges } from './describe-ranges.ts';
import { describeRemoval } from './describe-removal.ts';
import { describeRepublishing } from './describe-republishing.ts';
import { describeRights } from './describe-rights.ts';
import { describeScopes } from './describe-scopes.ts';
import { describeShadowing } from './describe-shadowing.ts';
import { describeSwitches } from './describe-switches.ts';
import { describeUploads } from './describe-uploads.ts';
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
    describeRepublishing(current, format.onRepublish);
    describeRights(current);
    describeCredentials(current);
    describeDeployTokens(current, driver);
    describeDeployTokenReach(current, driver);
    describeBrowsers(current);
    describeDownloads(current);
    describeRanges(current);
    if (driver.index !== undefined) describeIndex(current, driver.index);
    describeRemoval(current);
    describeSwitches(current);
    describeScopes(current, driver);
    describeShadowing(current, driver);
    describeAddresses(current, driver);
    describeNames(current);
    describeGuides(current);
    describeUploads(current);
    describeLengths(current);
    describeAskingFirst(current);
    describeLongUploads(current);
    describeLimits(current);
    describeFailures(current);
    describeLostBytes(current);
    describeConcurrency(current, format.onRepublish);
    describeRaces(current, format.onRepublish);
  });
}
