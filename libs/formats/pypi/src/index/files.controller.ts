import { Get, Param } from '@nestjs/common';
import { RegistryError } from '@packyard/domain';
import { Access, CurrentAccess, fileReply, RegistryController, type Reply } from '@packyard/http';
import { Downloader, type Download, type GroupAccess, type ProjectAccess } from '@packyard/registry';
import { versionKey } from '../names/project-version.ts';
import { pypiFormat } from '../pypi.format.ts';
import { fileAddress, type FileAddress } from './file-address.ts';

/** Addresses hold the digest, so what is behind one never changes. */
@RegistryController('pypi', () => pypiFormat, ['project', 'group'])
export class FilesController {
  constructor(private readonly downloader: Downloader) {}

  @Get('files/:sha256/:fileName')
  @Access('package:read', { on: 'endpoint', packageName: ({ params }) => fileAddress(String(params['sha256']), String(params['fileName']))?.distribution.projectName })
  async file(@CurrentAccess() { packages }: ProjectAccess | GroupAccess, @Param('sha256') sha256: string, @Param('fileName') fileName: string): Promise<Reply> {
    const address = fileAddress(sha256, fileName);
    if (address === undefined) throw new RegistryError('file_not_found');
    const download = await this.find(packages.map((found) => found.packageId), address);
    return fileReply(download, { immutable: address.document !== 'provenance', ...(address.document === 'provenance' ? { contentType: 'application/vnd.pypi.integrity.v1+json' } : {}) });
  }

  /** A document beside a file is kept under the file's digest; the file itself must have it. */
  private async find(packageIds: readonly number[], { distribution, document, fileName, sha256 }: FileAddress): Promise<Download> {
    const query = { packageIds, path: fileName, versionKey: versionKey(distribution.version) };
    if (document !== undefined) return this.downloader.byPath({ ...query, qualifier: sha256 });
    const download = await this.downloader.byPath(query);
    if (download.digests.sha256.toString('hex') !== sha256) throw new RegistryError('file_not_found');
    return download;
  }
}
