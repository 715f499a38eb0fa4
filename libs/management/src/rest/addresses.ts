/** Absolute addresses of things, for answers. Paths are kept readable: only what a path cannot hold is encoded. */
export class Addresses {
  /** `origin` has no trailing slash. */
  constructor(readonly origin: string) {}

  user(username: string): string {
    return `${this.origin}/${encodeURI(username)}`;
  }

  group(fullPath: string): string {
    return `${this.origin}/groups/${encodeURI(fullPath)}`;
  }

  project(fullPath: string): string {
    return `${this.origin}/${encodeURI(fullPath)}`;
  }

  projectApi(projectId: number): string {
    return `${this.origin}/api/v4/projects/${projectId}`;
  }
}
