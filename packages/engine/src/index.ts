export { decodeText } from './decodeText';
export { type DiskOptions, diskFiles, type EngineFiles, projectPath } from './diskFiles';
