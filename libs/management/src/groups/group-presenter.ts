import type { Actor } from '@packyard/domain';
import type { NamespaceView } from '@packyard/namespaces';
import { capabilities, groupThing } from '@packyard/permissions';
import type { Addresses } from '../rest/addresses.ts';
import type { GroupJson } from './group.schema.ts';

export function presentGroup(group: NamespaceView, actor: Actor, addresses: Addresses): GroupJson {
  const may = capabilities({ actor, role: group.role }, groupThing(group));
  return {
    id: group.id,
    name: group.name,
    path: group.path,
    description: group.description,
    visibility: group.visibility,
    full_name: group.fullName,
    full_path: group.fullPath,
    parent_id: group.parentId,
    created_at: group.createdAt.toISOString(),
    avatar_url: null,
    web_url: addresses.group(group.fullPath),
    capabilities: { read_packages: may.readPackages, admin_group: may.adminGroup, create_projects: may.createProjects, create_subgroups: may.createSubgroups },
  };
}
