import { hasUnsafeCharacters, printable, type DependencyView } from '@packyard/domain';
import { archiveError } from '../archive/archive-error.ts';
import type { Nuspec } from '../archive/nuspec.ts';
import type { NugetMetadata } from '../version-metadata.ts';

/** Limits of the public gallery, beyond which texts are cut. */
const maxText = { short: 256, url: 2000, summary: 4000, notes: 35_000 } as const;
const maxTags = 100;
const maxDependencies = 2000;
const maxPackageTypes = 10;
const maxReadmeLength = 512 * 1024;

/** The manifest's fields as they are stored. @throws RegistryError `archive_invalid` for too many dependencies */
export function describePackage(nuspec: Nuspec, source: NugetMetadata['source']): NugetMetadata {
  const short = (value: string | undefined): string | undefined => cut(value, maxText.short);
  const fields = {
    title: short(nuspec.text('title')),
    description: cut(nuspec.text('description'), maxText.summary),
    summary: cut(nuspec.text('summary'), maxText.summary),
    authors: cut(nuspec.text('authors'), maxText.summary),
    releaseNotes: cut(nuspec.text('releasenotes'), maxText.notes),
    copyright: cut(nuspec.text('copyright'), maxText.summary),
    language: short(nuspec.text('language')),
    projectUrl: url(nuspec.text('projecturl')),
    licenseUrl: url(nuspec.text('licenseurl')),
    licenseExpression: nuspec.attribute('license', 'type')?.toLowerCase() === 'expression' ? short(nuspec.text('license')) : undefined,
    iconUrl: url(nuspec.text('iconurl')),
    repositoryUrl: url(nuspec.attribute('repository', 'url')),
    repositoryCommit: short(nuspec.attribute('repository', 'commit')),
    minClientVersion: short(nuspec.attribute(undefined, 'minclientversion')),
    requireLicenseAcceptance: nuspec.text('requirelicenseacceptance')?.toLowerCase() === 'true' ? true : undefined,
  };
  const packageTypes = nuspec.packageTypes().slice(0, maxPackageTypes).map(printableType);
  const typeKeys = packageTypes.length === 0 ? ['dependency'] : packageTypes.map(({ name }) => name.toLowerCase());
  const lists = { tags: tagsOf(nuspec), packageTypes, typeKeys, dependencyGroups: dependencyGroups(nuspec) };
  const present = [...Object.entries(fields).filter(([, value]) => value !== undefined), ...Object.entries(lists).filter(([, list]) => list.length > 0)];
  return { source, ...Object.fromEntries(present) };
}

/** Each dependency of each framework. */
export function dependenciesOf(nuspec: Nuspec): DependencyView[] {
  return nuspec.dependencyGroups().flatMap(({ targetFramework, dependencies }) => dependencies.map(({ id, range }) => ({ kind: shown(targetFramework ?? 'any'), name: id, requirement: range, optional: false })));
}

/** @param text of the file that the manifest names as README */
export function readmeOf(text: string | undefined): { fileName: string; text: string } | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const clean = text.replaceAll('\0', '').toWellFormed();
  return { fileName: 'README.md', text: clean.length <= maxReadmeLength ? clean : `${clean.slice(0, maxReadmeLength).toWellFormed()}\n\n(This README was cut.)\n` };
}

function dependencyGroups(nuspec: Nuspec): NonNullable<NugetMetadata['dependencyGroups']> {
  const groups = nuspec.dependencyGroups();
  const count = groups.reduce((sum, group) => sum + 1 + group.dependencies.length, 0);
  if (count > maxDependencies) throw archiveError(`The .nuspec has more than ${maxDependencies} dependencies: take some out and pack again.`);
  return groups.map(({ targetFramework, dependencies }) => ({ ...(targetFramework === undefined ? {} : { targetFramework: shown(targetFramework) }), dependencies: [...dependencies] }));
}

function tagsOf(nuspec: Nuspec): string[] {
  const words = (nuspec.text('tags') ?? '').split(/[\s,;]+/).filter((word) => word !== '');
  return [...new Set(words.map((word) => shown(word)))].slice(0, maxTags);
}

function printableType({ name, version }: { readonly name: string; readonly version?: string }): { name: string; version?: string } {
  return { name: shown(name), ...(version === undefined ? {} : { version: shown(version) }) };
}

/** Clients open these when somebody clicks on them: only addresses of web pages are kept. */
function url(text: string | undefined): string | undefined {
  if (text === undefined || text.length > maxText.url || hasUnsafeCharacters(text)) return undefined;
  const parsed = URL.parse(text);
  return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? text : undefined;
}

/** Line breaks stay: descriptions and release notes have several lines. */
function cut(text: string | undefined, maxLength: number): string | undefined {
  return text?.slice(0, maxLength).split(/\r?\n/).map((line) => printable(line, maxLength)).join('\n').toWellFormed();
}

/** The database takes no half of a surrogate pair, which a cut may leave. */
function shown(text: string): string {
  return printable(text, 100).toWellFormed();
}
