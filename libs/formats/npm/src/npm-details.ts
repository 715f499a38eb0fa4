import type { DetailField, VersionView } from '@packyard/domain';
import type { NpmVersionMetadata } from './version-metadata.ts';

/** What people want to know about a version before they use it. */
export function details({ metadata }: Pick<VersionView<NpmVersionMetadata>, 'metadata'>): DetailField[] {
  const { license, homepage, repository, bugs, author, engines, os, cpu, libc, keywords, bin, hasInstallScript, dist } = metadata;
  return [
    text('License', license),
    link('Homepage', homepage),
    link('Repository', repository === undefined ? undefined : webAddress(repository.url)),
    link('Issues', bugs?.url),
    text('Author', author?.name),
    code('Engines', joined(engines, (name, range) => `${name} ${range}`)),
    code('Platforms', [...(os ?? []), ...(cpu ?? []), ...(libc ?? [])].join(', ')),
    code('Commands', Object.keys(bin ?? {}).join(', ')),
    text('Runs scripts on install', hasInstallScript === true ? 'yes' : undefined),
    text('Keywords', keywords?.join(', ')),
    text('Unpacked size', size(dist.unpackedSize)),
    text('Files', String(dist.fileCount)),
    code('Integrity', dist.integrity),
    code('SHA-1', dist.shasum),
  ].filter((field) => field.value !== '');
}

/** The page of a repository, from the address that git uses. */
function webAddress(url: string): string {
  return url.replace(/^git\+/, '').replace(/^(?:git|ssh):\/\/(?:[^@/]*@)?/, 'https://').replace(/\.git(?=#|$)/, '');
}

function joined(map: Readonly<Record<string, string>> | undefined, show: (name: string, value: string) => string): string {
  return Object.entries(map ?? {}).map(([name, value]) => show(name, value)).join(', ');
}

const units = ['bytes', 'KiB', 'MiB', 'GiB'] as const;

function size(bytes: number): string {
  const power = Math.min(units.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${power === 0 ? bytes : (bytes / 1024 ** power).toFixed(1)} ${units[power]}`;
}

const field = (kind: DetailField['kind']) => (label: string, value: string | undefined): DetailField => ({ label, value: value ?? '', kind });
const text = field('text');
const link = field('link');
const code = field('code');
