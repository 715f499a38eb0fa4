import { ConfigError } from './config-error.ts';
import type { Config } from './config.ts';
import { loadConfig } from './load-config.ts';

const surroundings = { workingDir: '/srv/packyard', stdoutIsTerminal: false };
const load = (env: NodeJS.ProcessEnv) => loadConfig(env, surroundings);

function problemsOf(env: NodeJS.ProcessEnv): ConfigError {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('loadConfig', () => {
  it('works with an empty environment', () => {
    expect(load({})).toEqual({
      http: {
        host: '127.0.0.1', port: 8080, externalUrl: 'http://127.0.0.1:8080', trustedProxies: [],
        requestTimeoutMs: 6 * 3600 * 1000, shutdownGraceMs: 10_000,
      },
      database: { url: undefined, poolSize: 20 },
      storage: { dataDir: '/srv/packyard/data', blobDriver: 'fs' },
      packages: { enabled: true },
      jobs: { enabled: true },
      bootstrap: { rootPasswordFile: undefined },
      logging: { level: 'info', format: 'json' },
      metrics: { token: undefined, listen: undefined },
      limits: { maxSpoolBytesPerActor: 20 * 2 ** 30, maxUploadsPerActor: 10, uploadIdleTimeoutMs: 60_000, indexCacheBytes: 64 * 2 ** 20 },
    } satisfies Config);
  });

  it.each<[NodeJS.ProcessEnv, (config: Config) => unknown, unknown]>([
    [{ PORT: '0' }, (c) => c.http.port, 0],
    [{ PORT: ' 80 ' }, (c) => c.http.externalUrl, 'http://127.0.0.1'],
    [{ PORT: '' }, (c) => c.http.port, 8080],
    [{ HOST: '0.0.0.0' }, (c) => c.http.externalUrl, 'http://localhost:8080'],
    [{ HOST: '::' }, (c) => c.http.externalUrl, 'http://localhost:8080'],
    [{ HOST: '::1' }, (c) => c.http.externalUrl, 'http://[::1]:8080'],
    [{ HOST: 'packages.lan' }, (c) => c.http.externalUrl, 'http://packages.lan:8080'],
    [{ EXTERNAL_URL: 'https://Packages.example.com/' }, (c) => c.http.externalUrl, 'https://packages.example.com'],
    [{ EXTERNAL_URL: 'https://packages.example.com:8443' }, (c) => c.http.externalUrl, 'https://packages.example.com:8443'],
    [{ DATA_DIR: '../store' }, (c) => c.storage.dataDir, '/srv/store'],
    [{ DATA_DIR: '/var/lib/packyard' }, (c) => c.storage.dataDir, '/var/lib/packyard'],
    [{ DATABASE_URL: 'postgres://u:p%23@db/packyard' }, (c) => c.database.url, 'postgres://u:p%23@db/packyard'],
    [{ DATABASE_URL: 'postgresql:///packyard?host=/run/postgresql' }, (c) => c.database.url, 'postgresql:///packyard?host=/run/postgresql'],
    [{ DATABASE_POOL_SIZE: '5' }, (c) => c.database.poolSize, 5],
    [{ BLOB_DRIVER: 'memory' }, (c) => c.storage.blobDriver, 'memory'],
    [{ PACKAGES_ENABLED: 'false' }, (c) => c.packages.enabled, false],
    [{ RUN_JOBS: '0' }, (c) => c.jobs.enabled, false],
    [{ INITIAL_ROOT_PASSWORD_FILE: 'secret' }, (c) => c.bootstrap.rootPasswordFile, '/srv/packyard/secret'],
    [{ LOG_LEVEL: 'DEBUG' }, (c) => c.logging.level, 'debug'],
    [{ LOG_FORMAT: 'pretty' }, (c) => c.logging.format, 'pretty'],
    [{ METRICS_TOKEN: '0123456789abcdef' }, (c) => c.metrics.token, '0123456789abcdef'],
    [{ METRICS_HOST: '10.0.0.1' }, (c) => c.metrics.listen, undefined],
    [{ METRICS_PORT: '9100' }, (c) => c.metrics.listen, { host: '127.0.0.1', port: 9100 }],
    [{ METRICS_PORT: '8080', METRICS_HOST: '10.0.0.1' }, (c) => c.metrics.listen, { host: '10.0.0.1', port: 8080 }],
    [{ MAX_SPOOL_BYTES_PER_ACTOR: '10MB' }, (c) => c.limits.maxSpoolBytesPerActor, 10_000_000],
    [{ INDEX_CACHE_BYTES: '0' }, (c) => c.limits.indexCacheBytes, 0],
    [{ UNKNOWN: 'x', PATH: '/bin' }, (c) => c.http.port, 8080],
  ])('%j', (env, pick, expected) => {
    expect(pick(load(env))).toEqual(expected);
  });

  it('prints prettily on a terminal', () => {
    expect(loadConfig({}, { ...surroundings, stdoutIsTerminal: true }).logging.format).toBe('pretty');
  });

  it.each<NodeJS.ProcessEnv>([
    { PORT: '65536' }, { PORT: '80a' }, { PORT: '-1' }, { PORT: '0x50' },
    { HOST: 'http://x' }, { HOST: 'a b' }, { HOST: 'localhost:80' }, { HOST: '1.2.3.400' }, { HOST: '%' },
    { EXTERNAL_URL: 'packages.example.com' }, { EXTERNAL_URL: 'https://example.com/packages' }, { EXTERNAL_URL: 'https://u:p@example.com' },
    { EXTERNAL_URL: 'https://example.com?x' }, { EXTERNAL_URL: 'https://example.com/#' }, { EXTERNAL_URL: 'ftp://example.com' },
    { DATABASE_URL: 'mysql://db/x' }, { DATABASE_URL: 'postgres://u:p#ss@db/x' }, { DATABASE_POOL_SIZE: '1' },
    { BLOB_DRIVER: 's4' }, { PACKAGES_ENABLED: 'maybe' }, { RUN_JOBS: '2' },
    { TRUSTED_PROXIES: '10.0.0.0/33' }, { TRUSTED_PROXIES: 'example.com' }, { LOG_LEVEL: 'loud' }, { LOG_FORMAT: 'xml' },
    { METRICS_TOKEN: 'short' }, { METRICS_TOKEN: 'with spaces inside of it' }, { METRICS_PORT: '0' }, { METRICS_PORT: '8080' },
    { MAX_SPOOL_BYTES_PER_ACTOR: '0' }, { MAX_SPOOL_BYTES_PER_ACTOR: '10M' }, { MAX_UPLOADS_PER_ACTOR: '0' },
    { UPLOAD_IDLE_TIMEOUT_MS: '60s' }, { REQUEST_TIMEOUT_MS: '2147483648' }, { INDEX_CACHE_BYTES: '-1' }, { SHUTDOWN_GRACE_MS: '1.5' },
  ])('refuses %j', (env) => {
    expect(problemsOf(env).problems.map((problem) => problem.name)).toEqual(Object.keys(env));
  });

  it('lists every problem with the given value and what is expected', () => {
    const { message } = problemsOf({ PORT: 'http', LOG_LEVEL: 'loud\u001b[31m', MAX_UPLOADS_PER_ACTOR: '0' });
    expect(message.split('\n')).toEqual([
      'These environment variables cannot be used; change them (the README lists all variables) and start again:',
      '  PORT: got "http", expected a TCP port from 0 to 65535',
      '  LOG_LEVEL: got "loud\\u001b[31m", expected one of fatal, error, warn, info, debug, trace, silent',
      '  MAX_UPLOADS_PER_ACTOR: got "0", expected a whole number from 1 to 10000',
    ]);
  });

  it('does not print secrets', () => {
    const error = problemsOf({ METRICS_TOKEN: 'hunter2', DATABASE_URL: 'hunter3' });
    expect(JSON.stringify([error.message, error.problems])).not.toMatch(/hunter/);
    expect(error.message).toContain('METRICS_TOKEN: the value (not shown) is not valid, expected at least 16');
  });
});
