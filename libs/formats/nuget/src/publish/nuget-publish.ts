import { Injectable } from '@nestjs/common';
import { printable, RegistryError, type RequestInfo } from '@packyard/domain';
import { MultipartReader, UploadReader } from '@packyard/http';
import { callContext, Publisher, type DerivedFile, type ProjectAccess, type PublishDraft, type ReceivedFile } from '@packyard/registry';
import type { Request } from 'express';
import { archiveError } from '../archive/archive-error.ts';
import { Nuspec } from '../archive/nuspec.ts';
import { PackageArchive } from '../archive/package-archive.ts';
import { storedFileName, storedNuspecName, type StoredKind } from '../index/package-address.ts';
import { nugetFormat } from '../nuget.format.ts';
import { takeSymbolFiles } from '../symbols/symbol-files.ts';
import type { NugetMetadata } from '../version-metadata.ts';
import { dependenciesOf, describePackage, readmeOf } from './package-description.ts';

const symbolsPackage = 'symbolspackage';

/** Wire → draft. What the package is comes from the manifest inside it, never from the name that it was sent under. */
@Injectable()
export class NugetPublish {
  constructor(
    private readonly uploads: UploadReader,
    private readonly forms: MultipartReader,
    private readonly publisher: Publisher,
  ) {}

  async push(access: ProjectAccess, request: Request, info: RequestInfo, kind: StoredKind): Promise<void> {
    if (!MultipartReader.isForm(request)) throw new RegistryError('media_type_unsupported', { type: printable(request.get('content-type') ?? 'none'), allowed: 'multipart/form-data, as dotnet nuget push does' });
    const maxBytes = await this.uploads.maxFileBytes(access.project.id, nugetFormat);
    const { file } = await this.forms.receive(request, access.actor, { maxBytes, digests: ['sha512'], fileField: 'package' });
    const derived: DerivedFile[] = [];
    try {
      const draft = await this.draft(file, kind, derived);
      await this.publisher.publish(callContext(access, info), nugetFormat, draft);
    } finally {
      for (const received of [file, ...derived.map((one) => one.received)]) await received.discard();
    }
  }

  private async draft(received: ReceivedFile, kind: StoredKind, derived: DerivedFile[]): Promise<PublishDraft<NugetMetadata>> {
    const archive = await PackageArchive.open(received.spool.path);
    try {
      const manifest = await archive.nuspec();
      const nuspec = Nuspec.parse(manifest);
      assertKind(nuspec, kind);
      const file = { path: storedFileName(nuspec.id, nuspec.version, kind), received, derived };
      const identity = { name: nuspec.id, version: nuspec.version, metadata: describePackage(nuspec, kind), files: [file] };
      if (kind === 'snupkg') {
        await takeSymbolFiles(archive, this.uploads, derived);
        return { ...identity, merge: (before) => (before.source === 'nupkg' ? before : identity.metadata) };
      }
      derived.push({ path: storedNuspecName(nuspec.id), received: await this.uploads.made(manifest) });
      const readme = readmeOf(await readmeText(archive, nuspec));
      return { ...identity, dependencies: dependenciesOf(nuspec), ...(readme === undefined ? {} : { readme }) };
    } finally {
      archive.close();
    }
  }
}

async function readmeText(archive: PackageArchive, nuspec: Nuspec): Promise<string | undefined> {
  const path = nuspec.text('readme');
  return path === undefined ? undefined : archive.text(path);
}

/** @throws RegistryError `archive_invalid` for a package at the address for symbols, or the other way round */
function assertKind(nuspec: Nuspec, kind: StoredKind): void {
  const isSymbols = nuspec.packageTypes().some(({ name }) => name.toLowerCase() === symbolsPackage);
  if (isSymbols && kind === 'nupkg') throw archiveError('This is a symbol package: push it to the address that ends in /symbolpackage, as dotnet nuget push does with a .snupkg file.');
  if (!isSymbols && kind === 'snupkg') throw archiveError('This is no symbol package: push it without /symbolpackage, or pack symbols with -p:SymbolPackageFormat=snupkg.');
}
