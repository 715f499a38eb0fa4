import { tarGz, type RawTarEntry } from './raw-tar.ts';
import { rawZip, type RawZipEntry } from './raw-zip.ts';

/** What a made-up distribution says of itself. */
export interface Described {
  readonly name: string;
  readonly version: string;
  /** Further header lines. */
  readonly fields?: readonly string[];
  readonly description?: string;
}

export interface Distribution {
  readonly fileName: string;
  readonly bytes: Buffer;
}

export function coreMetadata({ name, version, fields = [], description }: Described): string {
  return ['Metadata-Version: 2.1', `Name: ${name}`, `Version: ${version}`, ...fields, '', ...(description === undefined ? [] : [description])].join('\n');
}

/** `Acme-Hello` as file names spell it. */
export const escapedName = (name: string): string => name.replace(/[-_.]+/g, '_').toLowerCase();

export function wheelEntries(described: Described, metadata = coreMetadata(described)): RawZipEntry[] {
  const info = `${escapedName(described.name)}-${described.version}.dist-info`;
  return [
    { name: `${escapedName(described.name)}/__init__.py`, content: `__version__ = "${described.version}"\n` },
    { name: `${info}/METADATA`, content: metadata },
    { name: `${info}/WHEEL`, content: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n' },
    { name: `${info}/RECORD`, content: `${escapedName(described.name)}/__init__.py,,\n${info}/METADATA,,\n${info}/WHEEL,,\n${info}/RECORD,,\n` },
  ];
}

export function wheel(described: Described, more: readonly RawZipEntry[] = []): Distribution {
  return { fileName: `${escapedName(described.name)}-${described.version}-py3-none-any.whl`, bytes: rawZip([...wheelEntries(described), ...more]) };
}

export function sdist(described: Described, more: readonly RawTarEntry[] = []): Distribution {
  const top = `${escapedName(described.name)}-${described.version}`;
  return { fileName: `${top}.tar.gz`, bytes: tarGz([{ name: `${top}/PKG-INFO`, content: coreMetadata(described) }, { name: `${top}/setup.py`, content: 'from setuptools import setup\nsetup()\n' }, ...more]) };
}
