import { z } from 'zod';
import { booleanInput } from '../validation/scalars.ts';

export const versionSchema = z.object({ version: z.string(), revision: z.string() }).meta({ id: 'Version' });
export type VersionJson = z.infer<typeof versionSchema>;

export const metadataSchema = versionSchema.extend({ enterprise: z.boolean() }).meta({ id: 'Metadata' });
export type MetadataJson = z.infer<typeof metadataSchema>;

export const applicationSettingsSchema = z
  .object({
    packages_enabled: z.boolean().meta({ description: 'EXT: the package registry of the whole server' }),
    package_registry_allow_anyone_to_pull_option: z.boolean(),
  })
  .meta({ id: 'ApplicationSettings' });
export type ApplicationSettingsJson = z.infer<typeof applicationSettingsSchema>;

export const updateApplicationSettingsBody = z
  .object({ packages_enabled: booleanInput.optional(), package_registry_allow_anyone_to_pull_option: booleanInput.optional() })
  .meta({ id: 'UpdateApplicationSettings' });
export type UpdateApplicationSettingsBody = z.infer<typeof updateApplicationSettingsBody>;
