export * from './constraint-violation.ts';
export * from './data-source.ts';
export * from './database.ts';
export * from './migrate.ts';
export * from './sql.ts';
export * from './stores/index.ts';
