/** GitLab's six roles with the numbers its API uses. @see https://docs.gitlab.com/api/members/#roles */
export const roleLevels = { guest: 10, planner: 15, reporter: 20, developer: 30, maintainer: 40, owner: 50 } as const;

export type RoleName = keyof typeof roleLevels;
export type RoleLevel = (typeof roleLevels)[RoleName];

/** The role of somebody who is no member. */
export const noRole = 0;

export function isRoleLevel(value: number): value is RoleLevel {
  return Object.values<number>(roleLevels).includes(value);
}

export function roleName(level: number): RoleName | undefined {
  return (Object.keys(roleLevels) as RoleName[]).find((name) => roleLevels[name] === level);
}
