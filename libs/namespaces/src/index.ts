export type { GroupOrder, MemberTarget, ProjectOrder, ThingRef } from '@packyard/database';
export * from './group-editor.ts';
export * from './groups.ts';
export * from './member-editor.ts';
export * from './members.ts';
export * from './namespaces.module.ts';
export type * from './page.ts';
export * from './project-editor.ts';
export * from './projects.ts';
