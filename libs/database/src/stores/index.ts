export * from './access-store.ts';
export * from './audit-store.ts';
export * from './publication-store.ts';
export * from './tag-store.ts';
