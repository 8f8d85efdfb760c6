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
