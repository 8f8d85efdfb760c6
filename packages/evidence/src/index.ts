export { canLeaveMachine } from './canLeaveMachine';
export type { Context, Target } from './collector';
export { collectStatic } from './collectStatic';
export { type Address, type AddressKind, describeAddress, hostClass } from './describeAddress';
export { normaliseHost } from './normaliseHost';
export { openWire } from './wire/openWire';
export type { Departure, Purpose, Visit, Wire, WirePolicy, WireRequest, WireWorld } from './wire/wire';
export { WireError } from './wire/wireError';
