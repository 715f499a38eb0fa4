import type { UploadReader } from '@packyard/http';
import type { DerivedFile } from '@packyard/registry';
import { printable } from '@packyard/domain';
import { archiveError } from '../archive/archive-error.ts';
import { asArchiveError, type PackageArchive } from '../archive/package-archive.ts';
import { symbolIdentity } from './portable-pdb.ts';

/** What a symbol package may hold. @see https://learn.microsoft.com/nuget/create-packages/symbol-packages-snupkg#nugetorg-symbol-package-constraints */
const allowedExtensions: ReadonlySet<string> = new Set(['pdb', 'nuspec', 'xml', 'psmdcp', 'rels', 'p7s']);

/** The path that a symbol file is kept under: clients know its name and its build, not its package. */
export function symbolPath(fileName: string, signature: string): string {
  return `${fileName.toLowerCase()}/${signature.toLowerCase()}`;
}

/**
 * Takes each symbol file out of a symbol package. What is taken is added to `taken`, also if a later one is refused: the caller
 * discards it.
 * @throws RegistryError `archive_invalid`
 */
export async function takeSymbolFiles(archive: PackageArchive, uploads: UploadReader, taken: DerivedFile[]): Promise<void> {
  const other = [...archive.extensions].find((extension) => !allowedExtensions.has(extension));
  if (other !== undefined) throw archiveError(`The symbol package holds a .${printable(other, 20)} file: it may hold .pdb files only. Pack it with -p:SymbolPackageFormat=snupkg.`);
  const seen = new Set<string>();
  for (const path of archive.symbolFiles()) {
    const { sizeBytes, bytes } = await archive.stream(path);
    const received = await uploads.madeFrom(bytes, sizeBytes).catch((error: unknown) => {
      throw asArchiveError(error);
    });
    const fileName = path.split('/').at(-1) ?? path;
    try {
      const { signature, checksum } = await symbolIdentity(received, printable(fileName, 80));
      const key = `${symbolPath(fileName, signature)} ${checksum}`;
      if (seen.has(key)) {
        await received.discard();
        continue;
      }
      seen.add(key);
      taken.push({ path: symbolPath(fileName, signature), qualifier: checksum, received });
    } catch (error) {
      await received.discard();
      throw error;
    }
  }
  if (seen.size === 0) throw archiveError('The symbol package holds no .pdb file: build with <DebugType>portable</DebugType> and pack again.');
}
