import { printable, RegistryError, type DependencyView } from '@packyard/domain';
import { validRange } from '@renovatebot/pep440';
import type { PypiMetadata } from '../version-metadata.ts';
import type { CoreMetadata } from './core-metadata.ts';
import { parseRequirement } from './requirement.ts';

const maxText = 512;
const maxList = 200;
const maxRequirements = 10_000;
const maxReadmeBytes = 512 * 1024;

/** The metadata's fields as they are stored: over-long texts are cut, as GitLab does. */
export function describeDistribution(core: CoreMetadata, source: PypiMetadata['source']): PypiMetadata {
  const texts = {
    summary: core.one('Summary'),
    license: core.one('License-Expression') ?? core.one('License')?.split('\n', 1)[0],
    author: core.one('Author'),
    authorEmail: core.one('Author-email'),
    maintainer: core.one('Maintainer'),
    maintainerEmail: core.one('Maintainer-email'),
    requiresPython: requiresPython(core),
    homepage: core.one('Home-page'),
    descriptionContentType: core.one('Description-Content-Type'),
  };
  const lists = {
    keywords: keywordsOf(core.one('Keywords') ?? ''),
    classifiers: core.all('Classifier'),
    extras: core.all('Provides-Extra'),
  };
  const projectUrls = core.all('Project-URL').slice(0, maxList).flatMap(labelledUrl);
  return {
    source,
    metadataVersion: shown(core.one('Metadata-Version') ?? '1.0'),
    ...Object.fromEntries(Object.entries(texts).flatMap(([key, value]) => (value === undefined ? [] : [[key, shown(value)]]))),
    ...Object.fromEntries(Object.entries(lists).flatMap(([key, values]) => nonEmpty(key, values))),
    ...(projectUrls.length === 0 ? {} : { projectUrls }),
  };
}

export function dependenciesOf(core: CoreMetadata): DependencyView[] {
  return core.all('Requires-Dist').slice(0, maxRequirements).flatMap((text) => parseRequirement(text) ?? []);
}

/** The description as a README of the kind that it says it is. */
export function readmeOf(core: CoreMetadata): { fileName: string; text: string } | undefined {
  const { description } = core;
  if (description === undefined) return undefined;
  const type = (core.one('Description-Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const fileName = type === 'text/markdown' ? 'README.md' : type === 'text/plain' ? 'README.txt' : 'README.rst';
  const bytes = Buffer.from(description);
  if (bytes.length <= maxReadmeBytes) return { fileName, text: description };
  // streaming leaves out a character that the cut has split
  const text = new TextDecoder().decode(bytes.subarray(0, maxReadmeBytes), { stream: true });
  return { fileName, text: `${text}\n\n(This description was cut after ${maxReadmeBytes / 1024} KiB.)\n` };
}

/** One that installers cannot read would hide the file from some and break others. @throws RegistryError `validation_failed` */
function requiresPython(core: CoreMetadata): string | undefined {
  const text = core.one('Requires-Python');
  if (text === undefined) return undefined;
  const specifiers = text.split(',').map((one) => one.trim()).filter((one) => one !== '');
  if (text.length > maxText || !validRange(specifiers.join(','))) throw new RegistryError('validation_failed', { reason: `Requires-Python ${printable(text)} is no version specifier: write it as >=3.9 or >=3.9,<4` });
  return specifiers.join(',');
}

function labelledUrl(text: string): { label: string; url: string }[] {
  const at = text.indexOf(',');
  const [label, url] = at === -1 ? ['', text] : [text.slice(0, at), text.slice(at + 1)];
  return url.trim() === '' ? [] : [{ label: shown(label.trim()), url: shown(url.trim()) }];
}

/** Separated by commas; by blanks in older metadata. */
function keywordsOf(text: string): string[] {
  return text.split(text.includes(',') ? ',' : /\s+/);
}

function nonEmpty(key: string, values: readonly string[]): [string, string[]][] {
  const kept = values.map((value) => shown(value.trim())).filter((value) => value !== '').slice(0, maxList);
  return kept.length === 0 ? [] : [[key, kept]];
}

const shown = (text: string): string => printable(text, maxText);
