import { RegistryError } from '@packyard/domain';
import { EmbeddedPostgresError } from '@packyard/embedded-postgres';
import { parseExpiryDate } from './input/expiry-date.ts';
import { CommandError } from './command-error.ts';
import { reportFailure } from './failure-report.ts';

const systemError = (code: string, more: object = {}) => Object.assign(new Error(`${code}: it failed`), { code, ...more });

describe('reportFailure', () => {
  it.each([
    ['our own sentence', new CommandError('Do this.'), 'packyard: Do this.'],
    ['a rule of the product', new RegistryError('user_not_found'), 'packyard: No such user.'],
    ['the embedded database', new EmbeddedPostgresError('It cannot start: do that.'), 'packyard: It cannot start: do that.'],
    ['a database that is away', systemError('ECONNREFUSED', { syscall: 'connect' }), 'packyard: The database does not accept connections.'],
    ['two addresses that refuse', new AggregateError([systemError('ECONNREFUSED', { syscall: 'connect' })]), 'packyard: The database does not accept connections.'],
    ['an unknown host', systemError('ENOTFOUND', { syscall: 'getaddrinfo' }), "packyard: The database's host name is not known."],
    ['a wrong password', systemError('28P01'), 'packyard: The database refused the password'],
    ['a database that was stopped', new Error('Connection terminated unexpectedly'), 'packyard: The database was stopped meanwhile'],
    ['a folder of somebody else', systemError('EACCES', { syscall: 'mkdir', path: '/data' }), 'packyard: EACCES: it failed: check /data, its owner'],
  ])('tells %s in a sentence', async (_case, error, expected) => {
    const { text, exitCode } = await reportFailure(error);
    expect(text.startsWith(expected)).toBe(true);
    expect(text).not.toMatch(/\n\s+at /);
    expect(exitCode).toBe(1);
  });

  it('shows where a bug is, without the secrets of its message', async () => {
    const { text, exitCode } = await reportFailure(new TypeError('cannot read postgres://u:geheim@host/d'));
    expect(text).toMatch(/should not have happened[\s\S]+\n\s+at /);
    expect(text).not.toContain('geheim');
    expect(exitCode).toBe(70);
  });
});

describe('parseExpiryDate', () => {
  it('takes a day, from its first moment in UTC', () => expect(parseExpiryDate('2027-01-31')).toEqual(new Date('2027-01-31T00:00:00Z')));
  it.each(['2027-02-30', '2027-1-1', '31.01.2027', '2027-01-31T10:00', ''])('refuses %j', (text) => expect(() => parseExpiryDate(text)).toThrow('--expires takes a date'));
});
