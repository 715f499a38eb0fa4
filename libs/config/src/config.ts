/** Everything the operator can set, checked and with defaults filled in. */
export interface Config {
  readonly http: HttpConfig;
  readonly database: DatabaseConfig;
  readonly storage: StorageConfig;
  readonly packages: { readonly enabled: boolean };
  readonly jobs: { readonly enabled: boolean };
  /** `rootPasswordFile` is absolute. */
  readonly bootstrap: { readonly rootPasswordFile: string | undefined };
  readonly logging: LoggingConfig;
  readonly metrics: MetricsConfig;
  readonly limits: LimitsConfig;
}

export interface HttpConfig {
  readonly host: string;
  /** 0: the system picks a free port. */
  readonly port: number;
  /** Origin without a trailing slash. With port 0 and no EXTERNAL_URL it ends in `:0`; ask `defaultExternalUrl` again once the port is known. */
  readonly externalUrl: string;
  /** Addresses and CIDR ranges. */
  readonly trustedProxies: readonly string[];
  readonly requestTimeoutMs: number;
  readonly shutdownGraceMs: number;
}

export interface DatabaseConfig {
  /** Without it the embedded PostgreSQL in `storage.dataDir` is used. Holds a password: never log it. */
  readonly url: string | undefined;
  readonly poolSize: number;
}

export interface StorageConfig {
  /** Absolute. */
  readonly dataDir: string;
  readonly blobDriver: 'fs' | 'memory';
}

export interface LoggingConfig {
  readonly level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly format: 'json' | 'pretty';
}

/** With neither a token nor an address of its own, /metrics is off. */
export interface MetricsConfig {
  readonly token: string | undefined;
  readonly listen: { readonly host: string; readonly port: number } | undefined;
}

export interface LimitsConfig {
  readonly maxSpoolBytesPerActor: number;
  readonly maxUploadsPerActor: number;
  readonly uploadIdleTimeoutMs: number;
  readonly indexCacheBytes: number;
}
