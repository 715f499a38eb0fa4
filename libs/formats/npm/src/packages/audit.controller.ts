import { HttpCode, Post, Req } from '@nestjs/common';
import { RegistryError } from '@packyard/domain';
import { Access, jsonReply, RegistryController, UploadReader, type Reply } from '@packyard/http';
import type { Request } from 'express';
import { npmFormat } from '../npm.format.ts';

/** A lock file with every package there is would not reach this. */
const maxReportBytes = 64 * 1024 * 1024;

/** npm 6 reads these without looking whether they are there. */
const emptyReport = {
  actions: [],
  advisories: {},
  muted: [],
  metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0 }, dependencies: 0, devDependencies: 0, optionalDependencies: 0, totalDependencies: 0 },
};

/**
 * There are no advisories here, and to ask somebody else would give away what is in use. An install is told that nothing is known;
 * who asks for an audit is told that there is none, which is not the same as no findings.
 */
@RegistryController('npm', () => npmFormat, ['project', 'group', 'instance'])
export class AuditController {
  constructor(private readonly uploads: UploadReader) {}

  @Post('-/npm/v1/security/advisories/bulk')
  @HttpCode(200)
  @Access('package:read', { on: 'endpoint' })
  async bulk(@Req() request: Request): Promise<Reply> {
    await this.pass(request);
    if (isAudit(request)) throw noAdvisories();
    return jsonReply({});
  }

  @Post('-/npm/v1/security/audits/quick')
  @HttpCode(200)
  @Access('package:read', { on: 'endpoint' })
  async quick(@Req() request: Request): Promise<Reply> {
    await this.pass(request);
    if (isAudit(request)) throw noAdvisories();
    return jsonReply(emptyReport);
  }

  /** Only a command that wants the whole report asks here. */
  @Post('-/npm/v1/security/audits')
  @Access('package:read', { on: 'endpoint' })
  async full(@Req() request: Request): Promise<Reply> {
    await this.pass(request);
    throw noAdvisories();
  }

  /** The body is not of interest, compressed or not: it is taken and let go. */
  private async pass(request: Request): Promise<void> {
    let length = 0;
    for await (const chunk of this.uploads.chunks(request)) {
      length += chunk.length;
      if (length > maxReportBytes) throw new RegistryError('too_large', { limit: maxReportBytes });
    }
  }
}

/** npm names its command. pnpm (as `node-fetch`), yarn (as `got`) and bun ask only when somebody wants an audit. */
function isAudit(request: Request): boolean {
  return request.get('npm-command') === 'audit' || /^(?:pnpm|node-fetch|got|bun)\b/i.test(request.get('user-agent') ?? '');
}

function noAdvisories(): RegistryError {
  return new RegistryError('route_not_found', { reason: 'This registry has no security advisories, so nothing was audited. To audit against another registry: npm audit --registry=<its address>.' });
}
