import { cursorBelow, readCursor } from './cursor.ts';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('cursor', () => {
  it('comes back as it went', () => {
    expect(readCursor(cursorBelow(42))).toBe(42);
    expect(cursorBelow(42)).toMatch(/^[\w-]+$/);
  });

  it('takes the id as a text, and the padding that GitLab writes', () => {
    expect(readCursor(Buffer.from('{"id":"42","_kd":"n"}').toString('base64'))).toBe(42);
  });

  it.each(['', 'x', encoded(null), encoded([1]), encoded({ id: 1 }), encoded({ id: 1, _kd: 'p' }), encoded({ id: 0, _kd: 'n' }), encoded({ id: 1.5, _kd: 'n' }), encoded({ id: 'x', _kd: 'n' }), encoded({ id: 2 ** 60, _kd: 'n' }), 'x'.repeat(300)])(
    'refuses %s',
    (cursor) => {
      expect(() => readCursor(cursor)).toThrow(expect.objectContaining({ code: 'parameter_invalid' }));
    },
  );
});
