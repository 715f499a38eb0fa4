import type { NewDependency } from '@packyard/database';
import { hasUnsafeCharacters, isPollutingKey, maxNameBytes, printable, RegistryError, type PackageFormat, type Parsed } from '@packyard/domain';
import type { DraftFile, PublishDraft } from './draft.ts';

/** A draft whose names were read by the format's rules, with the keys that decide what is the same. */
export interface CheckedDraft<M = unknown> {
  readonly name: string;
  readonly nameKey: string;
  readonly version: string;
  readonly versionKey: string;
  readonly versionSort: Buffer;
  readonly prerelease: boolean;
  readonly metadata: M;
  readonly summary: string | null;
  readonly merge?: (before: M) => M;
  /** Not given: a new version is listed, an existing one stays as it is. */
  readonly status?: 'default' | 'hidden';
  readonly files: readonly DraftFile[];
  readonly dependencies?: readonly NewDependency[];
  readonly tags: readonly string[];
  readonly readme?: { readonly fileName: string; readonly text: string };
}

const maxSummaryLength = 512;
const maxDependencies = 10_000;

/** Reads a draft by the format's rules. @throws RegistryError `validation_failed` with the format's own reason */
export async function checkDraft<M>(format: PackageFormat<M>, draft: PublishDraft<M>): Promise<CheckedDraft<M>> {
  const name = checkedName(format, draft.name);
  const version = valid('Version', draft.version, format.names.parseVersion(bounded('Version', draft.version)));
  for (const file of draft.files.flatMap((one) => [one, ...(one.derived ?? [])])) checkPath(file.path);
  if ((draft.dependencies?.length ?? 0) > maxDependencies) throw new RegistryError('validation_failed', { reason: `more than ${maxDependencies} dependencies` });
  return {
    name,
    nameKey: format.names.nameKey(name),
    version,
    versionKey: format.names.versionKey(version),
    versionSort: format.names.versionSort(version),
    prerelease: format.names.isPrerelease(version),
    ...(await describedBy(format, draft.metadata)),
    ...(draft.merge === undefined ? {} : { merge: draft.merge }),
    ...(draft.status === undefined ? {} : { status: draft.status }),
    files: draft.files,
    ...(draft.dependencies === undefined ? {} : { dependencies: draft.dependencies.map((d) => ({ ...d, nameKey: format.names.nameKey(d.name) })) }),
    tags: draft.tags ?? [],
    ...(draft.readme === undefined ? {} : { readme: draft.readme }),
  };
}

/** What is stored of a version's metadata. @throws RegistryError `validation_failed` */
export async function describedBy<M>(format: PackageFormat<M>, metadata: M): Promise<{ readonly metadata: M; readonly summary: string | null }> {
  const checked = await checkedMetadata(format, metadata);
  return { metadata: checked, summary: format.summary(checked)?.slice(0, maxSummaryLength) ?? null };
}

/** A package name in its stored form. @throws RegistryError `validation_failed` */
export function checkedName(format: PackageFormat, name: string): string {
  return valid('Name', name, format.names.parseName(bounded('Name', name)));
}

function valid<T>(what: string, text: string, result: Parsed<T>): T {
  if (result.ok) return result.value;
  throw new RegistryError('validation_failed', { field: what.toLowerCase(), reason: `${what} ${printable(text)}: ${result.reason}` });
}

function bounded(what: string, text: string): string {
  if (Buffer.byteLength(text) > maxNameBytes) throw new RegistryError('validation_failed', { reason: `${what} is longer than ${maxNameBytes} bytes` });
  if (hasUnsafeCharacters(text)) throw new RegistryError('validation_failed', { reason: `${what} holds characters that cannot be seen: only printable ones are allowed` });
  if (isPollutingKey(text)) throw new RegistryError('validation_failed', { reason: `${what} ${text} is reserved: choose another` });
  return text;
}

async function checkedMetadata<M>(format: PackageFormat<M>, metadata: M): Promise<M> {
  const result = await format.metadata['~standard'].validate(metadata);
  if (result.issues === undefined) return result.value;
  const first = result.issues[0];
  const path = first?.path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.') ?? '';
  throw new RegistryError('validation_failed', { reason: printable(`Metadata ${path} ${first?.message ?? 'is invalid'}`, 300) });
}

/** The last line of defence: formats check their own grammar before. */
function checkPath(path: string): void {
  const segments = path.split('/');
  const bad = path === '' || Buffer.byteLength(path) > 4096 || hasUnsafeCharacters(path) || path.includes('\\') || segments.some((s) => s === '' || s === '.' || s === '..');
  if (bad) throw new RegistryError('parameter_invalid', { name: 'file_name' });
}
