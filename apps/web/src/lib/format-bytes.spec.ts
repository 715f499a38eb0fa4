import { formatBytes } from './format-bytes.ts';

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KiB'],
  [1536, '1.5 KiB'],
  [11_776, '11.5 KiB'],
  [123 * 1024, '123 KiB'],
  [5 * 1024 ** 3, '5 GiB'],
  [3000 * 1024 ** 4, '3000 TiB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
