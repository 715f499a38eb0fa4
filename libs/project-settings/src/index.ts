export * from './effective-format-settings.ts';
export * from './exception-pattern.ts';
export * from './format-settings.ts';
export * from './project-settings.module.ts';
export * from './server-switches.ts';
