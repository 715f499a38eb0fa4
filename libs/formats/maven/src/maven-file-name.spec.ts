import { parseFileName } from './maven-file-name.ts';

const read = (fileName: string, version: string, artifactId = 'lib') => {
  const found = parseFileName(fileName, artifactId, version);
  return found === undefined ? undefined : [found.fileVersion, found.classifier, found.extension];
};

describe('Maven file names', () => {
  it.each([
    ['lib-1.0.jar', '1.0', ['1.0', '', 'jar']],
    ['lib-1.0.pom', '1.0', ['1.0', '', 'pom']],
    ['lib-1.0.pom.asc', '1.0', ['1.0', '', 'pom.asc']],
    ['lib-1.0.module', '1.0', ['1.0', '', 'module']],
    ['lib-1.0.tar.gz', '1.0', ['1.0', '', 'tar.gz']],
    ['lib-1.0.7z', '1.0', ['1.0', '', '7z']],
    ['lib-1.0', '1.0', ['1.0', '', '']],
    ['lib-1.0-sources.jar', '1.0', ['1.0', 'sources', 'jar']],
    ['lib-1.0-sources.jar.asc', '1.0', ['1.0', 'sources', 'jar.asc']],
    ['lib-1.0-linux-x86_64.tar.gz', '1.0', ['1.0', 'linux-x86_64', 'tar.gz']],
    ['lib-1.0-linux-x86_64.tar.gz.asc', '1.0', ['1.0', 'linux-x86_64', 'tar.gz.asc']],
    ['lib-1.0-scala2.13.jar', '1.0', ['1.0', 'scala2.13', 'jar']],
    ['lib-1.0-2.jar', '1.0', ['1.0', '2', 'jar']],
    ['lib-1.0-tool', '1.0', ['1.0', 'tool', '']],
    ['lib-1.1-SNAPSHOT.jar', '1.1-SNAPSHOT', ['1.1-SNAPSHOT', '', 'jar']],
    ['lib-1.1-SNAPSHOT-tests.jar', '1.1-SNAPSHOT', ['1.1-SNAPSHOT', 'tests', 'jar']],
    ['lib-1.1-20261122.063520-2.jar', '1.1-SNAPSHOT', ['1.1-20261122.063520-2', '', 'jar']],
    ['lib-1.1-20261122.063520-2-sources.jar', '1.1-SNAPSHOT', ['1.1-20261122.063520-2', 'sources', 'jar']],
    ['lib-20261122.063520-2.pom', 'SNAPSHOT', ['20261122.063520-2', '', 'pom']],
    ['ivy-1.0.xml', '1.0', ['1.0', '', 'xml']],
  ])('%s of %s', (fileName, version, expected) => expect(read(fileName, version)).toEqual(expected));

  it('takes an sbt plugin, whose folder says more than its files', () => expect(read('sbt-acme-0.9.jar', '0.9', 'sbt-acme_2.12_1.0')).toEqual(['0.9', '', 'jar']));
  it('takes an artifact whose name ends like a version', () => expect(read('lib-1.0-1.0.jar', '1.0', 'lib-1.0')).toEqual(['1.0', '', 'jar']));

  it('knows what is the same in each build', () => {
    const series = (fileName: string) => parseFileName(fileName, 'lib', '1.1-SNAPSHOT')?.series;
    expect(series('lib-1.1-20261122.063520-2-sources.jar')).toBe('lib-1.1-SNAPSHOT-sources.jar');
    expect(series('lib-1.1-SNAPSHOT-sources.jar')).toBe('lib-1.1-SNAPSHOT-sources.jar');
    expect(parseFileName('lib-1.1-20261122.063520-12.jar', 'lib', '1.1-SNAPSHOT')?.build).toEqual({ timestamp: '20261122.063520', number: 12 });
  });

  it.each([
    ['lib-1.1.jar', '1.0'],
    ['lib-1.0.1.jar', '1.0'],
    ['lib-1.0.1-SNAPSHOT.jar', '1.0'],
    ['lib-1.0-SNAPSHOT.jar', '1.0'],
    ['lib-1.0-20261122.063520-2.jar', '1.0'],
    ['lib-1.0x.jar', '1.0'],
    ['lib-1.0.', '1.0'],
    ['lib-1.0-', '1.0'],
    ['lib.jar', '1.0'],
    ['1.0.jar', '1.0'],
    ['-1.0.jar', '1.0'],
    ['README.md', '1.0'],
    ['lib-1.1-20261122.063520.jar', '1.1-SNAPSHOT'],
    ['lib-1.1.jar', '1.1-SNAPSHOT'],
    ['lib-1.1-20261122.063520-2x.jar', '1.1-SNAPSHOT'],
    ['lib-1.2-20261122.063520-2.jar', '1.1-SNAPSHOT'],
  ])('refuses %s in %s', (fileName, version) => expect(read(fileName, version)).toBeUndefined());
});
