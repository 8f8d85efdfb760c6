// Functions that are written as classes, and modules that are what they export.

// @file src/client.js
function Client(base) {
  this.base = base;
}
Client.prototype.get = function (path) {
  return fetch(this.base + path);
//             ^^^^^^^^^^^^^^^^ GET https://api.example.com/users
};
Object.assign(Client.prototype, {
  put(path) {
    return fetch(this.base + path, { method: 'PUT' });
//               ^^^^^^^^^^^^^^^^ PUT https://api.example.com/users/1
  },
});
module.exports = Client;

// @file src/use.js
const Client = require('./client');
const client = new Client('https://api.example.com');
client.get('/users');
//         ^^^^^^^^ wrapper GET https://api.example.com/users
client.put('/users/1');
//         ^^^^^^^^^^ wrapper PUT https://api.example.com/users/1
client.close('/users');

// @file src/heirs.js
const util = require('util');

function Request(options) {
  const self = this;
  self.options = options;
  this.send = function (path) {
    return fetch(this.options.host + path);
//               ^^^^^^^^^^^^^^^^^^^^^^^^ GET https://orders.example.com/orders | https://orders.example.com/stock | https://stock.example.com/orders | https://stock.example.com/stock
  };
}

function Orders() {
  Request.call(this, { host: 'https://orders.example.com' });
}
util.inherits(Orders, Request);
Orders.prototype.list = function () {
  return this.send('/orders');
//                 ^^^^^^^^^ wrapper GET https://orders.example.com/orders
};

function Stock() {
  Request.call(this, { host: 'https://stock.example.com' });
}
Stock.prototype = Object.create(Request.prototype);
Stock.prototype.constructor = Stock;
Stock.prototype.list = function () {
  const self = this;
  return retry(() => self.send('/stock'));
//                             ^^^^^^^^ wrapper GET https://stock.example.com/stock
};

// @file src/literal.js
function Weather() {
  if (!(this instanceof Weather)) return new Weather();
  this.host = 'https://weather.example.com';
}
Weather.prototype = {
  today: function () {
    return fetch(this.host + '/today');
//               ^^^^^^^^^^^^^^^^^^^^ GET https://weather.example.com/today
  },
  tomorrow() {
    return fetch(`${this.host}/tomorrow`);
//               ^^^^^^^^^^^^^^^^^^^^^^^ GET https://weather.example.com/tomorrow
  },
};

// A handler that is given its `this` constructs nothing.
router.on('error', function () {
  this.failed = true;
  fetch(this.host);
//      ^^^^^^^^^ GET unresolved runtime this.host
});

// @file src/send.js
module.exports = function send(path) {
  return fetch('https://sent.example.com' + path);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://sent.example.com/{}
};
module.exports.later = (path) => fetch('https://later.example.com' + path);
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://later.example.com/{}

// @file src/sends.js
const send = require('./send');
send('/one');
//   ^^^^^^ wrapper GET https://sent.example.com/one
send.later('/two');
//         ^^^^^^ wrapper GET https://later.example.com/two
require('./send')('/three');
//                ^^^^^^^^ wrapper GET https://sent.example.com/three

// @file src/laid.js
function Laid() {}
Laid.prototype = {
  base: 'https://laid.example.com',
  get: function (path) {
    return fetch(this.base + path);
//               ^^^^^^^^^^^^^^^^ GET https://laid.example.com/{}
  },
};
new Laid().get('/p');
//             ^^^^ wrapper GET https://laid.example.com/p

// @file src/laidOnto/shop.ts
import { Client, credentials } from '@grpc/grpc-js';
export class Shop {
  readonly base = 'https://shop.example.com';
  make<T extends Client>(Stub: new (address: string, given: unknown) => T): T {
    return new Stub('stock.example.com:50051', credentials.createSsl());
  }
  run<T extends Client>(Stub: new (address: string, given: unknown) => T, action: (stub: T) => void): void {
    action(this.make(Stub));
  }
  ask(path: string) {
    return fetch(this.base + path);
//               ^^^^^^^^^^^^^^^^ GET https://shop.example.com/{}
  }
}

// @file src/laidOnto/stock_grpc_pb.js
var grpc = require('@grpc/grpc-js');
exports.StockClient = grpc.makeGenericClientConstructor({ count: { path: '/shop.Stock/Count' } });

// @file src/laidOnto/count.ts
import { Shop } from './shop';
import { StockClient } from './stock_grpc_pb';
Shop.prototype.count = function (this: Shop, id: string) {
  return this.run(StockClient, (stub) => {
    stub.count({ id }, () => {});
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ count grpcs://stock.example.com:50051
  });
};
Shop.prototype.list = function () {
  return this.ask('/list');
//                ^^^^^^^ wrapper GET https://shop.example.com/list
};
Object.assign(Shop.prototype, {
  all() {
    return this.ask('/all');
//                  ^^^^^^ wrapper GET https://shop.example.com/all
  },
});

// What its this is said to be, and where it is not.
function told(this: Shop) {
  return this.ask('/told');
//                ^^^^^^^ wrapper GET https://shop.example.com/told
}
function untold() {
  return this.ask('/untold');
}
Array.prototype.ask = function () {
  return this.ask('/array');
};
