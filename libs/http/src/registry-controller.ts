import { applyDecorators, Controller, SetMetadata } from '@nestjs/common';
import type { PackageFormat } from '@packyard/domain';
import { formatKey } from './access.ts';

/** The levels at which GitLab serves a format: below one project, below a group, or for the whole instance. */
export type EndpointScope = 'project' | 'group' | 'instance';

/** A format's definition refers to its module, so controllers name the format by a function: it is read when the server boots. */
export type FormatSource = () => PackageFormat;

const prefixes: Record<EndpointScope, (format: string) => string> = {
  project: (format) => `api/v4/projects/:projectId/packages/${format}`,
  group: (format) => `api/v4/groups/:groupId/-/packages/${format}`,
  instance: (format) => `api/v4/packages/${format}`,
};

/**
 * A controller of a package manager's own protocol, served below GitLab's prefixes for `formatId`.
 * Errors leave it in the format's dialect, cookies are not looked at, and its routes must declare `@Access(..., { on: 'endpoint' })`.
 */
export function RegistryController(formatId: string, format: FormatSource, scopes: readonly EndpointScope[]): ClassDecorator {
  return applyDecorators(SetMetadata(formatKey, format), Controller({ path: scopes.map((scope) => prefixes[scope](formatId)) }));
}
