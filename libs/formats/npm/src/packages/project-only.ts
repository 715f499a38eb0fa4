import { RegistryError } from '@packyard/domain';
import type { Access, ProjectAccess } from '@packyard/registry';

/** Packages are read from groups and the whole server too, but they belong to a project. @throws RegistryError `method_not_allowed` with the address to use */
export function projectOnly(access: Access, origin: string): ProjectAccess {
  if (access.on === 'project') return access;
  throw new RegistryError('method_not_allowed', { reason: `Packages are published and changed in their project: set the registry to ${origin}/api/v4/projects/<project_id>/packages/npm/ in .npmrc, or in publishConfig of package.json.` });
}
