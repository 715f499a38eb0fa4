import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open, TextReply, type Reply } from '@packyard/http';
import { readFile } from 'node:fs/promises';

const committedDocument = new URL('../../openapi.json', import.meta.url);

/** The description of this API, for people and for generators of clients. */
@Controller('api/v4')
@ApiExcludeController()
export class OpenApiController {
  private document: Promise<string> | undefined;

  @Get('openapi.json')
  @Open('the description of an API is no secret')
  async getOpenApi(): Promise<Reply> {
    this.document ??= readFile(committedDocument, 'utf8');
    return new TextReply(200, 'application/json; charset=utf-8', await this.document, { 'Cache-Control': 'no-cache' });
  }
}
