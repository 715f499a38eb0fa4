export * from './access-store.ts';
