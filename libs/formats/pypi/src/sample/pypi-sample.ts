import type { FormatSamples } from '@packyard/domain';
import { parseCoreMetadata } from '../archive/core-metadata.ts';
import { dependenciesOf, describeDistribution, readmeOf } from '../archive/distribution-description.ts';
import type { PypiMetadata } from '../version-metadata.ts';
import { pypiCatalogue } from './pypi-sample-catalogue.ts';
import { sampleDistributions, sampleMetadata } from './pypi-sample-files.ts';

/** Distributions that pip can install. What is stored of them is read from their metadata, as in a publish. */
export const pypiSamples: FormatSamples<PypiMetadata> = {
  catalogue: pypiCatalogue,
  async release(spec) {
    const text = sampleMetadata(spec);
    const core = parseCoreMetadata(Buffer.from(text), 'METADATA');
    const readme = readmeOf(core);
    return {
      name: spec.name,
      version: spec.version,
      metadata: describeDistribution(core, 'wheel'),
      files: await sampleDistributions(spec, text),
      dependencies: dependenciesOf(core),
      tags: [],
      ...(readme === undefined ? {} : { readme }),
    };
  },
};
