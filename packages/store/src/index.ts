export { diskStore } from './diskStore';
export { memoryStore } from './memoryStore';
export type { Store } from './store';
export { type Machine, storeFolder } from './storeFolder';
