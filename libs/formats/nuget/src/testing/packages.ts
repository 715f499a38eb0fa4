import type { WireRequest } from '@packyard/registry-testing';
import { rawZip, type RawZipEntry } from './raw-zip.ts';

export interface Described {
  readonly id: string;
  readonly version: string;
  /** Further elements of the manifest's metadata, as XML. */
  readonly metadata?: string;
}

export function nuspecXml({ id, version, metadata = '' }: Described): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">\n  <metadata>\n    <id>${id}</id>\n    <version>${version}</version>\n    <authors>Acme</authors>\n    <description>A sample</description>\n    ${metadata}\n  </metadata>\n</package>\n`;
}

/** What surrounds the content of every package. */
export function packageEntries(described: Described): RawZipEntry[] {
  return [
    { name: '_rels/.rels', content: `<?xml version="1.0" encoding="utf-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/${described.id}.nuspec" Id="R1" /></Relationships>` },
    { name: `${described.id}.nuspec`, content: nuspecXml(described) },
    { name: '[Content_Types].xml', content: '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="nuspec" ContentType="application/octet" /></Types>' },
  ];
}

export function nupkg(described: Described, more: readonly RawZipEntry[] = [{ name: 'lib/netstandard2.0/_._', content: '' }]): Buffer {
  return rawZip([...packageEntries(described), ...more]);
}

export function snupkg(described: Described, more: readonly RawZipEntry[]): Buffer {
  const metadata = '<packageTypes><packageType name="SymbolsPackage" /></packageTypes>';
  return nupkg({ ...described, metadata: `${described.metadata ?? ''}${metadata}` }, more);
}

const boundary = 'fc3b09e2-a38f-48bb-b2b3-90352e0c61cf';

/** A push as the client sends it: to the address with a slash at its end, in one part. */
export function push(address: string, bytes: Buffer, fileName = 'package.nupkg', field = 'package'): WireRequest & { readonly body: Buffer } {
  const head = `--${boundary}\r\nContent-Type: application/octet-stream\r\nContent-Disposition: form-data; name=${field}; filename=${fileName}; filename*=utf-8''${encodeURIComponent(fileName)}\r\n\r\n`;
  return { method: 'PUT', path: `${address}/`, headers: { 'content-type': `multipart/form-data; boundary="${boundary}"` }, body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]) };
}
