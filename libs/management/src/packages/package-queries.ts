import { z } from 'zod';
import { keysetPaging, offsetPaging } from '../validation/paging.ts';
import { booleanInput, textInput } from '../validation/scalars.ts';
import { packageStatusSchema } from './package.schema.ts';

const sort = z.enum(['asc', 'desc']).default('asc');

const filters = {
  ...offsetPaging,
  sort,
  package_type: textInput.optional().meta({ description: 'Id of a format' }),
  package_name: textInput.optional().meta({ description: 'Each blank-separated word must occur, whatever its case' }),
  package_version: textInput.optional().meta({ description: 'Exactly this version' }),
  include_versionless: booleanInput.optional().meta({ description: 'Accepted; every package here has a version' }),
  status: packageStatusSchema.optional().meta({ description: 'Without it: default, error and deprecated' }),
};

export const projectPackageListQuery = z.object({ ...filters, order_by: z.enum(['created_at', 'name', 'version', 'type']).default('created_at') });
export type ProjectPackageListQuery = z.infer<typeof projectPackageListQuery>;

export const groupPackageListQuery = z.object({
  ...filters,
  order_by: z.enum(['created_at', 'name', 'version', 'type', 'project_path']).default('created_at'),
  exclude_subgroups: booleanInput.default(false),
});
export type GroupPackageListQuery = z.infer<typeof groupPackageListQuery>;

export const packageFileListQuery = z.object({ ...offsetPaging, order_by: z.enum(['id', 'created_at', 'file_name']).default('id'), sort });
export type PackageFileListQuery = z.infer<typeof packageFileListQuery>;

export const packageVersionListQuery = z.object({ ...offsetPaging, search: textInput.optional().meta({ description: 'Part of the version' }) });
export type PackageVersionListQuery = z.infer<typeof packageVersionListQuery>;

export const packagePipelineListQuery = z.object(keysetPaging);
export type PackagePipelineListQuery = z.infer<typeof packagePipelineListQuery>;
