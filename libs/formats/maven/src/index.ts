export { mavenFormat } from './maven.format.ts';
export type { MavenMetadata } from './version-metadata.ts';
