import { SampleRandom, type SampleFile, type SampleSpec } from '@packyard/domain';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { plainZip, type ZipContent } from './plain-zip.ts';

const packedAt = new Date('1980-01-01T00:00:00Z');

/** A wheel and an sdist that installers take. */
export async function sampleDistributions(spec: SampleSpec, metadata: string): Promise<SampleFile[]> {
  const module = spec.name.replace(/[-_.]+/g, '_');
  const stem = `${module}-${spec.version}`;
  return [
    { path: `${stem}-py3-none-any.whl`, bytes: wheel(spec, module, stem, metadata) },
    { path: `${stem}.tar.gz`, bytes: await sdist(spec, module, stem, metadata) },
  ];
}

export function sampleMetadata(spec: SampleSpec): string {
  const lines = [
    'Metadata-Version: 2.4',
    `Name: ${spec.name}`,
    `Version: ${spec.version}`,
    `Summary: ${spec.description}`,
    `Keywords: ${spec.keywords.join(',')}`,
    `License-Expression: ${spec.license}`,
    'Author-email: Fennmark Platform <platform@fennmark.example>',
    `Project-URL: Documentation, https://docs.fennmark.example/${spec.name}`,
    'Classifier: Programming Language :: Python :: 3',
    'Requires-Python: >=3.9',
    ...spec.dependencies.map(({ name, requirement, kind }) => `Requires-Dist: ${name}${requirement}${kind === 'development' ? ' ; extra == "dev"' : ''}`),
    ...(spec.dependencies.some(({ kind }) => kind === 'development') ? ['Provides-Extra: dev'] : []),
    'Description-Content-Type: text/markdown',
  ];
  return `${lines.join('\n')}\n\n${spec.readme}`;
}

function modules(spec: SampleSpec, module: string): ZipContent[] {
  const init = `"""${spec.description}"""\n\n__version__ = "${spec.version}"\n`;
  const data = spec.sizeBytes === 0 ? [] : [{ name: `${module}/data.bin`, content: new SampleRandom(spec.seed).bytes(spec.sizeBytes) }];
  return [{ name: `${module}/__init__.py`, content: Buffer.from(init) }, ...data];
}

function wheel(spec: SampleSpec, module: string, stem: string, metadata: string): Buffer {
  const info = `${stem}.dist-info`;
  const files = [
    ...modules(spec, module),
    { name: `${info}/METADATA`, content: Buffer.from(metadata) },
    { name: `${info}/WHEEL`, content: Buffer.from('Wheel-Version: 1.0\nGenerator: packyard-seed\nRoot-Is-Purelib: true\nTag: py3-none-any\n') },
  ];
  const record = files.map(({ name, content }) => `${name},sha256=${createHash('sha256').update(content).digest('base64url')},${content.length}`);
  return plainZip([...files, { name: `${info}/RECORD`, content: Buffer.from(`${[...record, `${info}/RECORD,,`].join('\n')}\n`) }]);
}

async function sdist(spec: SampleSpec, module: string, stem: string, metadata: string): Promise<Buffer> {
  const pyproject = `[project]\nname = "${spec.name}"\nversion = "${spec.version}"\n\n[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n\n[tool.setuptools]\npackages = ["${module}"]\n`;
  const archive = pack();
  for (const { name, content } of [...modules(spec, module), { name: 'pyproject.toml', content: Buffer.from(pyproject) }, { name: 'PKG-INFO', content: Buffer.from(metadata) }]) {
    archive.entry({ name: `${stem}/${name}`, mtime: packedAt, mode: 0o644 }, content);
  }
  archive.finalize();
  return gzipSync(await buffer(archive));
}
