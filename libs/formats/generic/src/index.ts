export { genericFormat, type GenericMetadata } from './generic.format.ts';
