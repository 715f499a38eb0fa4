export { npmFormat } from './npm.format.ts';
export type { NpmVersionMetadata } from './version-metadata.ts';
