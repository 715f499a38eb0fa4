const zero = 0x30;

/**
 * Bytes whose plain order puts versions as people read them: runs of digits count as numbers, all else as ASCII.
 * Generic versions have no grammar of their own, so nothing is a pre-release; different texts are never equal.
 */
export function versionSort(version: string): Buffer {
  const parts = version.match(/[0-9]+|[^0-9]+/g) ?? [];
  const readable = parts.map((part) => (/^[0-9]/.test(part) ? numberBytes(part) : Buffer.from(part)));
  // a longer number is a larger one: its length stands before its digits; 255 of them at most
  return Buffer.concat([...readable, Buffer.from([0]), Buffer.from(version)]);
}

/** Begins with the byte of `0`, so that a number sorts among other characters where its digits would. */
function numberBytes(digits: string): Buffer {
  const significant = digits.replace(/^0+(?=.)/, '');
  return Buffer.concat([Buffer.from([zero, significant.length]), Buffer.from(significant)]);
}

export function compareVersions(a: string, b: string): number {
  return versionSort(a).compare(versionSort(b));
}
