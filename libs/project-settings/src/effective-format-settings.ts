import type { FormatSettingRow } from '@packyard/database';
import type { PackageFormat } from '@packyard/domain';
import { parseExceptionPattern } from './exception-pattern.ts';

/** What of a format the settings need to know its defaults. */
export type FormatDefaults = Pick<PackageFormat, 'id' | 'onRepublish' | 'rest'>;

/** What counts for one project (or group, or the server) and one format. */
export interface EffectiveFormatSettings {
  /** Whether the same thing may be published again; the exception turns this round. */
  readonly duplicatesAllowed: boolean;
  readonly duplicateExceptionPattern?: string;
  /** Bytes of one file; `Number.MAX_SAFE_INTEGER` where there is no limit. */
  readonly maxFileBytes: number;
  /** Of versions that move: how many builds of each file are kept; all unless given. */
  readonly keptBuilds?: number;
  /**
   * Whether this one may be published again. The exception is tried against the name and against the version.
   * @see https://docs.gitlab.com/user/packages/generic_packages/#disable-publishing-duplicate-package-names
   */
  acceptsDuplicate(name: string, version: string): boolean;
}

/** `rows`: nearest first. A pattern goes with the switch of its own row, because what it means hangs on that. */
export function effectiveSettings(rows: readonly FormatSettingRow[], format: FormatDefaults): EffectiveFormatSettings {
  const rule = rows.find((row) => row.duplicatesAllowed !== null);
  const duplicatesAllowed = rule?.duplicatesAllowed ?? format.onRepublish !== 'refuse';
  const pattern = rule?.duplicateExceptionPattern ?? undefined;
  const limit = rows.find((row) => row.maxFileBytes !== null)?.maxFileBytes ?? format.rest.defaultMaxFileBytes;
  const keptBuilds = rows.find((row) => row.keptBuilds !== null)?.keptBuilds ?? undefined;
  return {
    duplicatesAllowed,
    ...(pattern === undefined ? {} : { duplicateExceptionPattern: pattern }),
    maxFileBytes: limit === 0 ? Number.MAX_SAFE_INTEGER : limit,
    ...(keptBuilds === undefined ? {} : { keptBuilds }),
    acceptsDuplicate: (name, version) => duplicatesAllowed !== isException(pattern, name, version),
  };
}

/** A stored pattern that no longer compiles excepts nothing. */
function isException(pattern: string | undefined, name: string, version: string): boolean {
  if (pattern === undefined) return false;
  const compiled = parseExceptionPattern(pattern);
  return compiled.ok && (compiled.value(name) || compiled.value(version));
}
