import { z } from 'zod';
import { activityEntrySchema } from '../activity/activity.schema.ts';
import { packageSchema } from './package.schema.ts';

export const formatSchema = z
  .object({ id: z.string(), label: z.string(), icon: z.string().meta({ description: 'SVG from the server\'s code, never from a package' }) })
  .meta({ id: 'PackageFormat' });
export type FormatJson = z.infer<typeof formatSchema>;

export const snippetSchema = z
  .object({
    tool: z.string().meta({ description: 'Snippets of one tool are shown together' }),
    purpose: z.enum(['install', 'setup', 'publish']),
    title: z.string(),
    language: z.string(),
    code: z.string(),
  })
  .meta({ id: 'Snippet' });

export const setupGuideSchema = formatSchema.extend({ snippets: z.array(snippetSchema) }).meta({ id: 'SetupGuide' });
export type SetupGuideJson = z.infer<typeof setupGuideSchema>;

const detailFieldSchema = z.object({ label: z.string(), value: z.string(), kind: z.enum(['text', 'code', 'link']).meta({ description: '`link`: an http(s) URL' }) }).meta({ id: 'DetailField' });

const dependencySchema = z.object({ kind: z.string(), name: z.string(), requirement: z.string(), optional: z.boolean() }).meta({ id: 'PackageDependency' });

/** All that the page of one version shows. */
export const packageDetailsSchema = packageSchema
  .omit({ project_id: true, project_path: true })
  .extend({
    format: formatSchema,
    deprecated_message: z.string().nullable(),
    install: z.array(snippetSchema),
    fields: z.array(detailFieldSchema),
    readme_html: z.string().nullable().meta({ description: 'Sanitised: no scripts, no pictures of other hosts' }),
    dependencies: z.array(dependencySchema).meta({ description: '1,000 at most' }),
    dependencies_count: z.int(),
    versions_count: z.int().meta({ description: 'Other versions of the same package' }),
    files_count: z.int(),
    total_size: z.int().meta({ type: 'integer', format: 'int64', description: 'Bytes of all files' }),
    activity: z.array(activityEntrySchema).meta({ description: 'The newest entries' }),
    permissions: z.object({ can_delete: z.boolean(), can_publish: z.boolean() }),
    forwarding: z.boolean().meta({ description: 'Once deleted, the name would be looked for at a public registry' }),
    unpublished_consequences: z.array(z.string()).meta({ description: 'Sentences for the dialog that asks whether to delete it' }),
  })
  .meta({ id: 'PackageDetails' });
export type PackageDetailsJson = z.infer<typeof packageDetailsSchema>;
