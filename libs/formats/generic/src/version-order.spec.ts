import { compareVersions, versionSort } from './version-order.ts';

describe('version order', () => {
  it('counts runs of digits as numbers', () => {
    const ordered = ['0.9', '1', '1-beta', '1.0', '1.0.0', '1.0.1', '1.9', '1.10', '2', '10', '20251231', '20260101', 'main', 'v1', 'v2', 'v10'];
    expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
  });

  it('tells apart what counts the same', () => {
    expect(compareVersions('1.01', '1.1')).not.toBe(0);
    expect(compareVersions('1.1', '1.1')).toBe(0);
  });

  it('takes the longest number', () => {
    expect(versionSort('9'.repeat(255)).compare(versionSort('9'.repeat(254)))).toBe(1);
    expect(versionSort('0'.repeat(255))).toHaveLength(3 + 1 + 255);
  });
});
