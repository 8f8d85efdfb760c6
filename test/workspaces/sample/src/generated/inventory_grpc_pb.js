// Written by grpc-tools; shortened to what the sample needs.
const grpc = require('@grpc/grpc-js');

const InventoryService = {
  reserve: { path: '/acme.shop.Inventory/Reserve', requestStream: false, responseStream: false },
  order: { path: '/acme.shop.Inventory/Order', requestStream: false, responseStream: false },
};

exports.InventoryService = InventoryService;
exports.InventoryClient = grpc.makeGenericClientConstructor(InventoryService, 'Inventory');
