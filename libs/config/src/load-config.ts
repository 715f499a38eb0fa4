import { ConfigError, type ConfigProblem } from './config-error.ts';
import type { Config } from './config.ts';
import { aboutVariables, environmentSchema, type Environment, type VariableName } from './environment.ts';
import { defaultExternalUrl } from './external-url.ts';

export interface Surroundings {
  /** Where relative paths start. */
  readonly workingDir: string;
  readonly stdoutIsTerminal: boolean;
}

/**
 * Reads the variables Packyard knows; others are ignored and an empty one counts as not set (compose files write `NAME=`).
 * @throws ConfigError that lists every problem
 */
export function loadConfig(env: NodeJS.ProcessEnv, surroundings: Surroundings = ofThisProcess()): Config {
  const environment = readEnvironment(env, surroundings.workingDir);
  const config = toConfig(environment, surroundings);
  const { listen } = config.metrics;
  if (listen && listen.host === config.http.host && listen.port === config.http.port) {
    throw new ConfigError([{ name: 'METRICS_PORT', given: String(listen.port), expected: 'another port than PORT, or another METRICS_HOST' }]);
  }
  return config;
}

function ofThisProcess(): Surroundings {
  return { workingDir: process.cwd(), stdoutIsTerminal: process.stdout.isTTY === true };
}

function readEnvironment(env: NodeJS.ProcessEnv, workingDir: string): Environment {
  const schema = environmentSchema(workingDir);
  const names = Object.keys(schema.shape) as VariableName[];
  const given = names.map((name) => [name, env[name]] as const).filter(([, value]) => value !== undefined && value.trim() !== '');
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue): ConfigProblem => {
      const name = issue.path[0] as VariableName;
      const isSecret = aboutVariables.get(schema.shape[name])?.secret === true;
      return { name, expected: issue.message, ...(isSecret ? {} : { given: env[name] ?? '' }) };
    }),
  );
}

function toConfig(env: Environment, { stdoutIsTerminal }: Surroundings): Config {
  return {
    http: {
      host: env.HOST,
      port: env.PORT,
      externalUrl: env.EXTERNAL_URL ?? defaultExternalUrl(env.HOST, env.PORT),
      trustedProxies: env.TRUSTED_PROXIES,
      requestTimeoutMs: env.REQUEST_TIMEOUT_MS,
      shutdownGraceMs: env.SHUTDOWN_GRACE_MS,
    },
    database: { url: env.DATABASE_URL, poolSize: env.DATABASE_POOL_SIZE },
    storage: { dataDir: env.DATA_DIR, blobDriver: env.BLOB_DRIVER },
    packages: { enabled: env.PACKAGES_ENABLED },
    jobs: { enabled: env.RUN_JOBS },
    bootstrap: { rootPasswordFile: env.INITIAL_ROOT_PASSWORD_FILE },
    logging: { level: env.LOG_LEVEL, format: env.LOG_FORMAT ?? (stdoutIsTerminal ? 'pretty' : 'json') },
    metrics: {
      token: env.METRICS_TOKEN,
      listen: env.METRICS_PORT === undefined ? undefined : { host: env.METRICS_HOST, port: env.METRICS_PORT },
    },
    limits: {
      maxSpoolBytesPerActor: env.MAX_SPOOL_BYTES_PER_ACTOR,
      maxUploadsPerActor: env.MAX_UPLOADS_PER_ACTOR,
      uploadIdleTimeoutMs: env.UPLOAD_IDLE_TIMEOUT_MS,
      indexCacheBytes: env.INDEX_CACHE_BYTES,
    },
  };
}
