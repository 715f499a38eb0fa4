import { Inject, Injectable } from '@nestjs/common';
import { MANAGEMENT_OPTIONS, type ManagementOptions } from '../management-options.ts';
import { Addresses } from './addresses.ts';

/** Where clients reach this server. */
@Injectable()
export class ServerAddress {
  readonly origin: string;
  readonly addresses: Addresses;
  readonly isHttps: boolean;

  constructor(@Inject(MANAGEMENT_OPTIONS) options: ManagementOptions) {
    this.origin = options.externalUrl;
    this.isHttps = options.externalUrl.startsWith('https:');
    this.addresses = new Addresses(options.externalUrl);
  }
}
