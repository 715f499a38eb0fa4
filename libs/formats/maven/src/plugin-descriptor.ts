import { printable } from '@packyard/domain';
import { fromBuffer, open, type Entry, type ZipFile } from 'yauzl';
import { readXml } from './xml.ts';

/** What a jar says of the Maven plugin in it. */
export interface PluginDescriptor {
  /** `acme` in `mvn acme:run`. */
  readonly prefix: string;
  readonly name?: string;
}

const descriptorPath = 'META-INF/maven/plugin.xml';
/** It stands near the beginning of every jar that Maven builds. */
const maxEntries = 20_000;
const maxDescriptorBytes = 8 * 1024 * 1024;
const prefixPattern = /^[A-Za-z0-9_.-]{1,100}$/;

/**
 * The descriptor of the plugin in a jar: read in place, nothing is unpacked. Undefined for every other jar, and for whatever is no
 * jar: that is for the clients to notice.
 */
export async function readPluginDescriptor(jar: string | Buffer): Promise<PluginDescriptor | undefined> {
  try {
    const zip = await opened(jar);
    try {
      const entry = await findEntry(zip);
      return entry === undefined ? undefined : parseDescriptor(await bytesOf(zip, entry));
    } finally {
      zip.close();
    }
  } catch {
    return undefined;
  }
}

function opened(jar: string | Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;
    const done = (error: Error | null, zip?: ZipFile): void => (zip === undefined ? reject(error ?? new Error('no zip')) : resolve(zip));
    if (typeof jar === 'string') open(jar, options, done);
    else fromBuffer(jar, options, done);
  });
}

function findEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    let seen = 0;
    zip.on('entry', (entry: Entry) => {
      seen += 1;
      if (entry.fileName === descriptorPath) resolve(entry);
      else if (seen >= maxEntries) resolve(undefined);
      else zip.readEntry();
    });
    zip.on('end', () => resolve(undefined));
    zip.on('error', reject);
    zip.readEntry();
  });
}

function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > maxDescriptorBytes) throw new RangeError('the descriptor is too large');
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (stream === undefined) return void reject(error ?? new Error('no stream'));
      const held: Buffer[] = [];
      let length = 0;
      stream.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > maxDescriptorBytes) stream.destroy(new RangeError('the descriptor is larger than it says'));
        else held.push(chunk);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(held)));
    });
  });
}

function parseDescriptor(bytes: Buffer): PluginDescriptor | undefined {
  const found: Record<string, string> = {};
  readXml(bytes, {
    close: (path, text) => {
      if (path === 'plugin/goalPrefix' || path === 'plugin/name') found[path] = text;
    },
  });
  const prefix = found['plugin/goalPrefix'];
  const name = found['plugin/name'];
  if (prefix === undefined || !prefixPattern.test(prefix)) return undefined;
  return { prefix, ...(name === undefined || name === '' ? {} : { name: printable(name, 254) }) };
}

/** What Maven takes where a plugin does not say its prefix. */
export function defaultPrefix(artifactId: string): string {
  return artifactId === 'maven-plugin-plugin' ? 'plugin' : artifactId.replaceAll(/-?maven-?/g, '').replaceAll(/-?plugin-?/g, '');
}
