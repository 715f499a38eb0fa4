import { z } from 'zod';
import type { PluginDescriptor } from './plugin-descriptor.ts';
import type { Pom } from './pom.ts';

const text = (max: number) => z.string().max(max);

/** What is kept of a version: its newest POM in short, and what its jar says if it is a Maven plugin. */
export const mavenMetadata = z.strictObject({
  packaging: text(255).optional(),
  name: text(255).optional(),
  description: text(4000).optional(),
  url: text(1000).optional(),
  organization: text(255).optional(),
  parent: text(800).optional(),
  scmUrl: text(1000).optional(),
  scmConnection: text(1000).optional(),
  licenses: z.array(z.strictObject({ name: text(255).optional(), url: text(255).optional() })).max(20).optional(),
  plugin: z.strictObject({ prefix: text(100), name: text(255).optional() }).optional(),
});
export type MavenMetadata = z.infer<typeof mavenMetadata>;

/** What one file says of its version. */
export interface FileStatement {
  readonly pom?: Pom;
  readonly plugin?: PluginDescriptor;
}

/** The version with one more file. A newer POM replaces all that the older one said. */
export function withStatement(before: MavenMetadata, { pom, plugin }: FileStatement): MavenMetadata {
  const described = pom === undefined ? before : { ...pomMetadata(pom), ...(before.plugin === undefined ? {} : { plugin: before.plugin }) };
  return plugin === undefined ? described : { ...described, plugin };
}

function pomMetadata({ fields, licenses }: Pom): MavenMetadata {
  const parent = [fields['parent/groupId'], fields['parent/artifactId'], fields['parent/version']].filter((part) => part !== undefined).join(':');
  return dropAbsent({
    packaging: fields.packaging ?? 'jar',
    name: fields.name,
    description: fields.description,
    url: fields.url,
    organization: fields['organization/name'],
    parent: parent === '' ? undefined : parent,
    scmUrl: fields['scm/url'],
    scmConnection: fields['scm/connection'],
    licenses: licenses.length === 0 ? undefined : [...licenses],
  });
}

function dropAbsent<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
