import { returnPath, signInPath } from './return-path.ts';

test.each([
  ['/acme/web/-/packages?page=2', '/acme/web/-/packages?page=2'],
  [null, '/'],
  ['', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example/', '/'],
  ['/\t/evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/users/sign_in?return_to=%2Fa', '/'],
])('%p leads to %p', (wanted, path) => {
  expect(returnPath(wanted)).toBe(path);
});

test('the sign-in page remembers where one came from', () => {
  expect(signInPath({ pathname: '/acme/web', search: '?page=2' })).toBe('/users/sign_in?return_to=%2Facme%2Fweb%3Fpage%3D2');
  expect(signInPath({ pathname: '/', search: '' })).toBe('/users/sign_in');
  expect(signInPath({ pathname: '/explore', search: '' })).toBe('/users/sign_in');
  expect(signInPath({ pathname: '/explore', search: '?search=x' })).toBe('/users/sign_in?return_to=%2Fexplore%3Fsearch%3Dx');
});
