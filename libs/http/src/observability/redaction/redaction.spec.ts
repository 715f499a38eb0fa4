import { redactFields } from './redact-fields.ts';
import { redactText } from './redact-text.ts';
import { redactUrl } from './redact-url.ts';

const secret = 'glpat-Zx81kQ0aYw7tR4vB2nMp';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjMifQ.c2lnbmF0dXJlLW9mLWl0';
const basic = Buffer.from(`root:${secret}`).toString('base64');

describe('redactUrl', () => {
  it.each([
    ['private_token', `/api/v4/projects?private_token=${secret}&page=2`, '/api/v4/projects?private_token=[redacted]&page=2'],
    ['access_token', `/api/v4/user?access_token=${secret}`, '/api/v4/user?access_token=[redacted]'],
    ['job_token', `/api/v4/projects/1/packages?job_token=${secret}`, '/api/v4/projects/1/packages?job_token=[redacted]'],
    ['token', '/x?token=short', '/x?token=[redacted]'],
    ['an encoded name', '/x?private%5Ftoken=short', '/x?private%5Ftoken=[redacted]'],
    ['a name in brackets', '/x?user[password]=hunter2', '/x?user[password]=[redacted]'],
    ['a parameter nobody has looked at', '/x?anything=value', '/x?anything=[redacted]'],
    ['a search for a person', '/api/v4/users?search=jane@example.com', '/api/v4/users?search=[redacted]'],
    ['a secret as a bare name', `/x?${secret}`, '/x?[redacted]'],
    ['a token in a harmless parameter', `/x?package_name=${secret}`, '/x?package_name=[redacted]'],
    ['user information in the absolute form', `http://root:${secret}@host:8080/a`, 'http://[redacted]@host:8080/a'],
    ["npm's logout", '/api/v4/packages/npm/-/user/token/opaque-value', '/api/v4/packages/npm/-/user/token/[redacted]'],
    ['a web login code', '/api/v4/web_logins/opaque-code/approve', '/api/v4/web_logins/[redacted]/approve'],
    ['the page of a web login', '/-/web-login/opaque-code', '/-/web-login/[redacted]'],
    ['a token in the path', `/-/v1/${secret}`, '/-/v1/[redacted]'],
    ['a second question mark', '/x?a=1?private_token=opaque', '/x?a=[redacted]'],
    ['an e-mail address in the path', '/users/jane.doe%40example.com', '/users/[redacted]'],
  ])('leaves out %s', (_case, target, expected) => {
    expect(redactUrl(target)).toBe(expected);
  });

  it.each([
    '/api/v4/projects/top%2Fsub%2Fapp/packages/npm/@scope%2fname/-/@scope/name-1.0.0.tgz',
    '/api/v4/projects/1/packages/generic/left-pad@1.3.0/1.0.0-beta.rc/file.bin?status=hidden&select=package_file',
    '/api/v4/personal_access_tokens/12',
    '/groups/top/-/packages?page=3&order_by=name&sort=asc',
  ])('keeps %s', (target) => {
    expect(redactUrl(target)).toBe(target);
  });
});

describe('redactText', () => {
  it.each([
    ['bearer header', `authorization: Bearer ${secret}`],
    ['basic header', `Authorization: Basic ${basic}`],
    ['bare authorization', `authorization: ${secret}`],
    ['token form', `Authorization: Token token="${secret}"`],
    ['authorization in JSON', `{"authorization":"Basic ${basic}"}`],
    ['authorization in JSON in JSON', JSON.stringify(JSON.stringify({ authorization: `Basic ${basic}` }))],
    ['proxy authorization', `Proxy-Authorization: Basic ${basic}`],
    ['credential without its header', `got "Basic ${basic}"`],
    ['private-token header', `PRIVATE-TOKEN: ${secret}`],
    ['job-token header', `'job-token': '${secret}'`],
    ['deploy-token header', `Deploy-Token: ${secret}`],
    ['api key header', `X-NuGet-ApiKey: ${secret}`],
    ['csrf header', `x-csrf-token: ${secret}`],
    ['cookie', `Cookie: _packyard_session=${secret}; theme=dark`],
    ['set-cookie', `set-cookie: _packyard_session=${secret}; HttpOnly`],
    ['.npmrc', `//host/api/v4/packages/npm/:_authToken=${secret}`],
    ['query string', `GET /x?private_token=${secret}&page=1`],
    ['JSON password', `{"username":"root","password":"${secret}"}`],
    ['URL with a password', `postgres://packyard:${secret}@db:5432/packyard`],
    ['URL with an at sign in the password', `https://root:p@${secret}@host/x`],
    ['JSON web token', `could not verify ${jwt}`],
    ['token alone', `no such token ${secret}`],
  ])('leaves out the secret of a %s', (_case, text) => {
    const clean = redactText(text);
    expect(clean).toContain('[redacted]');
    for (const part of [secret, basic, jwt, secret.slice(6)]) expect(clean).not.toContain(part);
  });

  it('leaves out e-mail addresses', () => {
    expect(redactText('Key (email_key)=(jane.doe+ci@mail.example.com) already exists')).toBe('Key (email_key)=([redacted]) already exists');
  });

  it.each(['left-pad@1.3.0', '@scope/name@2.0.0-rc.1', 'Basic authentication', 'the token has expired', 'Password is too short', 'http://host/a@b/c'])('keeps %s', (text) => {
    expect(redactText(text)).toBe(text);
  });

  it('keeps a JSON line valid', () => {
    const line = JSON.stringify({ msg: `authorization: Basic ${basic}`, next: { password: 'x', list: [`token=${secret}`] } });
    expect(redactText('{"token":7,"password":true}')).toBe('{"token":7,"password":true}');
    expect(JSON.parse(redactText(line))).toEqual({ msg: 'authorization: [redacted]', next: { password: '[redacted]', list: ['token=[redacted]'] } });
  });

  it.each(['a', '@', '://', 'token', 'a@a.', 'eyJ', '=', '\\'])('takes linear time for 200,000 times %j', (part) => {
    const text = part.repeat(200_000);
    expect(redactText(text).length).toBeGreaterThan(0);
  });
});

describe('redactFields', () => {
  it.each(['token', 'PRIVATE-TOKEN', 'access_token', 'password', 'new_password', 'Authorization', 'cookie', 'Set-Cookie', 'x-nuget-apikey', 'npm-otp', 'x-csrf-token', 'email', 'body', '_auth'])(
    'leaves out %s at any depth',
    (name) => {
      expect(redactFields({ a: [{ [name]: 'opaque' }] })).toEqual({ a: [{ [name]: '[redacted]' }] });
    },
  );

  it('tells ids and flags', () => {
    expect(redactFields({ token: 7, mustChangePassword: true, tokenId: 7 })).toEqual({ token: 7, mustChangePassword: true, tokenId: 7 });
  });

  it('tells of an error what it was and where, with its cause, and nothing it carries', () => {
    const error = Object.assign(new Error(`duplicate (jane@example.com)`, { cause: new Error(`token=${secret}`) }), { code: '23505', detail: 'Key (email)=(x)', parameters: [secret] });
    const record = redactFields({ err: error });
    expect(record).toMatchObject({ err: { type: 'Error', message: 'duplicate ([redacted])', code: '23505', cause: { message: 'token=[redacted]' } } });
    expect(JSON.stringify(record)).not.toContain('parameters');
    expect(JSON.stringify(record)).not.toContain(secret);
  });

  it('is bounded for deep, wide and circular values', () => {
    const circular: Record<string, unknown> = { wide: Array.from({ length: 1000 }, (_, n) => n) };
    circular['self'] = circular;
    const record = redactFields(circular);
    expect((record['wide'] as unknown[]).length).toBe(50);
    expect(JSON.stringify(record).length).toBeLessThan(5_000);
  });
});
