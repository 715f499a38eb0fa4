export { nugetFormat } from './nuget.format.ts';
export type { NugetMetadata } from './version-metadata.ts';
