import { parseByteSize } from './byte-size.ts';

describe('parseByteSize', () => {
  it.each([
    ['0', 0], ['1024', 1024], ['12B', 12], ['10kB', 10_000], ['10 MB', 10_000_000], ['2GB', 2e9], ['1TB', 1e12],
    ['1KiB', 1024], ['64MiB', 64 * 2 ** 20], ['64mib', 64 * 2 ** 20], ['20GiB', 20 * 2 ** 30], ['1TiB', 2 ** 40], ['1.5KiB', 1536],
  ])('%s', (text, bytes) => {
    expect(parseByteSize(text)).toBe(bytes);
  });

  it.each(['', 'MB', '-1', '1e6', '10M', '10 Mi', '1,5MB', '9007199254740993', '99999999TiB', '0x10', '1 2', '1constructor'])('refuses %j', (text) => {
    expect(parseByteSize(text)).toBeUndefined();
  });
});
