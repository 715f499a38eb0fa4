export * from './management-options.ts';
export * from './management.module.ts';
export * from './openapi/open-api-document.ts';
