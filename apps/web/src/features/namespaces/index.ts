export { namespaceQuery, type Namespace } from './api/namespace.ts';
export { GroupFrame } from './group-frame.tsx';
export { parseNamespaceLocation } from './namespace-location.ts';
export { ProjectFrame } from './project-frame.tsx';
