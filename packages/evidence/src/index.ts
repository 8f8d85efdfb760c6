export { canLeaveMachine } from './canLeaveMachine';
export type { Context, Target } from './collector';
export { collectStatic } from './collectStatic';
export { type Address, type AddressKind, describeAddress, hostClass } from './describeAddress';
export { normaliseHost } from './normaliseHost';
