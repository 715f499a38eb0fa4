import { versionStatuses } from '@packyard/domain';
import { z } from 'zod';
import { id, time } from '../validation/scalars.ts';

export const packageStatusSchema = z.enum(versionStatuses);

export const packageTagSchema = z.object({ id, package_id: id, name: z.string(), created_at: time, updated_at: time }).meta({ id: 'PackageTag' });
export type PackageTagJson = z.infer<typeof packageTagSchema>;

export const creatorSchema = z.object({ id, username: z.string(), name: z.string() }).meta({ id: 'PackageCreator' });

const packageFields = {
  id,
  name: z.string(),
  version: z.string().nullable(),
  package_type: z.string(),
  status: packageStatusSchema,
  _links: z.object({
    web_path: z.string().optional().meta({ description: 'The page of this version; absent where it has none' }),
    delete_api_path: z.string().optional().meta({ description: 'There if the caller may delete it' }),
  }),
  created_at: time,
  last_downloaded_at: time.nullable(),
  creator_id: id.nullable(),
  tags: z.array(packageTagSchema),
  summary: z.string().nullable().meta({ description: 'EXT: one line of its metadata' }),
  status_message: z.string().nullable().meta({ description: 'EXT: why the status is `error`' }),
  creator: creatorSchema.nullable().meta({ description: 'EXT' }),
};

/** GitLab's "package" is one version of a package. */
export const packageSchema = z
  .object({
    ...packageFields,
    project_id: id.optional().meta({ description: 'In lists of a group only' }),
    project_path: z.string().optional().meta({ description: 'In lists of a group only' }),
  })
  .meta({ id: 'Package' });
export type PackageJson = z.infer<typeof packageSchema>;

export const otherVersionSchema = z
  .object({ id, version: z.string().nullable(), created_at: time, tags: z.array(packageTagSchema), status: packageStatusSchema.meta({ description: 'EXT' }) })
  .meta({ id: 'PackageVersion' });
export type OtherVersionJson = z.infer<typeof otherVersionSchema>;

export const packageWithVersionsSchema = z
  .object({ ...packageFields, versions: z.array(otherVersionSchema).meta({ description: 'Other versions, by their text; 1,000 at most' }) })
  .meta({ id: 'PackageWithVersions' });
export type PackageWithVersionsJson = z.infer<typeof packageWithVersionsSchema>;

export const packageFileSchema = z
  .object({
    id,
    package_id: id,
    created_at: time,
    file_name: z.string(),
    size: z.int().meta({ type: 'integer', format: 'int64', description: 'Bytes' }),
    file_md5: z.string().nullable(),
    file_sha1: z.string().nullable(),
    file_sha256: z.string().nullable(),
    file_sha512: z.string().nullable().meta({ description: 'EXT' }),
    download_path: z.string().meta({ description: 'EXT: where a browser gets it' }),
  })
  .meta({ id: 'PackageFile' });
export type PackageFileJson = z.infer<typeof packageFileSchema>;

export const pipelineSchema = z
  .object({
    id,
    iid: id,
    project_id: id,
    sha: z.string(),
    ref: z.string(),
    status: z.string(),
    source: z.string(),
    created_at: time,
    updated_at: time,
    web_url: z.string(),
    user: z.object({ id, username: z.string(), name: z.string(), state: z.string(), avatar_url: z.null(), web_url: z.string() }),
  })
  .meta({ id: 'Pipeline' });
export type PipelineJson = z.infer<typeof pipelineSchema>;
