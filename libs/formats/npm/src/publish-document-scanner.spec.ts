import { createHash, randomBytes } from 'node:crypto';
import { PublishDocumentError } from './publish-document-error.ts';
import { PublishDocumentScanner } from './publish-document-scanner.ts';

const tarball = Buffer.from(Array.from({ length: 1000 }, (_, i) => (i * 7 + (i >> 3)) % 256));
const key = '@acme/widget-1.0.0.tgz';

function publishDocument(data: unknown = tarball.toString('base64')) {
  return {
    _id: '@acme/widget',
    name: '@acme/widget',
    'dist-tags': { latest: '1.0.0' },
    versions: { '1.0.0': { name: '@acme/widget', version: '1.0.0', readme: '# "Grüße" \\ \u{1f600} {[,:]}\n', list: [1, [true, null], { data: 'kept' }] } },
    _attachments: { [key]: { content_type: 'application/octet-stream', data, length: 1000 } },
  };
}

async function scan(text: string | Uint8Array, chunkBytes = 64 * 1024, maxDocumentBytes?: number) {
  const pieces: Buffer[] = [];
  const onAttachment = {
    write: async (bytes: Uint8Array): Promise<void> => {
      pieces.push(Buffer.from(bytes));
    },
  };
  const scanner = new PublishDocumentScanner({ onAttachment, ...(maxDocumentBytes === undefined ? {} : { maxDocumentBytes }) });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) await scanner.write(bytes.subarray(at, at + chunkBytes));
  return { ...scanner.finish(), bytes: Buffer.concat(pieces) };
}

async function faultOf(text: string | Uint8Array, chunkBytes?: number, maxDocumentBytes?: number): Promise<{ code: string; message: string }> {
  const outcome = await scan(text, chunkBytes, maxDocumentBytes).catch((error: unknown) => error);
  if (outcome instanceof PublishDocumentError) return { code: outcome.code, message: outcome.message };
  throw new Error('The document was not refused.', { cause: outcome });
}

describe('PublishDocumentScanner', () => {
  it.each([1, 2, 3, 4, 5, 7, 11, 64, 1000, 65_536])('gives the same from chunks of %i bytes', async (chunkBytes) => {
    const document = publishDocument();
    const scanned = await scan(JSON.stringify(document, null, 1), chunkBytes);
    expect(scanned.bytes.equals(tarball)).toBe(true);
    expect(scanned).toMatchObject({ document: publishDocument(''), attachmentKey: key, decodedBytes: 1000 });
  });

  it.each([
    ['attachments first', () => ({ _attachments: publishDocument()._attachments, name: 'x', _attachments2: {} })],
    ['data first', () => ({ name: 'x', _attachments: { [key]: { data: tarball.toString('base64'), length: 1000 } } })],
    ['data last', () => ({ name: 'x', _attachments: { [key]: { length: 1000, data: tarball.toString('base64') } } })],
    ['with a signature after', () => ({ _attachments: { [key]: { data: tarball.toString('base64') }, 'w-1.0.0.sigstore': { data: '{"a":"b"}' } } })],
    ['with a signature before', () => ({ _attachments: { 'w-1.0.0.sigstore': { data: '{"a":"b"}' }, [key]: { data: tarball.toString('base64') } } })],
    ['with look-alikes elsewhere', () => ({ versions: { _attachments: { 'a.tgz': { data: 'AAAA' } } }, list: [{ _attachments: { 'b.tgz': { data: 'BBBB' } } }], _attachments: publishDocument()._attachments })],
  ])('reads %s', async (_, make) => {
    const expected = make();
    const scanned = await scan(JSON.stringify(expected), 13);
    (expected._attachments as Record<string, { data: string }>)[key] = { ...(expected._attachments as Record<string, { data: string }>)[key], data: '' };
    expect(scanned.document).toEqual(expected);
    expect(scanned.bytes.equals(tarball)).toBe(true);
  });

  it.each([1, 2, 3, 5, 8, 100_000])('reads escapes in keys and in the data, chunks of %i', async (chunkBytes) => {
    const data = tarball.toString('base64').replaceAll('/', '\\/').replaceAll('+', '\\u002b').replaceAll('Q', '\\u0051');
    const scanned = await scan(`{"\\u005fattachments":{"a.t\\u0067z":{"d\\u0061ta":"${data}"}}}`, chunkBytes);
    expect(scanned.bytes.equals(tarball)).toBe(true);
    expect(scanned.attachmentKey).toBe('a.tgz');
    expect(scanned.document).toEqual({ _attachments: { 'a.tgz': { data: '' } } });
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('decodes %i bytes, whatever their padding', async (length) => {
    const bytes = randomBytes(length);
    const scanned = await scan(JSON.stringify(publishDocument(bytes.toString('base64'))), 3);
    expect(scanned.bytes.equals(bytes)).toBe(true);
    expect(scanned.decodedBytes).toBe(length);
  });

  it('passes over a byte order mark and outer white space', async () => {
    expect((await scan(`\ufeff \r\n\t{"name":"x"}\n `, 2)).document).toEqual({ name: 'x' });
  });

  it.each([
    ['no attachments', { name: 'x' }, undefined],
    ['none', { name: 'x', _attachments: {} }, undefined],
    ['a list', { name: 'x', _attachments: [{ 'a.tgz': { data: 'AAAA' } }] }, undefined],
    ['data that is no string', { _attachments: { 'a.tgz': { data: ['AAAA'] } } }, 'a.tgz'],
    ['no data', { _attachments: { 'a.tgz': {} } }, 'a.tgz'],
    ['a string', { _attachments: { 'a.tgz': 'AAAA' } }, 'a.tgz'],
  ])('diverts nothing for %s', async (_, document, attachmentKey) => {
    const scanned = await scan(JSON.stringify(document), 1);
    expect(scanned).toMatchObject({ document, decodedBytes: 0 });
    expect(scanned.attachmentKey).toBe(attachmentKey);
  });

  it('holds back until the sink has taken what was decoded', async () => {
    const events: string[] = [];
    const onAttachment = {
      write: async (): Promise<void> => {
        events.push('begin');
        await new Promise((resolve) => setImmediate(resolve));
        events.push('end');
      },
    };
    const scanner = new PublishDocumentScanner({ onAttachment });
    for (const chunk of JSON.stringify(publishDocument()).match(/.{1,400}/gs) ?? []) {
      await scanner.write(Buffer.from(chunk));
      events.push('written');
    }
    expect(events.join(' ')).not.toMatch(/begin (begin|written)/);
    expect(events.filter((event) => event === 'begin').length).toBeGreaterThan(2);
  });

  it('keeps nothing of a chunk whose memory is used again', async () => {
    const pieces: Buffer[] = [];
    const scanner = new PublishDocumentScanner({ onAttachment: { write: async (bytes) => void pieces.push(Buffer.from(bytes)) } });
    const text = Buffer.from(JSON.stringify(publishDocument()));
    const memory = Buffer.alloc(7);
    for (let at = 0; at < text.length; at += 7) await scanner.write(memory.subarray(0, text.copy(memory, 0, at)));
    expect(scanner.finish().document).toEqual(publishDocument(''));
    expect(Buffer.concat(pieces).equals(tarball)).toBe(true);
  });

  it('passes on what the sink throws', async () => {
    const full = new Error('disk full');
    const scanner = new PublishDocumentScanner({ onAttachment: { write: () => Promise.reject(full) } });
    await expect(scanner.write(Buffer.from(JSON.stringify(publishDocument())))).rejects.toBe(full);
  });

  it('keeps only what lies beside the tarball', async () => {
    const large = randomBytes(3 * 1024 * 1024);
    const scanned = await scan(JSON.stringify(publishDocument(large.toString('base64'))), 64 * 1024, 2048);
    expect(createHash('sha256').update(scanned.bytes).digest('hex')).toBe(createHash('sha256').update(large).digest('hex'));
  });
});

describe('PublishDocumentScanner refuses', () => {
  const attachment = (data: string): string => `{"_attachments":{"a.tgz":{"data":${data}}}}`;

  it.each([
    ['an empty body', '', 'truncated'],
    ['a cut document', '{"name":"x"', 'truncated'],
    ['a cut string', '{"name":"x', 'truncated'],
    ['cut data', '{"_attachments":{"a.tgz":{"data":"AAAA', 'truncated'],
    ['cut after the data', '{"_attachments":{"a.tgz":{"data":"AAAA"', 'truncated'],
    ['a list', '[]', 'malformed'],
    ['a string', '"x"', 'malformed'],
    ['something else', 'hello', 'malformed'],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'malformed'],
    ['trailing data', '{"name":"x"} {}', 'malformed'],
    ['trailing commas', '{"name":"x",}', 'malformed'],
    ['single quotes', "{'name':'x'}", 'malformed'],
    ['mismatched brackets', '{"a":[1}}', 'malformed'],
    ['two values for one key', '{"_attachments":{"a.tgz":{"data":1 "AAAA"}}}', 'malformed'],
    ['a raw line break in a key', '{"na\nme":"x"}', 'malformed'],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]), 'malformed'],
    ['a depth bomb', `{"a":${'['.repeat(1_000_000)}`, 'malformed'],
    ['__proto__', '{"versions":{"__proto__":{"x":1}}}', 'malformed'],
    ['an escaped __proto__', '{"\\u005f_proto__":{}}', 'malformed'],
    ['constructor', '{"a":[{"constructor":1}]}', 'malformed'],
    ['prototype', '{"dist-tags":{"prototype":"1.0.0"}}', 'malformed'],
    ['_attachments twice', '{"_attachments":{},"_attachments":{}}', 'ambiguous'],
    ['_attachments twice, once escaped', '{"_attachments":{},"\\u005fattachments":{}}', 'ambiguous'],
    ['data twice', '{"_attachments":{"a.tgz":{"data":"AAAA","data":"BBBB"}}}', 'ambiguous'],
    ['data twice, once no string', '{"_attachments":{"a.tgz":{"data":null,"data":"BBBB"}}}', 'ambiguous'],
    ['two tarballs', '{"_attachments":{"a.tgz":{"data":"AAAA"},"b.tgz":{"data":"BBBB"}}}', 'ambiguous'],
    ['one tarball twice', '{"_attachments":{"a.tgz":{"data":"AAAA"},"a.tgz":{"data":"BBBB"}}}', 'ambiguous'],
    ['characters outside the alphabet', attachment('"AA!A"'), 'bad-base64'],
    ['white space', attachment('"AAAA AAAA"'), 'bad-base64'],
    ['the URL alphabet', attachment('"AA-_"'), 'bad-base64'],
    ['bytes beyond ASCII', attachment('"AAé="'), 'bad-base64'],
    ['missing padding', attachment('"AAA"'), 'bad-base64'],
    ['half the padding', attachment('"AA="'), 'bad-base64'],
    ['too much padding', attachment('"A==="'), 'bad-base64'],
    ['only padding', attachment('"===="'), 'bad-base64'],
    ['padding inside', attachment('"AA==AAAA"'), 'bad-base64'],
    ['padding and half a quad', attachment('"AA==AA"'), 'bad-base64'],
    ['an escaped quote', attachment('"AA\\"A"'), 'bad-base64'],
    ['an escaped line break', attachment('"AA\\nA"'), 'bad-base64'],
    ['an escaped letter beyond ASCII', attachment('"AA\\u00e9A"'), 'bad-base64'],
    ['a broken escape', attachment('"AA\\u00zzA"'), 'bad-base64'],
    ['an escape that the quote cuts off', attachment('"AAAA\\u00"'), 'bad-base64'],
  ])('%s', async (_, text, code) => {
    expect(await faultOf(text)).toMatchObject({ code });
    expect(await faultOf(text, 1)).toMatchObject({ code });
  });

  it('a document over its limit, before the rest arrives', async () => {
    const scanner = new PublishDocumentScanner({ onAttachment: { write: async () => undefined }, maxDocumentBytes: 100 });
    await scanner.write(Buffer.from(`{"readme":"${'x'.repeat(80)}`));
    await expect(scanner.write(Buffer.from('y'.repeat(20)))).rejects.toMatchObject({ code: 'too-large' });
    expect((await faultOf(`{${' '.repeat(200)}}`, 7, 100)).message).toContain('100 bytes');
  });

  it.each(['constructor', 'prototype', '__proto__'])('and names the key %s', async (polluting) => {
    expect((await faultOf(`{"dist-tags":{"${polluting}":"1.0.0"}}`)).message).toContain(`"${polluting}"`);
  });
});
