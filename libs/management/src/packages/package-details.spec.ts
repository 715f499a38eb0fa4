import { presentField } from './package-details.ts';

describe('presentField', () => {
  it.each([
    ['https://a.example', 'link'],
    ['HTTP://a.example', 'link'],
    ['javascript:alert(1)', 'text'],
    ['//a.example', 'text'],
    [' https://a.example', 'text'],
    ['ftp://a.example', 'text'],
  ])('%s is a %s', (value, kind) => {
    expect(presentField({ label: 'Home', value, kind: 'link' }).kind).toBe(kind);
  });
});
