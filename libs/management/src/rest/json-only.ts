import { SetMetadata } from '@nestjs/common';

export const jsonOnlyKey = 'packyard:json-only';

/**
 * Parameters of this route are read from a JSON body alone: a password in a URL would end in logs and histories, and another
 * site's page could send a form, but not JSON, without asking first.
 */
export const JsonOnly = () => SetMetadata(jsonOnlyKey, true);
