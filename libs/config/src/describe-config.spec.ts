import { describeConfig } from './describe-config.ts';
import { loadConfig } from './load-config.ts';

describe('describeConfig', () => {
  it('has a row with a meaning for each variable', () => {
    const rows = describeConfig();
    expect(rows.map((row) => row.name)).toEqual([
      'PORT', 'HOST', 'EXTERNAL_URL', 'TRUSTED_PROXIES',
      'DATA_DIR', 'DATABASE_URL', 'DATABASE_POOL_SIZE', 'BLOB_DRIVER',
      'PACKAGES_ENABLED', 'RUN_JOBS', 'INITIAL_ROOT_PASSWORD_FILE', 'LOG_LEVEL', 'LOG_FORMAT', 'METRICS_TOKEN', 'METRICS_PORT', 'METRICS_HOST',
      'MAX_SPOOL_BYTES_PER_ACTOR', 'MAX_UPLOADS_PER_ACTOR', 'UPLOAD_IDLE_TIMEOUT_MS', 'REQUEST_TIMEOUT_MS', 'INDEX_CACHE_BYTES', 'SHUTDOWN_GRACE_MS',
    ]);
    expect(rows.filter((row) => !row.meaning.endsWith('.'))).toEqual([]);
    // The README puts each row on one line of a table.
    expect(rows.filter((row) => /[|\n]/.test(row.meaning + row.default))).toEqual([]);
  });

  it('shows the defaults that are really used', () => {
    const computed = new Set(['EXTERNAL_URL', 'LOG_FORMAT']);
    const typed = Object.fromEntries(describeConfig().filter((row) => !computed.has(row.name)).map((row) => [row.name, row.default]));
    expect(loadConfig(typed)).toEqual(loadConfig({}));
  });
});
