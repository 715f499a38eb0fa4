import { defaultPrefix, readPluginDescriptor } from './plugin-descriptor.ts';
import { zipOf } from './sample/zip.ts';

const path = 'META-INF/maven/plugin.xml';
const descriptor = (inner: string): string => `<?xml version="1.0"?><plugin>${inner}</plugin>`;

describe('the plugin in a jar', () => {
  it('is read from its descriptor', async () => {
    const jar = zipOf({ 'META-INF/MANIFEST.MF': 'x', [path]: descriptor('<name>Acme Plugin</name><goalPrefix>acme</goalPrefix><mojos><mojo><name>no</name></mojo></mojos>'), 'a/B.class': 'x' });
    expect(await readPluginDescriptor(jar)).toEqual({ prefix: 'acme', name: 'Acme Plugin' });
  });

  it.each<[string, Buffer]>([
    ['no zip', Buffer.from('nonsense')],
    ['nothing', Buffer.alloc(0)],
    ['a jar without one', zipOf({ 'a.txt': 'x' })],
    ['one without a prefix', zipOf({ [path]: descriptor('<name>x</name>') })],
    ['a prefix that is none', zipOf({ [path]: descriptor('<goalPrefix>a b</goalPrefix>') })],
    ['a DOCTYPE', zipOf({ [path]: `<!DOCTYPE plugin [<!ENTITY x SYSTEM "file:///etc/passwd">]><plugin><goalPrefix>&x;</goalPrefix></plugin>` })],
    ['another size than it says', zipOf({ [path]: descriptor(`<goalPrefix>acme</goalPrefix>${' '.repeat(1000)}`) }, { uncompressedSize: 10 })],
    ['a bomb', zipOf({ [path]: descriptor(`<goalPrefix>acme</goalPrefix>${' '.repeat(9 * 1024 * 1024)}`) })],
    ['a bomb that lies', zipOf({ [path]: descriptor(`<goalPrefix>acme</goalPrefix>${' '.repeat(9 * 1024 * 1024)}`) }, { uncompressedSize: 500 })],
    ['a directory that ends early', zipOf({ [path]: descriptor('<goalPrefix>acme</goalPrefix>') }).subarray(0, -10)],
  ])('is not found in %s', async (_, jar) => expect(await readPluginDescriptor(jar)).toBeUndefined());

  it.each([
    ['acme-maven-plugin', 'acme'],
    ['maven-acme-plugin', 'acme'],
    ['maven-plugin-plugin', 'plugin'],
    ['acme', 'acme'],
  ])('%s has the prefix %s unless it says another', (artifactId, prefix) => expect(defaultPrefix(artifactId)).toBe(prefix));
});
