import { makeSecret, tokenDigest } from '../tokens/token-format.ts';
import { readCredential, type CarrierRules, type Presented } from './credential-reader.ts';

const token = makeSecret('personal').text;
const other = makeSecret('personal').text;
const basic = (user: string, password: string): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const read = (headers: Record<string, string | string[]>, rules?: CarrierRules, query?: unknown): Presented =>
  readCredential({ headersDistinct: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat()])), query }, rules);
const errorOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

const presents = (text: string): object => ({ tokenDigest: tokenDigest(text), sessionDigest: null });

describe('readCredential', () => {
  it.each([
    ['private-token', token, 'header'],
    ['deploy-token', token, 'header'],
    ['job-token', token, 'header'],
    ['authorization', `Bearer ${token}`, 'header'],
    ['authorization', `bearer   ${token} `, 'header'],
    ['authorization', token, 'header'],
    ['authorization', basic('anyone', token), 'basic'],
    ['authorization', basic('', token), 'basic'],
    ['authorization', basic('gitlab-ci-token', token).replace('Basic', 'basic'), 'basic'],
  ])('finds a token in %s: %s', (header, value, carrier) => {
    expect(read({ [header]: value })).toEqual({ ...presents(token), carrier, maybePassword: false });
  });

  it('finds none in a plain request', () => {
    expect(read({ accept: '*/*', cookie: 'session=x' })).toEqual({ tokenDigest: null, sessionDigest: null, carrier: 'none', maybePassword: false });
  });

  it('keeps colons that belong to the password', () => {
    expect(read({ authorization: basic('a', 'b:c:d') })).toMatchObject(presents('b:c:d'));
  });

  it('notices what is most likely a password', () => {
    expect(read({ authorization: basic('alice', 'correct horse') })).toMatchObject({ maybePassword: true });
    expect(read({ authorization: 'Bearer correct-horse' })).toMatchObject({ maybePassword: false });
  });

  it.each([
    [{ 'private-token': '' }],
    [{ 'private-token': 'x'.repeat(4097) }],
    [{ authorization: '' }],
    [{ authorization: 'Digest username="x"' }],
    [{ authorization: 'Negotiate abc' }],
    [{ authorization: 'Basic' + ' ' + '!!!' }],
    [{ authorization: 'Basic ' + Buffer.from('no colon').toString('base64') }],
    [{ authorization: basic('user', '') }],
    [{ authorization: `Bearer ${'x'.repeat(9000)}` }],
  ])('refuses %j', (headers) => {
    expect(errorOf(() => read(headers))).toMatchObject({ code: 'token_invalid' });
  });

  it('refuses two different tokens, also in one header sent twice', () => {
    expect(errorOf(() => read({ 'private-token': token, authorization: `Bearer ${other}` }))).toMatchObject({ code: 'credentials_ambiguous' });
    expect(errorOf(() => read({ authorization: [`Bearer ${token}`, basic('a', other)] }))).toMatchObject({ code: 'credentials_ambiguous' });
    expect(errorOf(() => read({ 'private-token': [token, other] }))).toMatchObject({ code: 'credentials_ambiguous' });
  });

  it('takes one token sent in two ways', () => {
    expect(read({ 'private-token': token, authorization: basic('a', token) })).toMatchObject(presents(token));
  });

  it("reads a format's own header only where it is named", () => {
    expect(read({ 'x-api-key': token })).toMatchObject({ carrier: 'none' });
    expect(read({ 'x-api-key': token }, { tokenHeaders: ['x-api-key'] })).toMatchObject(presents(token));
  });

  it('lets a decisive header win', () => {
    const rules = { tokenHeaders: ['x-api-key'], decisiveHeader: 'x-api-key' };
    expect(read({ 'x-api-key': token, authorization: `Bearer ${other}` }, rules)).toMatchObject(presents(token));
    expect(read({ authorization: `Bearer ${other}` }, rules)).toMatchObject(presents(other));
  });

  it('passes over a word in a decisive header that is no token, if there is something else', () => {
    const rules = { tokenHeaders: ['x-api-key'], decisiveHeader: 'x-api-key' };
    expect(read({ 'x-api-key': 'az', authorization: basic('somebody', token) }, rules)).toMatchObject(presents(token));
    expect(read({ 'x-api-key': 'az' }, rules)).toMatchObject(presents('az'));
  });

  it('says which user name came with a token, where that is asked for', () => {
    expect(read({ authorization: basic('somebody', token) })).not.toHaveProperty('claimedUserName');
    expect(read({ authorization: basic('somebody', token) }, { checksUserName: true })).toMatchObject({ ...presents(token), claimedUserName: 'somebody' });
    expect(read({ authorization: basic('', token) }, { checksUserName: true })).toMatchObject({ claimedUserName: '' });
    expect(read({ authorization: `Bearer ${token}` }, { checksUserName: true })).not.toHaveProperty('claimedUserName');
  });

  it('reads the query only where that is allowed', () => {
    expect(read({}, {}, { private_token: token })).toMatchObject({ carrier: 'none' });
    expect(read({}, { query: true }, { private_token: token })).toMatchObject({ ...presents(token), carrier: 'query' });
    expect(read({}, { query: true }, { access_token: token, private_token: token })).toMatchObject(presents(token));
    expect(errorOf(() => read({}, { query: true }, { private_token: [token, other] }))).toMatchObject({ code: 'credentials_ambiguous' });
    expect(errorOf(() => read({}, { query: true }, { private_token: { a: token } }))).toMatchObject({ code: 'token_invalid' });
  });

  it('reads the cookie only where it is named, and not beside a token', () => {
    const session = makeSecret('session');
    const cookie = `theme=dark; sid=${session.text}; x=y`;
    expect(read({ cookie })).toMatchObject({ carrier: 'none' });
    expect(read({ cookie }, { cookie: 'sid' })).toEqual({ tokenDigest: null, sessionDigest: session.digest, carrier: 'cookie', maybePassword: false });
    expect(read({ cookie, 'private-token': token }, { cookie: 'sid' })).toMatchObject(presents(token));
    expect(read({ cookie: 'xsid=1; =2; sid' }, { cookie: 'sid' })).toMatchObject({ carrier: 'none' });
  });
});
