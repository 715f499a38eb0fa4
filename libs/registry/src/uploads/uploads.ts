import { Inject, Injectable } from '@nestjs/common';
import type { BlobStore } from '@packyard/blob-store';
import { RegistryError, type Actor, type DigestAlgorithm, type PackageFormat } from '@packyard/domain';
import { FormatSettings } from '@packyard/project-settings';
import { BLOB_STORE, REGISTRY_OPTIONS, type RegistryOptions } from '../tokens.ts';
import { Upload, type ReceivedFile, type SpoolBudget } from './upload.ts';

export interface UploadLimits {
  readonly maxBytes: number;
  /** Digests wanted at once, besides SHA-256. Four of them halve the speed, so ask only for what the protocol compares. */
  readonly digests?: readonly DigestAlgorithm[];
}

interface Holding {
  uploads: number;
  bytes: number;
}

const unlimited: SpoolBudget = { take: () => undefined, release: () => undefined };

/** Opens uploads, and keeps one actor from filling the disk with unfinished ones. The counts are this process's own. */
@Injectable()
export class Uploads {
  private readonly holdings = new Map<string, Holding>();

  constructor(
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
    @Inject(REGISTRY_OPTIONS) private readonly options: RegistryOptions,
    private readonly settings: FormatSettings,
  ) {}

  /** Bytes that one file of this format may have in a project. */
  async maxFileBytes(projectId: number, format: PackageFormat): Promise<number> {
    return (await this.settings.effective(projectId, format)).maxFileBytes;
  }

  /** @throws RegistryError `uploads_busy` when the actor has too many uploads under way */
  async begin(actor: Actor, limits: UploadLimits): Promise<Upload> {
    const budget = this.claim(actor);
    try {
      const spool = await this.blobs.createSpool();
      return new Upload(spool, limits.maxBytes, limits.digests ?? [], budget);
    } catch (error) {
      budget.release();
      throw error;
    }
  }

  /** A small document of the server's own as a file, made from what somebody uploaded and counted to nobody. The caller discards it in a `finally`. */
  made(bytes: Buffer): Promise<ReceivedFile> {
    return this.madeFrom([bytes], bytes.length);
  }

  /** The same of any size: what is inside an upload that the caller has bounded. @throws RegistryError `too_large` beyond `maxBytes` */
  async madeFrom(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, maxBytes: number): Promise<ReceivedFile> {
    const upload = new Upload(await this.blobs.createSpool(), maxBytes, [], unlimited);
    try {
      for await (const chunk of chunks) await upload.write(chunk);
      return await upload.finish();
    } catch (error) {
      await upload.discard();
      throw error;
    }
  }

  private claim(actor: Actor): SpoolBudget {
    const key = keyOf(actor);
    const holding = this.holdings.get(key) ?? { uploads: 0, bytes: 0 };
    if (holding.uploads >= this.options.maxUploadsPerActor) throw new RegistryError('uploads_busy', {}, { headers: { 'Retry-After': '5' } });
    holding.uploads += 1;
    this.holdings.set(key, holding);
    let taken = 0;
    return {
      take: (bytes) => {
        if (holding.bytes + bytes > this.options.maxSpoolBytesPerActor) throw new RegistryError('uploads_busy', {}, { headers: { 'Retry-After': '30' } });
        holding.bytes += bytes;
        taken += bytes;
      },
      release: () => {
        holding.uploads -= 1;
        holding.bytes -= taken;
        if (holding.uploads === 0) this.holdings.delete(key);
      },
    };
  }
}

function keyOf(actor: Actor): string {
  if (actor.kind === 'anonymous') return actor.kind;
  return actor.kind === 'user' ? `user:${actor.userId}` : `deploy-token:${actor.tokenId}`;
}
