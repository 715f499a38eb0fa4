import type { AddMember } from '@packyard/api-client';

export type AccessLevel = AddMember['access_level'];

interface RoleWords {
  readonly level: AccessLevel;
  readonly label: string;
  /** What it adds to the one before. */
  readonly words: string;
}

/** GitLab's roles, lowest first. */
export const roles: readonly RoleWords[] = [
  { level: 10, label: 'Guest', words: 'Sees the project.' },
  { level: 15, label: 'Planner', words: 'As guest.' },
  { level: 20, label: 'Reporter', words: 'Sees and installs packages.' },
  { level: 30, label: 'Developer', words: 'Publishes packages, too.' },
  { level: 40, label: 'Maintainer', words: 'Deletes packages and changes settings, too.' },
  { level: 50, label: 'Owner', words: 'Everything, deleting it included.' },
];

export function roleLabel(level: number): string {
  return roles.find((role) => role.level === level)?.label ?? String(level);
}
