import { Injectable } from '@nestjs/common';
import type { Actor, DigestAlgorithm } from '@packyard/domain';
import { actorOf, type GuardedRequest } from '@packyard/http';
import type { DocumentDigests } from '@packyard/registry';
import { LRUCache } from 'lru-cache';

/** A client asks for a checksum right after its document. */
const heldForMs = 60_000;
const maxHeld = 10_000;

/**
 * Which rendering of a document each caller has just read: somebody may publish before the caller asks for its checksum, which must
 * be that of the bytes it holds. Told once for each algorithm, and only for a minute: after that, the checksum is of what is there.
 */
@Injectable()
export class ToldChecksums {
  private readonly held = new LRUCache<string, Partial<Record<DigestAlgorithm, Buffer>>>({ max: maxHeld, ttl: heldForMs });

  /** `document` names what was read, without a checksum's ending. */
  remember(request: GuardedRequest, document: string, digests: DocumentDigests): void {
    this.held.set(keyOf(request, document), { ...digests });
  }

  take(request: GuardedRequest, document: string, algorithm: DigestAlgorithm): Buffer | undefined {
    const digests = this.held.get(keyOf(request, document));
    const digest = digests?.[algorithm];
    if (digests !== undefined) delete digests[algorithm];
    return digest;
  }
}

function keyOf(request: GuardedRequest, document: string): string {
  return JSON.stringify([...whoIs(actorOf(request)), request.ip, document]);
}

function whoIs(actor: Actor): (string | number)[] {
  if (actor.kind === 'user') return [actor.kind, actor.userId];
  return actor.kind === 'deploy-token' ? [actor.kind, actor.tokenId] : [actor.kind];
}
