import { isNumericLabel, versionParts } from './package-version.ts';

const end = 0x00;
const numeric = 0x01;
const text = 0x02;
const release = 0xff;

/**
 * Bytes whose plain order is that of the client, equal for equal versions only: four numbers, then a release after its
 * pre-releases, then label by label, numbers by value before texts without case, and the shorter list first.
 * @see https://semver.org/spec/v2.0.0.html#spec-item-11
 */
export function versionSort(version: string): Buffer {
  const { numbers, labels } = versionParts(version);
  const suffix = labels.length === 0 ? [Buffer.from([release])] : [...labels.map(sortableLabel), Buffer.from([end])];
  return Buffer.concat([...numbers.map(sortableNumber), ...suffix]);
}

/** Negative if `a` is older. */
export function compareVersions(a: string, b: string): number {
  return versionSort(a).compare(versionSort(b));
}

function sortableNumber(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function sortableLabel(label: string): Buffer {
  if (isNumericLabel(label)) return Buffer.concat([Buffer.from([numeric]), sortableNumber(Number(label))]);
  return Buffer.concat([Buffer.from([text]), Buffer.from(label.toLowerCase()), Buffer.from([end])]);
}
