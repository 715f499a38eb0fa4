import { Get, Headers, Param } from '@nestjs/common';
import { RegistryError } from '@packyard/domain';
import { Access, CurrentAccess, fileReply, RegistryController, type Reply } from '@packyard/http';
import { Downloader, type GroupAccess, type ProjectAccess } from '@packyard/registry';
import { nugetFormat } from '../nuget.format.ts';
import { symbolPath } from './symbol-files.ts';

const maxChecksums = 10;

/** Where debuggers find symbol files. @see https://github.com/dotnet/symstore/blob/main/docs/specs/Simple_Symbol_Query_Protocol.md */
@RegistryController('nuget', () => nugetFormat, ['project', 'group'])
export class SymbolsController {
  constructor(private readonly downloader: Downloader) {}

  @Get('symbolfiles/:fileName/:signature/:sameFileName')
  @Access('package:read', { on: 'endpoint' })
  async file(
    @CurrentAccess() access: ProjectAccess | GroupAccess,
    @Param('fileName') fileName: string,
    @Param('signature') signature: string,
    @Param('sameFileName') sameFileName: string,
    @Headers('symbolchecksum') header: string | undefined,
  ): Promise<Reply> {
    if (fileName.toLowerCase() !== sameFileName.toLowerCase() || !/^[0-9a-f]{40}$/i.test(signature)) throw new RegistryError('file_not_found');
    const download = await this.downloader.derived({ format: nugetFormat.id, access, path: symbolPath(fileName, signature), qualifiers: checksums(header) });
    return fileReply(download, { fileName: sameFileName });
  }
}

/** What the program says its symbols are: `SHA256:<hex>`, several with a semicolon between them. @throws RegistryError `parameter_missing`, `parameter_invalid` */
function checksums(header: string | undefined): string[] {
  if (header === undefined || header.trim() === '') throw new RegistryError('parameter_missing', { name: 'Symbolchecksum' });
  const found = header.split(';').slice(0, maxChecksums).flatMap((part) => /^\s*sha256:([0-9a-f]{64})\s*$/i.exec(part)?.[1]?.toLowerCase() ?? []);
  if (found.length === 0) throw new RegistryError('parameter_invalid', { name: 'Symbolchecksum', allowed: 'SHA256: and 64 hex digits' });
  return found;
}
