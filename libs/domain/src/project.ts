export const visibilities = ['private', 'internal', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/**
 * Who may use a project's packages (GitLab's `package_registry_access_level`):
 * `disabled` nobody, the data stays; `private` members from reporter up; `enabled` whoever may see the project's
 * packages by its visibility; `public` anyone may view and pull whatever the project's visibility.
 */
export const packageAccessLevels = ['disabled', 'private', 'enabled', 'public'] as const;
export type PackageAccessLevel = (typeof packageAccessLevels)[number];

/** What the Packages switch stores when it is turned on: depends on the project's visibility, as in GitLab. */
export const enabledAccessLevel: Record<Visibility, PackageAccessLevel> = {
  private: 'private',
  internal: 'enabled',
  public: 'public',
};

/** The part of a project that decisions about rights look at. */
export interface ProjectFacts {
  readonly id: number;
  readonly namespaceId: number;
  readonly fullPath: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly packageAccess: PackageAccessLevel;
  readonly archived: boolean;
}

export interface GroupFacts {
  readonly id: number;
  readonly fullPath: string;
  readonly name: string;
  readonly visibility: Visibility;
}
