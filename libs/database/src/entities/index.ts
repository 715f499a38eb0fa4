import type { EntitySchema } from 'typeorm';

type EntityClass = new () => object;

export const entities: (EntityClass | EntitySchema)[] = [];
