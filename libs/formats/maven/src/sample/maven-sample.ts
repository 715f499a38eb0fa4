import { SampleRandom, type FormatSamples, type SampleDependency, type SampleFile, type SampleSpec } from '@packyard/domain';
import { dependencyViews } from '../dependency-views.ts';
import { coordinatesOf, isSnapshot } from '../maven-grammar.ts';
import { readPom } from '../pom.ts';
import { withStatement, type MavenMetadata } from '../version-metadata.ts';
import { escapeXml } from '../xml.ts';
import { mavenCatalogue } from './maven-sample-catalogue.ts';
import { zipOf } from './zip.ts';

/** Of every sample snapshot, whatever the day. */
const build = '20260105.081500-1';

/** Libraries that Maven can build with: a POM, a jar and its sources. What is stored of them is read from the POM, as in a publish. */
export const mavenSamples: FormatSamples<MavenMetadata> = {
  catalogue: mavenCatalogue,
  async release(spec) {
    const { artifactId } = coordinatesOf(spec.name);
    const fileVersion = isSnapshot(spec.version) ? spec.version.replace('SNAPSHOT', build) : spec.version;
    const text = pomText(spec);
    const pom = readPom(Buffer.from(text));
    const file = (suffix: string, bytes: Buffer): SampleFile => ({ path: `${artifactId}-${fileVersion}${suffix}`, bytes });
    return {
      name: spec.name,
      version: spec.version,
      metadata: withStatement({}, { pom }),
      files: [file('.pom', Buffer.from(text)), file('.jar', jar(spec, text)), file('-sources.jar', sources(spec))],
      dependencies: dependencyViews(pom),
      tags: [],
      readme: { fileName: 'README.md', text: spec.readme },
    };
  },
};

const scopes: Record<SampleDependency['kind'], string> = { runtime: 'compile', peer: 'provided', development: 'test' };

function pomText({ name, version, description, license, dependencies, keywords }: SampleSpec): string {
  const { groupId, artifactId } = coordinatesOf(name);
  const listed = dependencies.map((dependency) => {
    const [group, artifact] = dependency.name.split(':');
    return `    <dependency>\n      <groupId>${group}</groupId>\n      <artifactId>${artifact}</artifactId>\n      <version>${escapeXml(dependency.requirement)}</version>\n      <scope>${scopes[dependency.kind]}</scope>\n    </dependency>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>${groupId}</groupId>
  <artifactId>${artifactId}</artifactId>
  <version>${version}</version>
  <packaging>${keywords[0] ?? 'jar'}</packaging>
  <name>${escapeXml(artifactId)}</name>
  <description>${escapeXml(description)}</description>
  <organization>
    <name>Fennmark</name>
  </organization>
  <licenses>
    <license>
      <name>${escapeXml(license)}</name>
    </license>
  </licenses>
  <dependencies>
${listed.join('')}  </dependencies>
</project>
`;
}

function jar(spec: SampleSpec, pom: string): Buffer {
  const { groupId, artifactId } = coordinatesOf(spec.name);
  const data = new SampleRandom(`${spec.seed} jar`).bytes(spec.sizeBytes);
  const manifest = `Manifest-Version: 1.0\r\nImplementation-Title: ${artifactId}\r\nImplementation-Version: ${spec.version}\r\nAutomatic-Module-Name: ${groupId}.${artifactId.replaceAll('-', '.')}\r\n\r\n`;
  return zipOf({ 'META-INF/MANIFEST.MF': manifest, [`META-INF/maven/${groupId}/${artifactId}/pom.xml`]: pom, [`${groupId.replaceAll('.', '/')}/${artifactId}.bin`]: data });
}

function sources(spec: SampleSpec): Buffer {
  const { groupId, artifactId } = coordinatesOf(spec.name);
  const folder = groupId.replaceAll('.', '/');
  return zipOf({ 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\r\n\r\n', [`${folder}/package-info.java`]: `/** ${spec.description}. */\npackage ${groupId};\n`, [`${folder}/${artifactId}.md`]: spec.readme });
}
