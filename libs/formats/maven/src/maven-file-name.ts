import { isSnapshot } from './maven-grammar.ts';

/** What a file's name says, read with the version of its folder. */
export interface MavenFileName {
  /** Before the version: the artifact, `ivy`, or an sbt plugin's name without its Scala version. */
  readonly stem: string;
  /** The version as the name has it: of a snapshot it may be a build, `1.0-20261122.063520-2`. */
  readonly fileVersion: string;
  /** `20261122.063520` and `2`, of a snapshot's build. */
  readonly build?: { readonly timestamp: string; readonly number: number };
  readonly classifier: string;
  /** Without its dot; signatures keep what they sign: `jar.asc`. */
  readonly extension: string;
  /** What is the same in every build of a snapshot: `lib-1.0-SNAPSHOT-sources.jar`. */
  readonly series: string;
}

const buildPattern = /^(\d{8}\.\d{6})-(\d{1,9})(?=[.-]|$)/;
/** `1.0` does not begin the names of version `1.0.1`, nor those of a snapshot. */
const otherVersion = /^(\.\d+([.-]|$)|-(SNAPSHOT|\d{8}\.\d{6}-\d+)([.-]|$))/;

/** Undefined for a name that does not carry the version of its folder: Maven's layout has no such files. @see https://maven.apache.org/repositories/layout.html */
export function parseFileName(fileName: string, artifactId: string, version: string): MavenFileName | undefined {
  if (fileName.startsWith(`${artifactId}-`)) {
    const found = afterStem(fileName, artifactId.length, version);
    if (found !== undefined) return found;
  }
  for (let hyphen = fileName.indexOf('-', 1); hyphen > 0; hyphen = fileName.indexOf('-', hyphen + 1)) {
    const found = afterStem(fileName, hyphen, version);
    if (found !== undefined) return found;
  }
  return undefined;
}

function afterStem(fileName: string, hyphen: number, version: string): MavenFileName | undefined {
  const rest = fileName.slice(hyphen + 1);
  const base = isSnapshot(version) ? version.slice(0, -'SNAPSHOT'.length) : undefined;
  const build = base !== undefined && rest.startsWith(base) ? buildPattern.exec(rest.slice(base.length)) : null;
  if (build === null && !rest.startsWith(version)) return undefined;
  const fileVersion = build === null ? version : `${base}${build[0]}`;
  const tail = rest.slice(fileVersion.length);
  if (!/^([.-].|$)/.test(tail) || otherVersion.test(tail)) return undefined;
  const stem = fileName.slice(0, hyphen);
  return {
    stem,
    fileVersion,
    ...(build === null ? {} : { build: { timestamp: build[1] as string, number: Number(build[2]) } }),
    ...classifierAndExtension(tail),
    series: `${stem}-${version}${tail}`,
  };
}

/** A classifier may have dots of its own (`scala2.13`), so the extension is read from the end: two parts for `tar.gz`, and what is signed. */
function classifierAndExtension(tail: string): Pick<MavenFileName, 'classifier' | 'extension'> {
  if (!tail.startsWith('-')) return { classifier: '', extension: tail.slice(1) };
  const [, classifier, extension] = /^-(.+?)(?:\.((?:tar\.)?[^.-]+(?:\.asc)?))?$/.exec(tail) ?? [];
  return { classifier: classifier ?? tail.slice(1), extension: extension ?? '' };
}
