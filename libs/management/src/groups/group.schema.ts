import { z } from 'zod';
import { visibilitySchema } from '../projects/project.schema.ts';
import { offsetPaging } from '../validation/paging.ts';
import { accessLevelInput, booleanInput, id, idInput, searchInput, textInput, time, url } from '../validation/scalars.ts';

export const groupCapabilitiesSchema = z
  .object({
    read_packages: z.boolean(),
    admin_group: z.boolean(),
    create_projects: z.boolean(),
    create_subgroups: z.boolean(),
  })
  .meta({ id: 'GroupCapabilities', description: 'EXT: what the caller may do' });

export const groupSchema = z
  .object({
    id,
    name: z.string(),
    path: z.string(),
    description: z.string(),
    visibility: visibilitySchema,
    full_name: z.string(),
    full_path: z.string(),
    parent_id: id.nullable(),
    created_at: time,
    avatar_url: z.null(),
    web_url: url,
    capabilities: groupCapabilitiesSchema,
  })
  .meta({ id: 'Group' });
export type GroupJson = z.infer<typeof groupSchema>;

export const groupListQuery = z.object({
  ...offsetPaging,
  search: searchInput,
  top_level_only: booleanInput.optional(),
  all_available: booleanInput.optional().meta({ description: 'False: only groups that the caller is a member of, or of something inside' }),
  visibility: visibilitySchema.optional(),
  owned: booleanInput.optional().meta({ description: 'Only groups that the caller owns' }),
  min_access_level: accessLevelInput.optional(),
  order_by: z.enum(['name', 'path', 'id']).default('name'),
  sort: z.enum(['asc', 'desc']).default('asc'),
});
export type GroupListQuery = z.infer<typeof groupListQuery>;

const groupFields = { description: z.string().max(2000).optional(), visibility: visibilitySchema.optional() };

export const createGroupBody = z
  .object({
    name: textInput.min(1),
    path: textInput.min(1),
    parent_id: idInput.optional().meta({ description: 'Left out: a group of its own at the top' }),
    ...groupFields,
  })
  .meta({ id: 'CreateGroup' });
export type CreateGroupBody = z.infer<typeof createGroupBody>;

export const updateGroupBody = z.object({ name: textInput.min(1).optional(), path: textInput.min(1).optional(), ...groupFields }).meta({ id: 'UpdateGroup' });
export type UpdateGroupBody = z.infer<typeof updateGroupBody>;
