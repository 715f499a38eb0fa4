import { Get, Inject, Param, Req } from '@nestjs/common';
import { RegistryError } from '@packyard/domain';
import { Access, CurrentAccess, documentEncoding, HTTP_OPTIONS, indexReply, RegistryController, registryPrefix, type HttpOptions, type Reply } from '@packyard/http';
import { Indexes, type GroupAccess, type ProjectAccess } from '@packyard/registry';
import type { Request } from 'express';
import { pypiFormat } from '../pypi.format.ts';
import { pageFormat } from './page-format.ts';
import { projectPages, rootPages } from './simple-pages.ts';

const vary = ['Accept'];

/** The simple repository API. @see https://packaging.python.org/en/latest/specifications/simple-repository-api/ */
@RegistryController('pypi', () => pypiFormat, ['project', 'group'])
export class SimpleController {
  constructor(
    private readonly indexes: Indexes,
    @Inject(HTTP_OPTIONS) private readonly http: HttpOptions,
  ) {}

  @Get('simple')
  @Access('package:read', { on: 'endpoint' })
  async root(@CurrentAccess() access: ProjectAccess | GroupAccess, @Req() request: Request): Promise<Reply> {
    const { variant, contentType } = pageFormat(request);
    const document = await this.indexes.names({ builder: rootPages[variant], format: pypiFormat.id, access, prefix: this.prefix(request), encoding: documentEncoding(request) });
    return indexReply(document, { vary, contentType });
  }

  /** Any spelling of the name is answered, without a redirect: clients would lose their credentials on the way. */
  @Get('simple/:packageName')
  @Access('package:read', { on: 'endpoint', packageName: (request) => String(request.params['packageName']) })
  async project(@CurrentAccess() { packages }: ProjectAccess | GroupAccess, @Param('packageName') name: string, @Req() request: Request): Promise<Reply> {
    if (packages.length === 0) throw new RegistryError('package_not_found', { name });
    const { variant, contentType } = pageFormat(request);
    const document = await this.indexes.document({ builder: projectPages[variant], packages, prefix: this.prefix(request), encoding: documentEncoding(request) });
    return indexReply(document, { vary, contentType });
  }

  private prefix(request: Request): string {
    return registryPrefix(this.http.externalUrl, request, pypiFormat.id);
  }
}
