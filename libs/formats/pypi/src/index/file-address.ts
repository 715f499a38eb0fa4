import { parseFileName, type DistributionFileName } from '../names/distribution-file-name.ts';

/** What `files/:sha256/:fileName` names. */
export interface FileAddress {
  /** In lower-case hex. */
  readonly sha256: string;
  /** As it is kept, with the ending of a document beside a distribution. */
  readonly fileName: string;
  readonly distribution: DistributionFileName;
  /** A document that is served beside a distribution. @see https://peps.python.org/pep-0658/ */
  readonly document?: 'metadata' | 'provenance';
}

/** Undefined for what is no such address. */
export function fileAddress(sha256: string, fileName: string): FileAddress | undefined {
  const [, ownName = fileName, document] = /^(.*)\.(metadata|provenance)$/.exec(fileName) ?? [];
  const distribution = parseFileName(ownName);
  if (!/^[0-9a-f]{64}$/i.test(sha256) || !distribution.ok) return undefined;
  const address = { sha256: sha256.toLowerCase(), fileName, distribution: distribution.value };
  return document === 'metadata' || document === 'provenance' ? { ...address, document } : address;
}
