/** What is told while it lasts; a terminal's line is written over, a file gets a line per tenth. */
export class ProgressLine {
  private tenth = 0;

  constructor(
    private readonly what: string,
    private readonly output: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  ) {}

  show(done: number, total: number): void {
    const text = `${done} of ${total} ${this.what}`;
    if (this.output.isTTY === true) {
      this.output.write(`\r${text}${done === total ? '\n' : ''}`);
      return;
    }
    const tenth = Math.floor((done / total) * 10);
    if (tenth > this.tenth) this.output.write(`${text}\n`);
    this.tenth = tenth;
  }
}
