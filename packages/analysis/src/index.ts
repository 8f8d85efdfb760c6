export type { ClientModel } from './clients/clientModel';
export { clientModels, libraries } from './clients/index';
export { type Extraction, extract } from './extract/extract';
export type { FileFacts } from './facts';
export type { Learned, Relinked } from './learned';
export { mayCall } from './prefilter';
export { type Analysis, createProject, type Project, type ProjectOptions } from './project';
export type { ProjectFiles } from './projectTexts';
export { scriptBlocks, sourceKind } from './scripts';
