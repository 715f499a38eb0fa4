/** The cluster cannot be used; the message says what the operator can do. */
export class EmbeddedPostgresError extends Error {
  override readonly name: string = 'EmbeddedPostgresError';
}

/** Another process owns the cluster. */
export class ClusterInUseError extends EmbeddedPostgresError {
  override readonly name = 'ClusterInUseError';

  constructor(rootDir: string, owner: string) {
    super(`The database in ${rootDir} is in use by ${owner}: stop it, or use another DATA_DIR`);
  }
}
