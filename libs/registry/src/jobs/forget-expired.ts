import { Injectable } from '@nestjs/common';
import { ExpiredSignIns } from '@packyard/auth';
import type { JobHandler } from '@packyard/jobs';

/** Removes sessions, command-line sign-ins and counters that time has made useless. */
@Injectable()
export class ForgetExpired implements JobHandler {
  readonly name = 'forget-expired';
  readonly schedule = '41 * * * *';

  constructor(private readonly expired: ExpiredSignIns) {}

  async run(): Promise<void> {
    await this.expired.remove();
  }
}
