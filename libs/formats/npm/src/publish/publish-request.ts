import { printable, RegistryError, type Digests, type Parsed } from '@packyard/domain';
import { parseDistTag } from '../dist-tag.ts';
import type { PackageName } from '../package-name.ts';
import { parsePackageVersion } from '../package-version.ts';
import type { ScannedDocument } from '../publish-document-scanner.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../safe-json.ts';
import { parseTarballName } from '../tarball-name.ts';
import { badBody } from './body-error.ts';

/** What a publish document says: one version of one package under one tag. */
export interface PublishRequest {
  readonly name: PackageName;
  readonly version: string;
  readonly tag: string;
  /** The version's manifest as the client sent it. */
  readonly manifest: JsonObject;
}

/**
 * Reads what is to be published under `name`, the name in the URL: the one that the right to publish was asked for.
 * @throws RegistryError `body_malformed`, `validation_failed`, `size_mismatch`
 */
export function publishRequest(name: PackageName, scanned: ScannedDocument): PublishRequest {
  const { document } = scanned;
  for (const field of ['name', '_id'] as const) {
    const value = document[field];
    if (value !== undefined && value !== name.full) throw badBody(`The body is about ${quoted(value)}, but the address about "${name.full}": publish each package under its own name.`);
  }
  const [key, manifest] = onlyEntry(document['versions'], 'Version is empty.', 'The body has more than one version: publish them one by one.');
  const version = valid('Version', key, parsePackageVersion(key));
  if (!isJsonObject(manifest)) throw badBody('The version in the body is no object: publish again with npm, pnpm, yarn or bun.');
  const tag = tagOf(document['dist-tags'], version);
  checkAttachment(name, version, scanned);
  return { name, version, tag, manifest };
}

/** The digests that the client made of its tarball must be those of the bytes received. @throws RegistryError `digest_mismatch` */
export function assertDigests(manifest: JsonObject, digests: Digests): void {
  const dist = manifest['dist'];
  if (!isJsonObject(dist)) return;
  const actual = { sha512: digests.sha512?.toString('base64'), sha1: digests.sha1?.toString('base64') };
  const integrity = typeof dist['integrity'] === 'string' ? dist['integrity'].trim().split(/\s+/) : [];
  for (const item of integrity) {
    const [, algorithm, digest] = /^(sha512|sha1)-([^?]*)/.exec(item) ?? [];
    if ((algorithm === 'sha512' || algorithm === 'sha1') && digest !== actual[algorithm]) throw mismatch('integrity', actual[algorithm]);
  }
  const shasum = dist['shasum'];
  const sha1 = digests.sha1?.toString('hex');
  if (typeof shasum === 'string' && shasum.toLowerCase() !== sha1) throw mismatch('shasum', sha1);
}

function mismatch(algorithm: string, actual: string | undefined): RegistryError {
  return new RegistryError('digest_mismatch', { algorithm, actual });
}

function tagOf(tags: JsonValue | undefined, version: string): string {
  const [tag, tagged] = onlyEntry(tags, 'The body names no dist-tag: publish with one, "latest" is the usual.', 'The body has more than one dist-tag: publish with one, and add the others afterwards with npm dist-tag add.');
  if (tagged !== version) throw badBody(`The dist-tag "${printable(tag)}" is for version ${quoted(tagged)}, but ${version} is being published.`);
  const checked = parseDistTag(tag);
  if (!checked.ok) throw badBody(checked.reason);
  return checked.value;
}

function checkAttachment(name: PackageName, version: string, { document, attachmentKey, decodedBytes }: ScannedDocument): void {
  const attachments = isJsonObject(document['_attachments']) ? document['_attachments'] : {};
  const attachment = attachmentKey === undefined ? undefined : attachments[attachmentKey];
  if (attachmentKey === undefined || decodedBytes === 0) throw badBody('Attachment data is empty.');
  refuseOthers(Object.keys(attachments).filter((key) => key !== attachmentKey));
  const named = parseTarballName(name, attachmentKey);
  if (!named.ok || named.value !== version) throw badBody(`The attachment is called "${printable(attachmentKey)}", but should be ${name.full}-${version}.tgz.`);
  const announced = isJsonObject(attachment) ? attachment['length'] : undefined;
  if (announced !== undefined && announced !== decodedBytes) throw new RegistryError('size_mismatch', { announced: printable(String(announced)), actual: decodedBytes });
}

function refuseOthers(others: readonly string[]): void {
  const [first] = others;
  if (first === undefined) return;
  if (first.endsWith('.sigstore')) throw badBody('This registry keeps no provenance statements: publish without --provenance (and without "provenance" in publishConfig and NPM_CONFIG_PROVENANCE).');
  throw badBody(`The body has an attachment that is no tarball ("${printable(first)}"): publish again with npm, pnpm, yarn or bun.`);
}

function onlyEntry(value: JsonValue | undefined, none: string, several: string): [string, JsonValue] {
  const [first, ...others] = isJsonObject(value) ? Object.entries(value) : [];
  if (first === undefined) throw badBody(none);
  if (others.length > 0) throw badBody(several);
  return first;
}

function valid(what: string, text: string, result: Parsed<string>): string {
  if (result.ok) return result.value;
  throw new RegistryError('validation_failed', { field: what.toLowerCase(), reason: `${what} ${printable(text)}: ${result.reason}` });
}

function quoted(value: JsonValue | undefined): string {
  return typeof value === 'string' ? `"${printable(value)}"` : 'something else';
}
