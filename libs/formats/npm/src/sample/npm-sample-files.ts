import { SampleRandom, type SampleDependencyKind, type SampleSpec } from '@packyard/domain';
import type { JsonObject } from '../safe-json.ts';
import { identifierOf } from './npm-sample-readme.ts';

export interface PackedFile {
  readonly path: string;
  readonly content: string | Buffer;
  readonly isProgram?: boolean;
}

const fieldOf: Record<SampleDependencyKind, string> = { runtime: 'dependencies', peer: 'peerDependencies', development: 'devDependencies' };
const command = 'bin/run.js';

/** A package.json as the company's own template has it. */
export function samplePackageJson(spec: SampleSpec): JsonObject {
  const base = spec.name.split('/').at(-1) ?? spec.name;
  const dependencies: Record<string, Record<string, string>> = {};
  for (const { name, requirement, kind } of spec.dependencies) (dependencies[fieldOf[kind]] ??= {})[name] = requirement;
  return {
    name: spec.name,
    version: spec.version,
    description: spec.description,
    keywords: [...spec.keywords],
    homepage: `https://developers.fennmark.example/packages/${base}`,
    bugs: { url: 'https://git.fennmark.example/issues/new' },
    license: spec.license,
    author: { name: 'Fennmark', url: 'https://fennmark.example' },
    repository: { type: 'git', url: `git+https://git.fennmark.example/packages/${base}.git` },
    type: 'module',
    main: './dist/index.js',
    types: './dist/index.d.ts',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './package.json': './package.json' },
    files: ['bin', 'dist'],
    sideEffects: false,
    engines: { node: '>=20.19.0' },
    ...(isCommand(spec) ? { bin: { [base]: command } } : {}),
    ...dependencies,
  };
}

/** All files of the package. The code runs, and needs nothing that is not in the package. */
export function sampleFiles(spec: SampleSpec, packageJson: JsonObject): PackedFile[] {
  return [
    { path: 'package.json', content: `${JSON.stringify(packageJson, null, 2)}\n` },
    { path: 'LICENSE', content: spec.license === 'UNLICENSED' ? 'All rights reserved.\n' : `SPDX-License-Identifier: ${spec.license}\n` },
    { path: 'README.md', content: spec.readme },
    ...(isCommand(spec) ? [{ path: command, content: program(spec), isProgram: true }] : []),
    { path: 'dist/index.d.ts', content: declarations(spec) },
    { path: 'dist/index.js', content: code(spec) },
    ...(spec.sizeBytes === 0 ? [] : [{ path: 'dist/data.bin', content: new SampleRandom(spec.seed).bytes(spec.sizeBytes) }]),
  ];
}

const isCommand = (spec: SampleSpec): boolean => spec.keywords.includes('cli');

function code(spec: SampleSpec): string {
  const id = identifierOf(spec.name);
  return [
    `export const name = ${JSON.stringify(spec.name)};`,
    `export const version = ${JSON.stringify(spec.version)};`,
    '',
    `/** ${spec.description}. */`,
    `export function ${id}(options = {}) {`,
    '  return { ...options, describe: () => `${name}@${version}: ${JSON.stringify(options)}` };',
    '}',
    '',
  ].join('\n');
}

function declarations(spec: SampleSpec): string {
  const id = identifierOf(spec.name);
  return ['export declare const name: string;', 'export declare const version: string;', `export declare function ${id}<T extends object>(options?: T): T & { describe(): string };`, ''].join('\n');
}

function program(spec: SampleSpec): string {
  return ['#!/usr/bin/env node', `import { name, version } from '../dist/index.js';`, '', `console.log(process.argv.includes('--version') ? version : \`\${name} \${version}: ${spec.description}\`);`, ''].join('\n');
}
