import { z } from 'zod';
import {
  bearerToken, byteSize, durationMs, filePath, flag, hostName, integer, oneOf, origin, port, postgresUrl, trustedProxies,
} from './value-schemas.ts';

/** What the README and the error messages say about a variable. */
export interface AboutVariable {
  readonly default: string;
  readonly meaning: string;
  /** Its value must never be printed. */
  readonly secret?: true;
}

export const aboutVariables = z.registry<AboutVariable>();

/** Defaults are written the way a person would type them, and read by the same schema. */
function withDefault<T>(schema: z.ZodType<T, string>, value: string, meaning: string) {
  return schema.prefault(value).register(aboutVariables, { default: value, meaning });
}

function optional<T>(schema: z.ZodType<T, string>, about: AboutVariable) {
  return schema.optional().register(aboutVariables, about);
}

/** Every variable Packyard reads; the order is that of the README table. */
export const environmentSchema = (workingDir: string) =>
  z.object({
    ...httpVariables(),
    ...dataVariables(workingDir),
    ...operationVariables(workingDir),
    ...limitVariables(),
  });

export type Environment = z.output<ReturnType<typeof environmentSchema>>;
export type VariableName = keyof Environment;

const httpVariables = () => ({
  PORT: withDefault(port(0), '8080', 'Port of the web interface, the API and the registries. 0 takes any free port.'),
  HOST: withDefault(hostName(), '127.0.0.1', 'Address to listen on. 0.0.0.0 or :: opens the server to the network.'),
  EXTERNAL_URL: optional(origin(), {
    default: 'http://<HOST>:<PORT>',
    meaning: 'The origin by which clients reach Packyard; every URL in package indexes and install guides starts with it. No path.',
  }),
  TRUSTED_PROXIES: withDefault(
    trustedProxies(), '',
    'Proxies whose X-Forwarded-* headers are believed: IP addresses, CIDR ranges, or the names loopback and private, separated by commas. Empty: none.',
  ),
});

const dataVariables = (workingDir: string) => ({
  DATA_DIR: withDefault(filePath(workingDir), './data', 'Folder for the embedded database, package files and uploads in progress.'),
  DATABASE_URL: optional(postgresUrl(), {
    default: '',
    meaning: 'A PostgreSQL server to use, as postgres://user:password@host:5432/database. Empty: the embedded PostgreSQL in DATA_DIR.',
    secret: true,
  }),
  DATABASE_POOL_SIZE: withDefault(integer(2, 1000), '20', 'Most database connections this process opens for requests.'),
  BLOB_DRIVER: withDefault(oneOf('fs', 'memory'), 'fs', 'Where package files are kept: fs (under DATA_DIR) or memory (lost at exit, for trials).'),
});

const operationVariables = (workingDir: string) => ({
  PACKAGES_ENABLED: withDefault(flag(), 'true', 'false switches every package registry of this server off.'),
  RUN_JOBS: withDefault(flag(), 'true', 'Whether this process also runs background jobs; false where separate workers do.'),
  INITIAL_ROOT_PASSWORD_FILE: optional(filePath(workingDir), {
    default: '',
    meaning: 'File that holds the first password of the root account. Empty: one is generated at the first start.',
  }),
  LOG_LEVEL: withDefault(oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'), 'info', 'Least severe level to log: fatal, error, warn, info, debug, trace or silent.'),
  LOG_FORMAT: optional(oneOf('json', 'pretty'), {
    default: 'pretty on a terminal, else json',
    meaning: 'json (one object a line) or pretty.',
  }),
  METRICS_TOKEN: optional(bearerToken(), {
    default: '',
    meaning: 'Serves /metrics to requests with Authorization: Bearer and this token. Empty: not on the main port.',
    secret: true,
  }),
  METRICS_PORT: optional(port(1), { default: '', meaning: 'Serves /metrics on a port of its own, without a token. Empty: off.' }),
  METRICS_HOST: withDefault(hostName(), '127.0.0.1', 'Address METRICS_PORT listens on.'),
});

const limitVariables = () => ({
  MAX_SPOOL_BYTES_PER_ACTOR: withDefault(byteSize(1), '20GiB', 'Most bytes of unfinished uploads one account may have on disk at once.'),
  MAX_UPLOADS_PER_ACTOR: withDefault(integer(1, 10_000), '10', 'Most uploads one account may run at once.'),
  UPLOAD_IDLE_TIMEOUT_MS: withDefault(durationMs(), '60000', 'An upload that sends nothing for this long is ended.'),
  REQUEST_TIMEOUT_MS: withDefault(durationMs(), '21600000', 'Longest time a request may take to arrive, body included (6 hours).'),
  INDEX_CACHE_BYTES: withDefault(byteSize(0), '64MiB', 'Memory for package indexes that were built once. 0: none.'),
  SHUTDOWN_GRACE_MS: withDefault(durationMs(), '10000', 'How long a stopping server waits for running requests.'),
});
