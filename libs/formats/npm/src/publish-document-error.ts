/** Why a publish document was refused. The message is a sentence for the person who published. */
export class PublishDocumentError extends Error {
  readonly code: PublishDocumentFault;

  constructor(code: PublishDocumentFault, message: string) {
    super(message);
    this.name = 'PublishDocumentError';
    this.code = code;
  }
}

/** `truncated`: the bytes ended early, the client may send them again; `too-large`: a limit; all others: the document itself is wrong. */
export type PublishDocumentFault = 'truncated' | 'too-large' | 'malformed' | 'ambiguous' | 'bad-base64';
