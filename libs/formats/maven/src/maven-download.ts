import { Injectable } from '@nestjs/common';
import { RegistryError, type DigestAlgorithm } from '@packyard/domain';
import { documentEncoding, fileReply, indexReply, type GuardedRequest, type Reply } from '@packyard/http';
import { Downloader, Indexes, type Access, type IndexDocument } from '@packyard/registry';
import { checksumHeaders, checksumReply } from './checksums.ts';
import { artifactMetadata } from './documents/artifact-metadata.ts';
import { pluginEntry, pluginMetadata } from './documents/plugin-metadata.ts';
import { snapshotBuilds, snapshotMetadata } from './documents/snapshot-metadata.ts';
import { textDocument } from './documents/text-document.ts';
import { readableAddress, type FileAddress, type MetadataAddress } from './maven-address.ts';
import { mavenFormat } from './maven.format.ts';
import { ToldChecksums } from './told-checksums.ts';

/** What `GET` and `HEAD` fetch: files, the server's metadata documents, and the checksums of both. */
@Injectable()
export class MavenDownload {
  constructor(
    private readonly downloader: Downloader,
    private readonly indexes: Indexes,
    private readonly told: ToldChecksums,
  ) {}

  get(access: Access, request: GuardedRequest): Promise<Reply> {
    const address = readableAddress(request.params);
    return address.kind === 'file' ? this.file(access, address) : this.metadata(access, request, address);
  }

  /** Every digest stands in the headers, so that newer clients need not ask for it. */
  private async file(access: Access, { version, fileName, checksum }: FileAddress): Promise<Reply> {
    if (access.packages.length === 0) throw new RegistryError('package_not_found');
    const packageIds = access.packages.map((found) => found.packageId);
    const download = await this.downloader.byPath({ packageIds, path: fileName, versionKey: mavenFormat.names.versionKey(version) });
    return checksum === undefined ? fileReply(download, { headers: checksumHeaders(download.digests) }) : checksumReply(download.digests[checksum]);
  }

  private async metadata(access: Access, request: GuardedRequest, address: MetadataAddress): Promise<Reply> {
    if (address.isBeside) throw new RegistryError('file_not_found');
    const key = request.path.replace(/\.(md5|sha1|sha256|sha512)$/i, '');
    if (address.checksum !== undefined) return this.checksum(access, request, address, key, address.checksum);
    const document = await this.document(access, address, documentEncoding(request));
    this.told.remember(request, key, document.digests);
    return indexReply(document, { headers: checksumHeaders(document.digests) });
  }

  private async checksum(access: Access, request: GuardedRequest, address: MetadataAddress, key: string, algorithm: DigestAlgorithm): Promise<Reply> {
    const { body, digests } = await this.document(access, address, 'identity');
    if (body.kind === 'file') await body.discard();
    return checksumReply(this.told.take(request, key, algorithm) ?? digests[algorithm]);
  }

  /** @throws RegistryError `package_not_found` where nothing is that it could tell of */
  private async document(access: Access, { folder, version }: MetadataAddress, encoding: 'identity' | 'gzip'): Promise<IndexDocument> {
    if (version !== undefined) return this.snapshot(access, folder, version);
    if (access.packages.length > 0) return this.indexes.document({ builder: artifactMetadata, packages: access.packages, prefix: '', encoding });
    return this.plugins(access, folder);
  }

  private async snapshot(access: Access, name: string, version: string): Promise<IndexDocument> {
    const fragment = access.packages.length === 0 ? undefined : await this.indexes.fragment(access.packages, snapshotBuilds, mavenFormat.names.versionKey(version));
    if (fragment === undefined || fragment.body === '') throw new RegistryError('package_not_found');
    return textDocument(snapshotMetadata(name, version, fragment.body), fragment.changedAt);
  }

  /** A group's plugins. Nobody owns the groups of the whole server, so there are none. */
  private async plugins(access: Access, folder: string): Promise<IndexDocument> {
    const entries = access.on === 'instance' ? [] : await this.indexes.latestIn({ format: mavenFormat.id, access, folder, variant: pluginEntry });
    if (entries.length === 0) throw new RegistryError('package_not_found');
    return textDocument(pluginMetadata(entries), new Date());
  }
}
