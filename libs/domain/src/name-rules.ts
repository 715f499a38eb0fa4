/** A checked value, or the reason why it is none: a sentence that says what is allowed. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refused = (reason: string): Parsed<never> => ({ ok: false, reason });

/** How a format reads names and versions. Pure; each function gets at most 255 bytes of text. */
export interface NameRules {
  parseName(text: string): Parsed<string>;
  /** What makes two names one (lower case, separators folded, ...). */
  nameKey(name: string): string;
  /** True if a package keeps the spelling that it was first published under; other spellings of it are then refused. */
  readonly keepsSpelling?: boolean;
  /**
   * The path of the top-level namespace that a name belongs to where projects of the whole server are looked through; undefined: to
   * none, so that it is found there by nobody. Without this rule everybody's projects answer for every name.
   */
  ownerPath?(name: string): string | undefined;
  parseVersion(text: string): Parsed<string>;
  versionKey(version: string): string;
  /** Bytes whose plain order is the format's version order, oldest first. */
  versionSort(version: string): Buffer;
  compareVersions(a: string, b: string): number;
  /** What the format's clients take when nobody names a version: pre-releases are passed over. */
  isPrerelease(version: string): boolean;
  /** Versions that stand for work in progress (Maven's SNAPSHOT): their files may be published again whatever the duplicates setting says. */
  isMoving?(version: string): boolean;
}

/** Longest name, version or file path segment, in bytes. */
export const maxNameBytes = 255;
