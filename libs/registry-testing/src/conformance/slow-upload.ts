import type { TestProject } from '../registry/people.ts';
import type { StoredState } from '../registry/stored-state.ts';
import { RawConnection } from '../wire/raw-connection.ts';
import { withHeaders, type WireRequest } from '../wire/wire-request.ts';
import { eventually } from './eventually.ts';
import type { Stage } from './stage.ts';

const uploadBytes = 300_000;

/** An upload that a test sends byte by byte, as the developer. */
export class SlowUpload {
  private constructor(
    private readonly stage: Stage,
    readonly project: TestProject,
    readonly request: WireRequest & { readonly body: Buffer },
    readonly connection: RawConnection,
    private readonly before: StoredState,
  ) {}

  static async prepare(stage: Stage): Promise<SlowUpload> {
    const project = await stage.registry.people.project();
    const upload = await stage.uploadRequest(project, stage.sample(), uploadBytes);
    const request = { ...withHeaders(upload, stage.authorization('developer')), body: upload.body };
    return new SlowUpload(stage, project, request, await RawConnection.open(stage.registry.origin), await stage.registry.storedState());
  }

  get half(): Buffer {
    return this.request.body.subarray(0, this.request.body.length / 2);
  }

  writeHead(headers: Readonly<Record<string, string>>): void {
    this.connection.writeHead(withHeaders(this.request, headers));
  }

  /** Announces the true length, and `more` than it. */
  writeHeadWithLength(more = 0): void {
    this.writeHead({ 'content-length': String(this.request.body.length + more) });
  }

  writeChunkedHead(): void {
    this.writeHead({ 'transfer-encoding': 'chunked' });
  }

  async expectNothingStays(): Promise<void> {
    await eventually(async () => expect(await this.stage.registry.storedState()).toEqual(this.before));
  }
}
