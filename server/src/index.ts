export type * from './protocol';
export { startServer, type Transport } from './startServer';
