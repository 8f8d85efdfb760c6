export { canLeaveMachine } from './canLeaveMachine';
export { type CatalogueEntry, inCatalogue } from './catalogue';
export type { Context, Target } from './collector';
export { collectStatic } from './collectStatic';
export { type Address, type AddressKind, describeAddress, hostClass } from './describeAddress';
export { type EphemeralName, ephemeralName } from './ephemeralName';
export { jurisdictionOf } from './jurisdiction';
export { normaliseHost } from './normaliseHost';
