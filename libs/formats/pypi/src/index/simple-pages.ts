import type { IndexBuilder, IndexInput, NamesIndexBuilder } from '@packyard/domain';
import { normalizedName } from '../names/project-name.ts';
import { htmlText } from './html-text.ts';
import { fillFragment, type SimpleVariant } from './simple-fragments.ts';

/** Of the simple repository API: 1.3 is that with provenance. */
const apiVersion = '1.3';
export const jsonType = 'application/vnd.pypi.simple.v1+json';
export const htmlType = 'text/html; charset=utf-8';

/** One project's files. @see https://packaging.python.org/en/latest/specifications/simple-repository-api/#project-detail */
export const projectPages: Readonly<Record<SimpleVariant, IndexBuilder>> = {
  html: { id: 'simple-html', fragment: 'html', builderVersion: 1, contentType: htmlType, build: htmlProject },
  json: { id: 'simple-json', fragment: 'json', builderVersion: 1, contentType: jsonType, build: jsonProject },
};

/** All projects. @see https://packaging.python.org/en/latest/specifications/simple-repository-api/#project-list */
export const rootPages: Readonly<Record<SimpleVariant, NamesIndexBuilder>> = {
  html: { id: 'simple-root-html', builderVersion: 1, contentType: htmlType, build: htmlRoot },
  json: { id: 'simple-root-json', builderVersion: 1, contentType: jsonType, build: jsonRoot },
};

async function* htmlProject(input: IndexInput): AsyncGenerator<string> {
  yield head(`Links for ${nameOf(input)}`);
  for await (const { body } of input.fragments) if (body !== '') yield `${fillFragment(body, input.prefix, htmlText)}\n`;
  yield end;
}

async function* jsonProject(input: IndexInput): AsyncGenerator<string> {
  const versions: string[] = [];
  let isFirst = true;
  yield `{"meta":{"api-version":"${apiVersion}"},"name":${JSON.stringify(nameOf(input))},"files":[`;
  for await (const { version, body } of input.fragments) {
    versions.push(version);
    if (body === '') continue;
    yield `${isFirst ? '' : ','}${fillFragment(body, input.prefix, jsonText)}`;
    isFirst = false;
  }
  yield `],"versions":${JSON.stringify(versions)}}`;
}

async function* htmlRoot({ names, prefix }: Parameters<NamesIndexBuilder['build']>[0]): AsyncGenerator<string> {
  yield head('Simple index');
  for await (const name of names) yield `<a href="${htmlText(prefix)}/simple/${normalizedName(name)}/">${htmlText(name)}</a><br>\n`;
  yield end;
}

async function* jsonRoot({ names }: Parameters<NamesIndexBuilder['build']>[0]): AsyncGenerator<string> {
  let isFirst = true;
  yield `{"meta":{"api-version":"${apiVersion}"},"projects":[`;
  for await (const name of names) {
    yield `${isFirst ? '' : ','}{"name":${JSON.stringify(name)}}`;
    isFirst = false;
  }
  yield ']}';
}

const head = (title: string): string =>
  `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<meta name="pypi:repository-version" content="${apiVersion}">\n<title>${htmlText(title)}</title>\n</head>\n<body>\n<h1>${htmlText(title)}</h1>\n`;
const end = '</body>\n</html>\n';

function nameOf({ packages }: IndexInput): string {
  return normalizedName(packages[0]?.name ?? '');
}

/** A text as it stands inside the quotes of JSON. */
function jsonText(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
