export * from './assert-allowed.ts';
export * from './capabilities.ts';
export * from './decide.ts';
export * from './policy.ts';
export * from './predicates.ts';
export * from './refusal.ts';
export * from './thing.ts';
