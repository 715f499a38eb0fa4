import { capabilities, projectThing } from '@packyard/permissions';
import type { Actor } from '@packyard/domain';
import type { NamespaceView, ProjectView } from '@packyard/namespaces';
import type { Addresses } from '../rest/addresses.ts';
import type { NamespaceJson, ProjectJson } from './project.schema.ts';

export function presentProject(project: ProjectView, actor: Actor, addresses: Addresses): ProjectJson {
  const api = addresses.projectApi(project.id);
  return {
    id: project.id,
    name: project.name,
    name_with_namespace: `${project.namespaceFullName} / ${project.name}`,
    path: project.path,
    path_with_namespace: project.fullPath,
    description: project.description,
    visibility: project.visibility,
    archived: project.archived,
    created_at: project.createdAt.toISOString(),
    last_activity_at: project.lastActivityAt.toISOString(),
    creator_id: project.creatorId,
    namespace: namespaceOf(project, addresses),
    avatar_url: null,
    web_url: addresses.project(project.fullPath),
    _links: { self: api, members: `${api}/members`, packages: `${api}/packages` },
    packages_enabled: project.packageAccess !== 'disabled',
    package_registry_access_level: project.packageAccess,
    ...(actor.kind === 'anonymous' ? {} : { permissions: { project_access: access(project.projectRole), group_access: access(project.groupRole) } }),
    capabilities: presentCapabilities(project, actor),
  };
}

export function presentNamespace(namespace: NamespaceView, addresses: Addresses): NamespaceJson {
  const { id, name, path, kind, fullPath, parentId } = namespace;
  return { id, name, path, kind, full_path: fullPath, parent_id: parentId, avatar_url: null, web_url: webUrl(kind, fullPath, addresses) };
}

function namespaceOf(project: ProjectView, addresses: Addresses): NamespaceJson {
  const { namespaceKind: kind, namespaceFullPath: fullPath } = project;
  return {
    id: project.namespaceId,
    name: project.namespaceName,
    path: project.namespacePath,
    kind,
    full_path: fullPath,
    parent_id: project.namespaceParentId,
    avatar_url: null,
    web_url: webUrl(kind, fullPath, addresses),
  };
}

function presentCapabilities(project: ProjectView, actor: Actor): ProjectJson['capabilities'] {
  const may = capabilities({ actor, role: project.role }, projectThing(project));
  return {
    read_packages: may.readPackages,
    publish_packages: may.publishPackages,
    delete_packages: may.deletePackages,
    admin_project: may.adminProject,
    delete_project: may.deleteProject,
  };
}

const webUrl = (kind: 'group' | 'user', fullPath: string, addresses: Addresses): string => (kind === 'group' ? addresses.group(fullPath) : addresses.user(fullPath));

const access = (role: number): { access_level: number } | null => (role === 0 ? null : { access_level: role });
