import type { Header } from 'tar-stream';
import { BoundedBuffer } from './bounded-buffer.ts';
import { parsePackageJson } from './package-json.ts';
import type { JsonObject } from './safe-json.ts';
import { TarballError } from './tarball-error.ts';
import type { TarballLimits } from './tarball-limits.ts';

export interface Readme {
  readonly fileName: string;
  /** UTF-8 text; cut, with a note, if the file is longer than the limit. */
  readonly text: string;
}

/** What an npm tarball holds, as far as the registry cares. */
export interface TarballManifest {
  readonly packageJson: JsonObject;
  readonly readme?: Readme;
  readonly hasBindingGyp: boolean;
  readonly hasShrinkwrap: boolean;
  readonly fileCount: number;
  /** Sum of the files' sizes. */
  readonly unpackedSize: number;
}

/** One entry of the archive, its content still to be read. */
export interface TarEntry extends AsyncIterable<Uint8Array> {
  readonly header: Header;
  resume(): unknown;
}

const fileTypes: ReadonlySet<string> = new Set(['file', 'contiguous-file']);

/** Goes through the entries of one archive, one after the other. */
export class TarballInventory {
  readonly #limits: TarballLimits;
  readonly #topLevel = new Set<string>();
  #entries = 0;
  #fileCount = 0;
  #unpackedSize = 0;
  #packageJson: JsonObject | undefined;
  #readme: (Readme & { readonly rank: number }) | undefined;

  constructor(limits: TarballLimits) {
    this.#limits = limits;
  }

  /** Checks the entry and reads its content if it is of interest. */
  async take(entry: TarEntry): Promise<void> {
    this.#entries += 1;
    if (this.#entries > this.#limits.maxEntries) throw new TarballError(`The tarball has more than ${this.#limits.maxEntries} entries: publish fewer files, see "files" in package.json.`);
    const path = this.#pathBelowTop(entry.header.name);
    const isFile = fileTypes.has(entry.header.type);
    if (!isFile && entry.header.type !== 'directory') throw new TarballError(`The tarball holds something that is neither file nor folder (${entry.header.type ?? 'of unknown type'}): replace links by the files they point to.`);
    if (isFile) {
      this.#fileCount += 1;
      this.#unpackedSize += entry.header.size;
    }
    if (isFile && path.length === 1) await this.#takeTopLevel(entry, path[0] ?? '');
    else entry.resume();
  }

  result(): TarballManifest {
    if (this.#packageJson === undefined) throw new TarballError('The tarball has no package.json in its top folder: build it with npm pack.');
    return {
      packageJson: this.#packageJson,
      ...(this.#readme === undefined ? {} : { readme: { fileName: this.#readme.fileName, text: this.#readme.text } }),
      hasBindingGyp: this.#topLevel.has('binding.gyp'),
      hasShrinkwrap: this.#topLevel.has('npm-shrinkwrap.json'),
      fileCount: this.#fileCount,
      unpackedSize: this.#unpackedSize,
    };
  }

  /** The segments that clients keep: they drop the first, whatever it is. */
  #pathBelowTop(name: string): string[] {
    if (Buffer.byteLength(name) > this.#limits.maxPathBytes) throw new TarballError(`The tarball has a path longer than ${this.#limits.maxPathBytes} bytes.`);
    const segments = name.split('/');
    if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || segments.includes('..')) throw new TarballError('The tarball has a path that leads outside of its folder: build it with npm pack.');
    if (name.includes('\\') || name.includes('\0')) throw new TarballError('The tarball has a file name with a backslash or NUL, which some systems read as another path: rename the file.');
    return segments.slice(1).filter((segment) => segment !== '' && segment !== '.');
  }

  async #takeTopLevel(entry: TarEntry, fileName: string): Promise<void> {
    const key = fileName.toLowerCase();
    // On file systems that ignore case the later of two such files would replace the one that was looked at.
    if (key === 'package.json' && this.#topLevel.has(key)) throw new TarballError('The tarball has more than one package.json in its top folder.');
    this.#topLevel.add(key === 'package.json' ? key : fileName);
    if (fileName === 'package.json') this.#packageJson = await this.#readPackageJson(entry);
    else if (readmeRank(fileName) > (this.#readme?.rank ?? 0)) this.#readme = await this.#readReadme(entry, fileName);
    else entry.resume();
  }

  async #readPackageJson(entry: TarEntry): Promise<JsonObject> {
    const content = new BoundedBuffer(this.#limits.maxPackageJsonBytes);
    for await (const piece of entry) {
      if (!content.append(piece)) throw new TarballError(`The package.json in the tarball is larger than ${this.#limits.maxPackageJsonBytes} bytes.`);
    }
    return parsePackageJson(content.from(0));
  }

  async #readReadme(entry: TarEntry, fileName: string): Promise<Readme & { rank: number }> {
    const { maxReadmeBytes } = this.#limits;
    const content = new BoundedBuffer(maxReadmeBytes);
    for await (const piece of entry) content.append(piece.subarray(0, maxReadmeBytes - content.length));
    const isCut = entry.header.size > maxReadmeBytes;
    // Streaming leaves out a character that the cut has split.
    const text = new TextDecoder().decode(content.from(0), { stream: isCut }).replaceAll('\0', '');
    return { fileName, rank: readmeRank(fileName), text: isCut ? `${text}\n\n*(This README was cut after ${maxReadmeBytes / 1024} KiB.)*\n` : text };
  }
}

/** Which of several READMEs is shown: the plain Markdown one first, translations and other formats last; 0 for other files. */
function readmeRank(fileName: string): number {
  const name = fileName.toLowerCase();
  if (name === 'readme.md') return 4;
  if (/^readme\.m[a-z]*$/.test(name)) return 3;
  if (name === 'readme') return 2;
  return name.startsWith('readme.') ? 1 : 0;
}
