/** One part of a version with what stood before it; a change between digits and letters counts as a hyphen. */
interface Token {
  readonly prefix: '.' | '-';
  /** Digits without leading zeros, or a qualifier in lower case; '' is the qualifier that says "the release itself". */
  readonly text: string;
  readonly isNumber: boolean;
}

/** Qualifiers of known meaning, in their order; the empty one is the release. */
const qualifiers = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const aliases: ReadonlyMap<string, string> = new Map([['ga', ''], ['final', ''], ['release', ''], ['cr', 'rc']]);
const beforeDigits: ReadonlyMap<string, string> = new Map([['a', 'alpha'], ['b', 'beta'], ['m', 'milestone']]);

/** First bytes of tokens. What ends a version stands between the qualifiers that make it less and everything that makes it more. */
const firstByte = { lesser: 0x10, end: 0x20, release: 0x21, servicePack: 0x22, otherQualifier: 0x23, hyphenNumber: 0x30, dotNumber: 0x40 } as const;

/**
 * Bytes whose plain order is Maven's version order; equal for versions that Maven takes for the same (`1`, `1.0`, `1-ga`).
 *
 * @see https://maven.apache.org/pom.html#version-order-specification
 */
export function versionSort(version: string): Buffer {
  return Buffer.concat([...trimmed(tokensOf(version)).map(tokenBytes), Buffer.from([firstByte.end])]);
}

export function compareVersions(a: string, b: string): number {
  return versionSort(a).compare(versionSort(b));
}

/** Empty parts are zeros. A qualifier is always taken as if a hyphen stood before it. */
function tokensOf(version: string): Token[] {
  const tokens: Token[] = [];
  let prefix: Token['prefix'] = '.';
  for (const [index, part] of version.toLowerCase().split(/([.-])/).entries()) {
    if (index % 2 === 1) {
      prefix = part as Token['prefix'];
      continue;
    }
    const runs = part.match(/[0-9]+|[^0-9]+/g) ?? ['0'];
    for (const [at, run] of runs.entries()) {
      const isNumber = /^[0-9]/.test(run);
      const text = isNumber ? run.replace(/^0+(?=.)/, '') : meaning(run, at + 1 < runs.length);
      tokens.push({ prefix: at > 0 || !isNumber ? '-' : prefix, text, isNumber });
    }
  }
  return tokens;
}

function meaning(qualifier: string, isBeforeDigits: boolean): string {
  return (isBeforeDigits ? beforeDigits.get(qualifier) : undefined) ?? aliases.get(qualifier) ?? qualifier;
}

/** Zeros and empty qualifiers say nothing at the end, nor before a hyphen. */
function trimmed(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.prefix === '-') dropNulls(kept);
    kept.push(token);
  }
  dropNulls(kept);
  return kept;
}

function dropNulls(tokens: Token[]): void {
  while (tokens.length > 0 && isNull(tokens.at(-1))) tokens.pop();
}

const isNull = (token: Token | undefined): boolean => token?.text === '' || (token?.isNumber === true && token.text === '0');

function tokenBytes({ prefix, text, isNumber }: Token): Buffer {
  // a longer number is a larger one: its length stands before its digits; 255 of them at most
  if (isNumber) return Buffer.concat([Buffer.from([prefix === '.' ? firstByte.dotNumber : firstByte.hyphenNumber, text.length]), Buffer.from(text)]);
  const known = qualifiers.indexOf(text);
  if (known < 0) return Buffer.concat([Buffer.from([firstByte.otherQualifier]), Buffer.from(text), Buffer.from([0])]);
  if (text === '') return Buffer.from([firstByte.release]);
  return Buffer.from([text === 'sp' ? firstByte.servicePack : firstByte.lesser + known]);
}
