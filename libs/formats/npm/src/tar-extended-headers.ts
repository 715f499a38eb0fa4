import type { Extract } from 'tar-stream';
import { TarballError } from './tarball-error.ts';

/** The place in tar-stream where extended headers are read; not in its types. Its version is pinned, and the spec fails if this moves. */
interface ExtendedHeaderReader {
  _header: { readonly type: string };
  _decodeLongHeader(bytes: Buffer): void;
}

const renaming: ReadonlySet<string> = new Set(['path', 'linkpath', 'size']);
/** Longer than any path and its times need. */
const maxHeaderBytes = 64 * 1024;
const pack = 'pack the files again with npm pack';

/**
 * Refuses extended headers that tar readers understand differently: a package.json that npm would unpack, but that was not looked at here,
 * could then be hidden behind one that is. @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_03
 */
export function refuseAmbiguousHeaders(extractor: Extract): void {
  const reader = extractor as unknown as ExtendedHeaderReader;
  const decode = reader._decodeLongHeader.bind(extractor);
  let sinceEntry = 0;
  extractor.on('entry', () => {
    sinceEntry = 0;
  });
  reader._decodeLongHeader = (bytes): void => {
    const { type } = reader._header;
    if (bytes.length > maxHeaderBytes) throw new TarballError(`The tarball has an extended header larger than ${maxHeaderBytes} bytes: ${pack}.`);
    if (type === 'pax-global-header') {
      if (paxKeys(bytes).some((key) => renaming.has(key))) throw new TarballError(`The tarball renames all its files in one header, which clients read differently: ${pack}.`);
    } else {
      sinceEntry += 1;
      if (sinceEntry > 1) throw new TarballError(`The tarball has several extended headers for one file, which clients read differently: ${pack}.`);
      if (type === 'pax-header') paxKeys(bytes);
    }
    decode(bytes);
  };
}

/** Keys of records `<length> <key>=<value>\n` that by length and by line are the same. */
function paxKeys(bytes: Buffer): string[] {
  const keys = new Set<string>();
  for (let at = 0; at < bytes.length; ) {
    const [, digits, key] = /^([1-9]\d{0,6}) ([^=\n]+)=/.exec(bytes.toString('utf8', at, at + 512)) ?? [];
    const end = at + Number(digits);
    if (key === undefined || bytes.indexOf(0x0a, at) !== end - 1 || keys.has(key)) throw new TarballError(`The tarball has an extended header that clients read differently: ${pack}.`);
    keys.add(key);
    at = end;
  }
  return [...keys];
}
