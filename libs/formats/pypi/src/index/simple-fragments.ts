import { prefixMark, RegistryError, type FragmentFile, type FragmentSource } from '@packyard/domain';
import { pypiFileMetadata, type PypiMetadata } from '../version-metadata.ts';
import { htmlText } from './html-text.ts';

/** All of them are rendered with each file that comes; the largest releases of the public index have some hundred. */
const maxFilesPerVersion = 2000;

/** The documents that one version's lines go into. */
export type SimpleVariant = 'html' | 'json';

/** What the index says of one file; `url` begins with the mark that stands for the prefix of whoever will ask. */
interface IndexedFile {
  readonly fileName: string;
  readonly url: string;
  readonly sha256: string;
  readonly requiresPython?: string;
  readonly coreMetadataSha256?: string;
  readonly hasProvenance: boolean;
  /** The reason, which may be empty; undefined for a file that was not yanked. */
  readonly yanked?: string;
  readonly sizeBytes: number;
  readonly uploadedAt: Date;
}

/**
 * One version's files in each kind of project page: an element a line, or members of a JSON list.
 *
 * @throws RegistryError `validation_failed` for more files than a version may have
 */
export function renderFragments(source: FragmentSource<PypiMetadata>): Readonly<Record<SimpleVariant, string>> {
  if (source.files.length > maxFilesPerVersion) throw new RegistryError('validation_failed', { reason: `${source.name} ${source.version} has ${maxFilesPerVersion} files, which is as many as a version may have: publish another version.` });
  const files = source.files.map((file) => indexed(file, source));
  return { html: files.map(anchor).join('\n'), json: files.map(jsonMember).join(',') };
}

/** Puts the registry's address, as the client used it, in its place. `escape` is that of the document. */
export function fillFragment(fragment: string, prefix: string, escape: (text: string) => string): string {
  const escaped = escape(prefix);
  return fragment.replaceAll(prefixMark, () => escaped);
}

function indexed(file: FragmentFile, source: FragmentSource<PypiMetadata>): IndexedFile {
  const noted = pypiFileMetadata.safeParse(file.metadata).data ?? {};
  const requiresPython = noted.requiresPython ?? source.metadata.requiresPython;
  const sha256 = file.digests.sha256.toString('hex');
  return {
    fileName: file.path,
    url: `${prefixMark}/files/${sha256}/${encodeURIComponent(file.path)}`,
    sha256,
    ...(requiresPython === undefined ? {} : { requiresPython }),
    ...(noted.coreMetadataSha256 === undefined ? {} : { coreMetadataSha256: noted.coreMetadataSha256 }),
    hasProvenance: noted.hasProvenance === true,
    ...(source.deprecatedMessage === undefined ? {} : { yanked: source.deprecatedMessage }),
    sizeBytes: file.sizeBytes,
    uploadedAt: file.createdAt,
  };
}

/** @see https://packaging.python.org/en/latest/specifications/simple-repository-api/#html-serialization */
function anchor(file: IndexedFile): string {
  const coreMetadata = file.coreMetadataSha256 === undefined ? undefined : `sha256=${file.coreMetadataSha256}`;
  const attributes = {
    href: `${file.url}#sha256=${file.sha256}`,
    'data-requires-python': file.requiresPython,
    'data-yanked': file.yanked,
    'data-core-metadata': coreMetadata,
    // the name that pip took from the first draft of the specification
    'data-dist-info-metadata': coreMetadata,
    'data-provenance': file.hasProvenance ? `${file.url}.provenance` : undefined,
  };
  const text = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${htmlText(value)}"`]));
  return `<a${text.join('')}>${htmlText(file.fileName)}</a><br>`;
}

/** @see https://packaging.python.org/en/latest/specifications/simple-repository-api/#json-serialization */
function jsonMember(file: IndexedFile): string {
  const coreMetadata = file.coreMetadataSha256 === undefined ? false : { sha256: file.coreMetadataSha256 };
  const members = JSON.stringify({
    filename: file.fileName,
    hashes: { sha256: file.sha256 },
    'requires-python': file.requiresPython,
    size: file.sizeBytes,
    'upload-time': microseconds(file.uploadedAt),
    yanked: file.yanked === undefined ? false : file.yanked || true,
    // only the new name: pip 22.3 to 23.0 take the old one for a string, and break (PEP 714)
    'core-metadata': coreMetadata,
  });
  // written by hand, because JSON.stringify would escape the mark
  const addresses = `"url":"${file.url}"${file.hasProvenance ? `,"provenance":"${file.url}.provenance"` : ''}`;
  return `{${addresses},${members.slice(1)}`;
}

/** The form of the specification, which counts microseconds. */
function microseconds(date: Date): string {
  return date.toISOString().replace('Z', '000Z');
}
