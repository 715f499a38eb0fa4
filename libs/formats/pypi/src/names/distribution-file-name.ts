import { maxNameBytes, parsed, refused, type Parsed } from '@packyard/domain';
import { parseProjectName } from './project-name.ts';
import { parseProjectVersion } from './project-version.ts';

/** What the name of a distribution file says. */
export interface DistributionFileName {
  readonly kind: 'wheel' | 'sdist';
  readonly archive: 'zip' | 'tar.gz';
  /** As the file name spells it: `_` stands for any separator. */
  readonly projectName: string;
  /** In its normal form. */
  readonly version: string;
  /** `py3`, or `cp311.cp312`; of wheels only. */
  readonly pythonTag?: string;
}

const characters = /^[A-Za-z0-9_.+!-]+$/;
const tag = /^[a-z0-9_]+(?:\.[a-z0-9_]+)*$/i;
const buildNumber = /^[0-9][a-z0-9_.]*$/i;
const usual = 'a file is name-version-pythontag-abitag-platformtag.whl, name-version.tar.gz or name-version.zip';

/**
 * Reads the name of a file: nothing that could lead out of a folder passes.
 *
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/#file-name-convention
 * @see https://packaging.python.org/en/latest/specifications/source-distribution-format/#source-distribution-file-name
 */
export function parseFileName(text: string): Parsed<DistributionFileName> {
  if (text.length > maxNameBytes) return refused(`a file name has at most ${maxNameBytes} characters`);
  if (!characters.test(text)) return refused(usual);
  const [, stem, extension] = /^(.+)(\.whl|\.tar\.gz|\.zip)$/.exec(text) ?? [];
  if (stem === undefined) return refused(`only .whl, .tar.gz and .zip files are taken: ${usual}`);
  return extension === '.whl' ? wheelName(stem) : sdistName(stem, extension === '.zip' ? 'zip' : 'tar.gz');
}

function wheelName(stem: string): Parsed<DistributionFileName> {
  const parts = stem.split('-');
  const [projectName = '', version = ''] = parts;
  const [pythonTag = '', abiTag = '', platformTag = ''] = parts.slice(-3);
  const isBuildRight = parts.length === 5 || (parts.length === 6 && buildNumber.test(parts[2] ?? ''));
  if (!isBuildRight || ![pythonTag, abiTag, platformTag].every((one) => tag.test(one))) return refused(usual);
  return named({ kind: 'wheel', archive: 'zip', projectName, version, pythonTag });
}

/** The version is what follows the last hyphen, as every current build tool writes it. */
function sdistName(stem: string, archive: 'zip' | 'tar.gz'): Parsed<DistributionFileName> {
  const at = stem.lastIndexOf('-');
  return at === -1 ? refused(usual) : named({ kind: 'sdist', archive, projectName: stem.slice(0, at), version: stem.slice(at + 1) });
}

function named(file: DistributionFileName): Parsed<DistributionFileName> {
  const name = parseProjectName(file.projectName);
  // wheels write the hyphen of a local version as an underscore
  const version = parseProjectVersion(file.version.replaceAll('_', '-'));
  if (!name.ok) return refused(`${usual}: ${name.reason}`);
  return version.ok ? parsed({ ...file, version: version.value }) : refused(`${usual}: ${version.reason}`);
}
