export * from './access-store.ts';
export * from './audit-store.ts';
export * from './publication-store.ts';
export * from './tag-store.ts';
export * from './removal-store.ts';
export * from './download-store.ts';
export * from './index-store.ts';
export * from './version-state-store.ts';
