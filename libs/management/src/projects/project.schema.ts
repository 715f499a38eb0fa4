import { packageAccessLevels, visibilities } from '@packyard/domain';
import { z } from 'zod';
import { offsetPaging } from '../validation/paging.ts';
import { accessLevelInput, booleanInput, id, idInput, searchInput, textInput, time, url } from '../validation/scalars.ts';

export const visibilitySchema = z.enum(visibilities);
export const packageAccessSchema = z.enum(packageAccessLevels);

export const namespaceSchema = z
  .object({
    id,
    name: z.string(),
    path: z.string(),
    kind: z.enum(['group', 'user']),
    full_path: z.string(),
    parent_id: id.nullable(),
    avatar_url: z.null(),
    web_url: url,
  })
  .meta({ id: 'Namespace' });
export type NamespaceJson = z.infer<typeof namespaceSchema>;

const accessSchema = z.object({ access_level: z.int() }).nullable();

export const projectCapabilitiesSchema = z
  .object({
    read_packages: z.boolean(),
    publish_packages: z.boolean(),
    delete_packages: z.boolean(),
    admin_project: z.boolean(),
    delete_project: z.boolean(),
  })
  .meta({ id: 'ProjectCapabilities', description: 'EXT: what the caller may do' });

export const projectSchema = z
  .object({
    id,
    name: z.string(),
    name_with_namespace: z.string(),
    path: z.string(),
    path_with_namespace: z.string(),
    description: z.string(),
    visibility: visibilitySchema,
    archived: z.boolean(),
    created_at: time,
    last_activity_at: time,
    creator_id: id.nullable(),
    namespace: namespaceSchema,
    avatar_url: z.null(),
    web_url: url,
    _links: z.object({ self: url, members: url, packages: url }),
    packages_enabled: z.boolean(),
    package_registry_access_level: packageAccessSchema,
    permissions: z
      .object({ project_access: accessSchema, group_access: accessSchema })
      .optional()
      .meta({ description: 'The caller\'s own roles; for signed-in callers' }),
    capabilities: projectCapabilitiesSchema,
    packages_count: z.int().optional().meta({ description: 'EXT: versions listed by default, counted to 10,001; with one project only' }),
  })
  .meta({ id: 'Project' });
export type ProjectJson = z.infer<typeof projectSchema>;

export const projectOrders = ['id', 'name', 'path', 'created_at', 'last_activity_at'] as const;

export const projectListQuery = z.object({
  ...offsetPaging,
  search: searchInput,
  membership: booleanInput.optional().meta({ description: 'Only projects that the caller is a member of' }),
  owned: booleanInput.optional().meta({ description: 'Only projects that the caller owns' }),
  min_access_level: accessLevelInput.optional(),
  visibility: visibilitySchema.optional(),
  archived: booleanInput.optional(),
  simple: booleanInput.optional().meta({ description: 'Accepted; answers are short anyway' }),
  order_by: z.enum(projectOrders).default('created_at'),
  sort: z.enum(['asc', 'desc']).default('desc'),
});
export type ProjectListQuery = z.infer<typeof projectListQuery>;

export const groupProjectListQuery = projectListQuery.extend({
  include_subgroups: booleanInput.default(false).meta({ type: 'boolean' }),
});
export type GroupProjectListQuery = z.infer<typeof groupProjectListQuery>;

const pathInput = textInput.min(1).meta({ description: 'Letters, digits, `_`, `-` and `.`' });

const projectFields = {
  description: z.string().max(2000).optional(),
  visibility: visibilitySchema.optional(),
  packages_enabled: booleanInput.optional().meta({ description: 'The switch for packages; `package_registry_access_level` says it more exactly' }),
  package_registry_access_level: packageAccessSchema.optional(),
};

export const createProjectBody = z
  .object({
    name: textInput.min(1).optional(),
    path: pathInput.optional(),
    namespace_id: idInput.optional().meta({ description: 'Left out: the caller\'s own namespace' }),
    ...projectFields,
  })
  .refine((body) => body.name !== undefined || body.path !== undefined, { path: ['name, path'], message: 'are missing, at least one parameter must be provided' })
  .meta({ id: 'CreateProject' });
export type CreateProjectBody = z.infer<typeof createProjectBody>;

export const updateProjectBody = z
  .object({
    name: textInput.min(1).optional(),
    path: pathInput.optional(),
    archived: booleanInput.optional().meta({ description: 'EXT: GitLab archives by POST' }),
    ...projectFields,
  })
  .meta({ id: 'UpdateProject' });
export type UpdateProjectBody = z.infer<typeof updateProjectBody>;
