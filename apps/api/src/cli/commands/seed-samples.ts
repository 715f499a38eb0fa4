import { seed, type SeedOptions } from '../../seed/seed.ts';
import { withRegistry } from '../with-registry.ts';

export function seedSamples(options: SeedOptions): Promise<string> {
  return withRegistry((app) => seed(app, options));
}
