export * from './activity.ts';
export * from './cursor.ts';
export * from './pipeline-activity.module.ts';
