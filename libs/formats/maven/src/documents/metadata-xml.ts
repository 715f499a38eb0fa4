import { escapeXml } from '../xml.ts';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
export const metadataContentType = 'application/xml; charset=utf-8';

/** `<name>text</name>` on a line of its own; nothing without text. */
export function element(indent: number, name: string, text: string | number | undefined): string {
  if (text === undefined || text === '') return '';
  return `${'  '.repeat(indent)}<${name}>${escapeXml(String(text))}</${name}>\n`;
}

/** `yyyyMMddHHmmss` in UTC, as Maven writes times. */
export function timestamp(at: Date): string {
  return at.toISOString().replace(/\D/g, '').slice(0, 14);
}
