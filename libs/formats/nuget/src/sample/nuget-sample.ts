import { SampleRandom, type FormatSamples, type SampleRelease, type SampleSpec } from '@packyard/domain';
import { Nuspec } from '../archive/nuspec.ts';
import { storedFileName } from '../index/package-address.ts';
import { dependenciesOf, describePackage } from '../publish/package-description.ts';
import { xmlText } from '../v2/xml-text.ts';
import type { NugetMetadata } from '../version-metadata.ts';
import { nugetCatalogue } from './nuget-sample-catalogue.ts';
import { plainZip } from './plain-zip.ts';

const framework = 'netstandard2.0';

/** The format's part in `packyard seed`: packages that clients install. */
export const nugetSamples: FormatSamples<NugetMetadata> = {
  catalogue: nugetCatalogue,
  async release(spec: SampleSpec): Promise<SampleRelease<NugetMetadata>> {
    const manifest = Buffer.from(manifestOf(spec));
    const nuspec = Nuspec.parse(manifest);
    return {
      name: spec.name,
      version: spec.version,
      metadata: describePackage(nuspec, 'nupkg'),
      files: [{ path: storedFileName(spec.name, spec.version, 'nupkg'), bytes: packageOf(spec, manifest) }],
      dependencies: dependenciesOf(nuspec),
      tags: spec.tags,
      readme: { fileName: 'README.md', text: spec.readme },
    };
  },
};

function manifestOf({ name, version, description, license, keywords, dependencies }: SampleSpec): string {
  const used = dependencies.filter(({ kind }) => kind !== 'development').map((one) => `        <dependency id="${xmlText(one.name)}" version="${xmlText(one.requirement)}" exclude="Build,Analyzers" />\n`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>${xmlText(name)}</id>
    <version>${xmlText(version)}</version>
    <authors>Fennmark Platform</authors>
    <license type="expression">${xmlText(license)}</license>
    <readme>README.md</readme>
    <projectUrl>https://docs.fennmark.example/${xmlText(name)}</projectUrl>
    <description>${xmlText(description)}</description>
    <tags>${xmlText(keywords.join(' '))}</tags>
    <dependencies>
      <group targetFramework=".NETStandard2.0">
${used.join('')}      </group>
    </dependencies>
  </metadata>
</package>
`;
}

/** Content files in place of a program: a build takes them, and no compiler is needed to make them. */
function packageOf(spec: SampleSpec, manifest: Buffer): Buffer {
  const data = spec.sizeBytes === 0 ? [] : [{ name: `contentFiles/any/${framework}/data.bin`, content: new SampleRandom(spec.seed).bytes(spec.sizeBytes) }];
  return plainZip([
    { name: '_rels/.rels', content: Buffer.from(`<?xml version="1.0" encoding="utf-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/${spec.name}.nuspec" Id="R1" /></Relationships>`) },
    { name: `${spec.name}.nuspec`, content: manifest },
    { name: '[Content_Types].xml', content: Buffer.from('<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" /><Default Extension="nuspec" ContentType="application/octet" /><Default Extension="md" ContentType="application/octet" /><Default Extension="bin" ContentType="application/octet" /><Default Extension="_" ContentType="application/octet" /></Types>') },
    { name: 'README.md', content: Buffer.from(spec.readme) },
    { name: `lib/${framework}/_._`, content: Buffer.alloc(0) },
    ...data,
  ]);
}
