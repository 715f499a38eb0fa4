export { pypiFormat } from './pypi.format.ts';
export type { PypiMetadata } from './version-metadata.ts';
