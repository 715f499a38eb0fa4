export * from './catalog.ts';
export * from './catalog-page.ts';
export * from './catalog-views.ts';
export * from './package-search.ts';
