/** How SWC reads our sources: Nest and TypeORM need legacy decorators with type metadata. Shared by the build and by Jest. */
export const swcOptions = {
  swcrc: false,
  configFile: false,
  jsc: {
    target: 'es2024',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};
