import { packageIdKey, parsePackageId } from './package-id.ts';

describe('parsePackageId', () => {
  it.each(['a', 'Newtonsoft.Json', 'Acme-Tools', '_Internal_', '7zip', 'a.b-c.d_e', 'x'.repeat(100)])('takes %s', (id) => expect(parsePackageId(id)).toEqual({ ok: true, value: id }));

  it.each(['', '.', '..', '.a', 'a.', 'a..b', 'a.-b', '-a', 'a/b', 'a b', 'Аcme', 'a+b', 'x'.repeat(101)])('refuses %j', (id) => expect(parsePackageId(id)).toMatchObject({ ok: false }));
});

it('ids are the same whatever their case', () => expect(packageIdKey('Newtonsoft.JSON')).toBe('newtonsoft.json'));
