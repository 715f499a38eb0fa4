import { Injectable } from '@nestjs/common';
import { RegistryError, type DigestAlgorithm, type RequestInfo } from '@packyard/domain';
import { emptyReply, UploadReader, type Reply } from '@packyard/http';
import { callContext, Downloader, Publisher, type ProjectAccess, type ReceivedFile } from '@packyard/registry';
import type { Request } from 'express';
import { buffer } from 'node:stream/consumers';
import { readChecksum } from './checksums.ts';
import { dependencyViews } from './dependency-views.ts';
import { mavenAddress, type FileAddress } from './maven-address.ts';
import { mavenFormat } from './maven.format.ts';
import { coordinatesOf } from './maven-grammar.ts';
import { readPluginDescriptor } from './plugin-descriptor.ts';
import { readPom } from './pom.ts';
import { withStatement, type FileStatement } from './version-metadata.ts';
import { DoctypeRefused, XmlUnreadable } from './xml.ts';

/** A checksum file may carry the name of its file. */
const maxChecksumBytes = 4096;
const maxMetadataBytes = 4 * 1024 * 1024;
/** A larger POM is kept as it is, only nothing is read from it. */
const maxPomBytes = 2 * 1024 * 1024;
/** Clients compare any of them with what they download. */
const digests: readonly DigestAlgorithm[] = ['md5', 'sha1', 'sha512'];

/** What `PUT` brings: files are published, checksums compared, metadata documents thanked for. */
@Injectable()
export class MavenUpload {
  constructor(
    private readonly uploads: UploadReader,
    private readonly publisher: Publisher,
    private readonly downloader: Downloader,
  ) {}

  async put(access: ProjectAccess, request: Request, info: RequestInfo): Promise<Reply> {
    const address = mavenAddress(request.params);
    if (address.kind === 'metadata') {
      // the server writes its own; the client's is read to its end, so that the connection can go on
      await this.uploads.small(request, maxMetadataBytes);
      return emptyReply(200);
    }
    return address.checksum === undefined ? this.publish(access, request, info, address) : this.compare(access, request, address, address.checksum);
  }

  /** @throws RegistryError `checksum_refused` if what arrived is not what the client sent, `file_not_found` before its file */
  private async compare(access: ProjectAccess, request: Request, { version, fileName }: FileAddress, algorithm: DigestAlgorithm): Promise<Reply> {
    const sent = readChecksum((await this.uploads.small(request, maxChecksumBytes)).toString('latin1'), algorithm);
    const packageIds = access.packages.map((found) => found.packageId);
    const file = await this.downloader.byPath({ packageIds, path: fileName, versionKey: mavenFormat.names.versionKey(version) });
    const actual = file.digests[algorithm];
    if (actual !== undefined && !actual.equals(sent)) throw new RegistryError('checksum_refused', { algorithm, file: fileName, actual: actual.toString('hex') });
    return emptyReply(algorithm === 'sha1' ? 204 : 200);
  }

  private async publish(access: ProjectAccess, request: Request, info: RequestInfo, address: FileAddress): Promise<Reply> {
    const maxBytes = await this.uploads.maxFileBytes(access.project.id, mavenFormat);
    const received = await this.uploads.raw(request, access.actor, { maxBytes, digests });
    try {
      const statement = await statementOf(address, received);
      await this.publisher.publish(callContext(access, info), mavenFormat, {
        name: address.name,
        version: address.version,
        metadata: withStatement({}, statement),
        merge: (before) => withStatement(before, statement),
        files: [{ path: address.fileName, received }],
        ...(statement.pom === undefined ? {} : { dependencies: dependencyViews(statement.pom) }),
      });
      return emptyReply(200);
    } finally {
      await received.discard();
    }
  }
}

/** Only the version's own POM and main jar speak for it. */
async function statementOf({ name, parts }: FileAddress, received: ReceivedFile): Promise<FileStatement> {
  if (parts.classifier !== '' || parts.stem !== coordinatesOf(name).artifactId) return {};
  if (parts.extension === 'pom') return pomStatement(received);
  if (parts.extension !== 'jar') return {};
  const plugin = await readPluginDescriptor(received.spool.path);
  return plugin === undefined ? {} : { plugin };
}

/** A POM that cannot be read is kept all the same: it is for the clients, and may be of a kind that we do not know. */
async function pomStatement(received: ReceivedFile): Promise<FileStatement> {
  if (received.sizeBytes === 0 || received.sizeBytes > maxPomBytes) return {};
  try {
    return { pom: readPom(await buffer(received.spool.openRead())) };
  } catch (error) {
    if (error instanceof DoctypeRefused) throw new RegistryError('bad_request', { reason: 'the POM declares a DOCTYPE, which no POM needs and attacks are made with: remove it' });
    if (error instanceof XmlUnreadable) return {};
    throw error;
  }
}
