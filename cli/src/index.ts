export { run } from './program';
export type { World } from './world';
