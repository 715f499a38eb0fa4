import { isObjectKey, newObjectKey, parseObjectKey } from './object-key.ts';

describe('ObjectKey', () => {
  it('is made fresh, and parsed back from its text', () => {
    const keys = Array.from({ length: 1000 }, newObjectKey);
    expect(new Set(keys).size).toBe(1000);
    expect(keys.every(isObjectKey)).toBe(true);
    expect(keys.map(parseObjectKey)).toEqual(keys);
  });

  it('does not repeat a foreign key in its error', () => {
    expect(() => parseObjectKey('\u001b[2J../secret')).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') }));
  });
});
