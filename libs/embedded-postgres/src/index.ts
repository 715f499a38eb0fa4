export { attachOrStartEmbeddedPostgres } from './attach-or-start.ts';
export type { EmbeddedPostgresConnection, EmbeddedPostgresHandle, EmbeddedPostgresOptions } from './contract.ts';
export { ClusterInUseError, EmbeddedPostgresError } from './embedded-postgres-error.ts';
export { startEmbeddedPostgres } from './start.ts';
