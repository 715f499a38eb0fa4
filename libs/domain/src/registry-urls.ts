/** Addresses of one project's registry as the caller reaches it. None ends in a slash. */
export interface RegistryUrls {
  /** `https://packages.example.com` */
  readonly origin: string;
  /** `https://packages.example.com/api/v4` */
  readonly api: string;
  readonly projectId: number;
  readonly projectPath: string;
  /** The project's immediate group, absent for a personal project. */
  readonly groupId?: number;
  readonly groupPath?: string;
  /** `<api>/projects/<id>/packages/<format>` */
  readonly projectEndpoint: string;
}

/** Builds the addresses for one format. `origin` has no trailing slash. */
export function registryUrls(origin: string, format: string, project: { id: number; path: string; groupId?: number; groupPath?: string }): RegistryUrls {
  const api = `${origin}/api/v4`;
  return {
    origin,
    api,
    projectId: project.id,
    projectPath: project.path,
    ...(project.groupId === undefined ? {} : { groupId: project.groupId }),
    ...(project.groupPath === undefined ? {} : { groupPath: project.groupPath }),
    projectEndpoint: `${api}/projects/${project.id}/packages/${format}`,
  };
}
