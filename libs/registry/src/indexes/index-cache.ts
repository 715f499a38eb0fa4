import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { REGISTRY_OPTIONS, type RegistryOptions } from '../tokens.ts';
import type { IndexDocument } from './index-document.ts';

/**
 * Rendered documents by everything their bytes depend on. Nothing is ever invalidated: a change has another revision and so another
 * key, and what is not asked for any more falls out. Equal requests at one moment build once.
 */
@Injectable()
export class IndexCache {
  private readonly documents: LRUCache<string, IndexDocument>;
  private readonly building = new Map<string, Promise<IndexDocument>>();
  hits = 0;
  misses = 0;

  constructor(@Inject(REGISTRY_OPTIONS) options: RegistryOptions) {
    this.documents = new LRUCache({ maxSize: options.indexCacheBytes, sizeCalculation: (document) => document.sizeBytes + 512 });
  }

  static key(parts: readonly (string | number)[]): string {
    return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  }

  async get(key: string, build: () => Promise<IndexDocument>): Promise<IndexDocument> {
    const cached = this.documents.get(key);
    if (cached !== undefined) {
      this.hits += 1;
      return cached;
    }
    this.misses += 1;
    const running = this.building.get(key);
    // a document that lives in a file belongs to one answer only
    if (running !== undefined) {
      const shared = await running;
      return shared.body.kind === 'memory' ? shared : build();
    }
    const mine = build();
    this.building.set(key, mine);
    try {
      const document = await mine;
      if (document.body.kind === 'memory') this.documents.set(key, document);
      return document;
    } finally {
      this.building.delete(key);
    }
  }
}
