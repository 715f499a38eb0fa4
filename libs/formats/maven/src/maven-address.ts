import { RegistryError, type DigestAlgorithm } from '@packyard/domain';
import type { Request } from 'express';
import { parseFileName, type MavenFileName } from './maven-file-name.ts';
import { isFileName, isSegment, isSnapshot, parseMavenName, parseMavenVersion } from './maven-grammar.ts';

/** A file that somebody publishes. */
export interface FileAddress {
  readonly kind: 'file';
  /** As GitLab names the package: `com/acme/lib`. */
  readonly name: string;
  readonly version: string;
  readonly fileName: string;
  readonly parts: MavenFileName;
  /** The address is that of the file's checksum. */
  readonly checksum?: DigestAlgorithm;
}

/** `maven-metadata.xml`, which the server writes. */
export interface MetadataAddress {
  readonly kind: 'metadata';
  /** The folders: of an artifact, of a group, or (with `version`) of a snapshot's artifact. */
  readonly folder: string;
  readonly version?: string;
  readonly checksum?: DigestAlgorithm;
  /** A signature or the like beside it, which the server has none of. */
  readonly isBeside: boolean;
}

export type MavenAddress = FileAddress | MetadataAddress;

const metadataName = 'maven-metadata.xml';
const checksumPattern = /\.(md5|sha1|sha256|sha512)$/;

/** @throws RegistryError `parameter_invalid` with GitLab's name of the part that is wrong, `bad_request` for a file of another version */
export function mavenAddress(params: Request['params']): MavenAddress {
  const segments = segmentsOf(params);
  const last = segments.at(-1) ?? '';
  const folders = segments.slice(0, -1);
  if (!folders.every((folder) => isSegment(folder) || parseMavenVersion(folder).ok)) throw invalid('path', 'letters, digits and . _ + - only');
  if (!isFileName(last)) throw invalid('file_name', 'letters, digits and . _ + - only, at most 255 of them');
  const checksum = checksumPattern.exec(last)?.[1] as DigestAlgorithm | undefined;
  const fileName = checksum === undefined ? last : last.slice(0, -checksum.length - 1);
  const address = fileName === metadataName || fileName.startsWith(`${metadataName}.`) ? metadataAddress(folders, fileName) : fileAddress(folders, fileName);
  return { ...address, ...(checksum === undefined ? {} : { checksum }) };
}

/** The same for readers: where nothing can be, nothing is. Clients take any other refusal for a broken repository. @throws RegistryError `file_not_found` */
export function readableAddress(params: Request['params']): MavenAddress {
  try {
    return mavenAddress(params);
  } catch (error) {
    throw error instanceof RegistryError ? new RegistryError('file_not_found', {}, { cause: error }) : error;
  }
}

/** The package that an address is about; undefined if it is none. */
export function packageNameIn(request: Pick<Request, 'params'>): string | undefined {
  try {
    const address = mavenAddress(request.params);
    return address.kind === 'file' ? address.name : address.folder;
  } catch {
    return undefined;
  }
}

function metadataAddress(folders: readonly string[], fileName: string): MetadataAddress {
  const isBeside = fileName !== metadataName;
  const last = folders.at(-1) ?? '';
  if (folders.length > 2 && isSnapshot(last)) return { kind: 'metadata', folder: accepted('path', parseMavenName(folders.slice(0, -1).join('/'))), version: last, isBeside };
  if (folders.length === 0 || !folders.every(isSegment)) throw invalid('path', 'the folders of a group or an artifact');
  return { kind: 'metadata', folder: folders.join('/'), isBeside };
}

function fileAddress(folders: readonly string[], fileName: string): FileAddress {
  const name = accepted('path', parseMavenName(folders.slice(0, -1).join('/')));
  const version = accepted('path', parseMavenVersion(folders.at(-1) ?? ''));
  const artifactId = name.slice(name.lastIndexOf('/') + 1);
  const parts = parseFileName(fileName, artifactId, version);
  if (parts === undefined) throw new RegistryError('bad_request', { reason: `the file ${fileName} does not belong into the folder of version ${version}: its name must be ${artifactId}-${version}, then a classifier and an extension` });
  return { kind: 'file', name, version, fileName, parts };
}

/** Express gives a wildcard as its decoded segments. The first is empty where a client adds a slash to a base that ends in one. */
function segmentsOf(params: Request['params']): readonly string[] {
  const path = params['path'];
  const segments = Array.isArray(path) ? path : [path ?? ''];
  return segments[0] === '' ? segments.slice(1) : segments;
}

function accepted(name: string, result: ReturnType<typeof parseMavenName>): string {
  if (!result.ok) throw invalid(name, result.reason);
  return result.value;
}

const invalid = (name: string, allowed: string): RegistryError => new RegistryError('parameter_invalid', { name, allowed });
