/** Addresses of pages, as GitLab has them. Full paths hold only letters that need no escaping. */
export const projectPaths = (fullPath: string) => ({
  overview: `/${fullPath}`,
  packages: `/${fullPath}/-/packages`,
  package: (id: number) => `/${fullPath}/-/packages/${id}`,
  members: `/${fullPath}/-/project_members`,
  settings: `/${fullPath}/-/edit`,
});

export const groupPaths = (fullPath: string) => ({
  overview: `/${fullPath}`,
  packages: `/groups/${fullPath}/-/packages`,
  members: `/groups/${fullPath}/-/group_members`,
  settings: `/groups/${fullPath}/-/edit`,
});
