import type { FormatSamples } from '@packyard/domain';
import { genericCatalogue } from './generic-sample-catalogue.ts';
import { genericFiles } from './generic-sample-files.ts';

/** Firmware, programs and data, each version with several files and their checksums. A generic version says nothing about itself. */
export const genericSamples: FormatSamples<Record<string, never>> = {
  catalogue: genericCatalogue,
  release: async (spec) => ({ name: spec.name, version: spec.version, metadata: {}, files: genericFiles(spec), dependencies: [], tags: [] }),
};
