import * as grpc from '@grpc/grpc-js';
import { InventoryClient } from './generated/inventory_grpc_pb';

// Encrypted, and ours.
const stock = new InventoryClient('stock.acme.com:443', grpc.credentials.createSsl());

// Not encrypted: everyone on the way can read and change what is sent.
const supplier = new InventoryClient('inventory.supplier-hub.io:50051', grpc.credentials.createInsecure());

export function reserve(sku: string, count: number): void {
  stock.reserve({ sku, count }, () => {});
}

export function reorder(sku: string): void {
  supplier.order({ sku }, () => {});
}
