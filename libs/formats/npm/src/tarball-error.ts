/** Why a tarball was refused. The message is a sentence for the person who published. */
export class TarballError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TarballError';
  }
}
