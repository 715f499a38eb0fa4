import { repositoryUrl } from './dependency-requirement.ts';
import { textsOf } from './package-json-fields.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './safe-json.ts';
import type { NpmVersionMetadata } from './version-metadata.ts';

const maxTextLength = 1000;
const maxDescriptionLength = 4096;
const maxListLength = 200;

type Descriptive = Pick<NpmVersionMetadata, 'description' | 'keywords' | 'homepage' | 'license' | 'repository' | 'bugs' | 'author' | 'contributors' | 'funding'>;
type Person = NonNullable<NpmVersionMetadata['author']>;

/** What package.json says to people, in npm's normal form, cut to bounded lengths, without characters that terminals obey. */
export function descriptiveFields(packageJson: JsonObject): Descriptive {
  const contributors = listOf(packageJson['contributors']).flatMap((value) => personOf(value) ?? []);
  const keywords = keywordsOf(packageJson['keywords']);
  return present({
    description: textOf(packageJson['description'], maxDescriptionLength),
    keywords: keywords.length === 0 ? undefined : keywords,
    homepage: textOf(packageJson['homepage']),
    license: licenseOf(packageJson['license'] ?? packageJson['licence'] ?? packageJson['licenses']),
    repository: repositoryOf(packageJson['repository']),
    bugs: bugsOf(packageJson['bugs']),
    author: personOf(packageJson['author']),
    contributors: contributors.length === 0 ? undefined : contributors,
    funding: fundingOf(packageJson['funding']),
  });
}

/** Text without control characters, cut; undefined if it is no string or nothing is left. */
export function textOf(value: JsonValue | undefined, maxLength = maxTextLength): string | undefined {
  if (typeof value !== 'string') return undefined;
  const clean = value.slice(0, maxLength).toWellFormed().replace(/(?![\n\t])\p{Cc}/gu, '').trim();
  return clean === '' ? undefined : clean;
}

/** The object without the members that are undefined. */
export function present<T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value.slice(0, maxListLength) : [];
}

function keywordsOf(value: JsonValue | undefined): string[] {
  const words = typeof value === 'string' ? value.slice(0, maxDescriptionLength).split(/[,\s]+/) : (textsOf(value) ?? []);
  return words.slice(0, maxListLength).flatMap((word) => textOf(word) ?? []);
}

/** An SPDX expression, from the forms that npm has had over the years. */
function licenseOf(value: JsonValue | undefined): string | undefined {
  if (Array.isArray(value)) return textOf(listOf(value).flatMap((item) => licenseOf(item) ?? []).join(' OR '));
  return textOf(isJsonObject(value) ? (value['type'] ?? value['name']) : value);
}

function repositoryOf(value: JsonValue | undefined): Descriptive['repository'] {
  const { type, url, directory } = isJsonObject(value) ? value : { type: 'git', url: value, directory: undefined };
  const address = textOf(url);
  return address === undefined ? undefined : present({ type: textOf(type), url: repositoryUrl(address), directory: textOf(directory) });
}

function bugsOf(value: JsonValue | undefined): Descriptive['bugs'] {
  if (typeof value === 'string') return value.includes('@') && !value.includes('/') ? present({ email: textOf(value) }) : present({ url: textOf(value) });
  if (!isJsonObject(value)) return undefined;
  const bugs = present({ url: textOf(value['url'] ?? value['web']), email: textOf(value['email']) });
  return Object.keys(bugs).length === 0 ? undefined : bugs;
}

/** A person as an object or as `Name <email> (url)`. */
function personOf(value: JsonValue | undefined): Person | undefined {
  const person = isJsonObject(value)
    ? present({ name: textOf(value['name']), email: textOf(value['email'] ?? value['mail']), url: textOf(value['url'] ?? value['web']) })
    : personInText(textOf(value) ?? '');
  return Object.keys(person).length === 0 ? undefined : person;
}

function personInText(text: string): Person {
  const between = (open: string, close: string): string | undefined => {
    const start = text.indexOf(open);
    const end = text.indexOf(close, start + 1);
    return start === -1 || end === -1 ? undefined : textOf(text.slice(start + 1, end));
  };
  return present({ name: textOf(text.split(/[<(]/, 1)[0]), email: between('<', '>'), url: between('(', ')') });
}

function fundingOf(value: JsonValue | undefined): Descriptive['funding'] {
  if (Array.isArray(value)) {
    const sources = listOf(value).flatMap((item) => fundingSource(item) ?? []);
    return sources.length === 0 ? undefined : sources;
  }
  return fundingSource(value);
}

function fundingSource(value: JsonValue | undefined): { url: string; type?: string } | undefined {
  const { url, type } = isJsonObject(value) ? value : { url: value, type: undefined };
  const address = textOf(url);
  return address === undefined ? undefined : present({ type: textOf(type), url: address });
}
