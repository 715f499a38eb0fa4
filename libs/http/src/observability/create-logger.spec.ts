import { createLogger, type Logger } from './create-logger.ts';
import { NestLogBridge } from './nest-log-bridge.ts';

const secret = 'glpat-Zx81kQ0aYw7tR4vB2nMp';

function listen(format: 'json' | 'pretty' = 'json', level: 'info' | 'debug' = 'info'): { logger: Logger; lines: string[]; records: () => Record<string, unknown>[] } {
  const lines: string[] = [];
  const logger = createLogger({ level, format }, { write: (line: string) => void lines.push(line) });
  return { logger, lines, records: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('createLogger', () => {
  it('writes one object a line, with the time and the name of the level', () => {
    const { logger, lines, records } = listen();
    logger.info({ packageId: 7 }, 'published');
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    expect(records()[0]).toEqual({ level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/) as string, packageId: 7, msg: 'published' });
  });

  it.each<[string, (logger: Logger) => void]>([
    ['a field', (logger) => logger.info({ token: secret }, 'x')],
    ['a field of a field', (logger) => logger.info({ request: { headers: { authorization: `Bearer ${secret}` } } }, 'x')],
    ['the message', (logger) => logger.info(`used ${secret}`)],
    ['a message with values', (logger) => logger.info('used %s by %o', secret, { password: secret })],
    ['an error', (logger) => logger.error(new Error(`cannot fetch https://root:${secret}@host/`))],
    ['an error with a message', (logger) => logger.error({ err: new Error(secret, { cause: new Error(secret) }) }, 'failed')],
    ['a child', (logger) => logger.child({ token: secret, url: `/x?private_token=${secret}` }).info('x')],
  ])('leaves secrets out of %s', (_where, log) => {
    const { logger, lines, records } = listen();
    log(logger);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain(secret.slice(6));
    expect(JSON.stringify(records()[0])).toContain('[redacted]');
  });

  it('writes readable lines for a terminal, without control characters', () => {
    const { logger, lines } = listen('pretty');
    logger.warn({ jobName: 'sweep' }, 'red \u001b[31m\nnext');
    logger.info({ method: 'GET', path: '/a', status: 200, durationMs: 3, actor: { kind: 'user', id: 1 }, requestId: 'r', ip: '::1' }, 'request');
    logger.error({ err: new Error('broken') }, 'failed');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d WARN {2}red \\x1b\[31m\\x0anext {2}jobName=sweep\n$/);
    expect(lines[1]).toMatch(/ info {2}GET \/a 200 3 ms {2}actor=user:1 {2}requestId=r\n$/);
    expect(lines[2]).toMatch(/ ERROR failed\n {4}Error: broken\n {4} +at /);
  });
});

describe('NestLogBridge', () => {
  it('carries context, stack and fields', () => {
    const { logger, records } = listen();
    const bridge = new NestLogBridge(logger);
    const { stack } = new Error('broken');
    bridge.log('flushed', 'LastUse');
    bridge.error({ requestId: 'r', message: 'broken' }, stack, 'Problem');
    bridge.error(new Error('raw'), 'Other');
    expect(records()).toMatchObject([
      { level: 'info', msg: 'flushed', context: 'LastUse' },
      { level: 'error', msg: 'broken', context: 'Problem', requestId: 'r', stack },
      { level: 'error', context: 'Other', err: { message: 'raw' } },
    ]);
  });

  it('lets only debug see how Nest starts', () => {
    const quiet = listen();
    new NestLogBridge(quiet.logger).log('Mapped {/x, GET} route', 'RouterExplorer');
    expect(quiet.lines).toEqual([]);
    const loud = listen('json', 'debug');
    new NestLogBridge(loud.logger).log('Mapped {/x, GET} route', 'RouterExplorer');
    expect(loud.records()).toMatchObject([{ level: 'debug' }]);
  });
});
