// Loaded before the command: counts everything that could reach the network or start a program, and writes the
// counts to the file that CALLSIGHT_TEST_COUNTS names when the process ends.
const { writeFileSync } = require('node:fs');
const file = process.env.CALLSIGHT_TEST_COUNTS;
const counts = {};

function count(owner, name, label) {
  const original = owner[name];
  if (typeof original !== 'function') throw new Error(`${label} is gone: correct the counter.`);
  owner[name] = function (...args) {
    counts[label] = (counts[label] ?? 0) + 1;
    return Reflect.apply(original, this, args);
  };
}

const net = require('node:net');
const dns = require('node:dns');
const http = require('node:http');
const https = require('node:https');
const children = require('node:child_process');
count(net.Socket.prototype, 'connect', 'net.Socket.connect');
count(net.Server.prototype, 'listen', 'net.Server.listen');
count(require('node:tls'), 'connect', 'tls.connect');
count(require('node:dgram'), 'createSocket', 'dgram.createSocket');
count(require('node:http2'), 'connect', 'http2.connect');
count(http, 'request', 'http.request');
count(http, 'get', 'http.get');
count(https, 'request', 'https.request');
count(https, 'get', 'https.get');
count(globalThis, 'fetch', 'fetch');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  count(children, name, `child_process.${name}`);
}
for (const [owner, label] of [
  [dns, 'dns'],
  [dns.promises, 'dns.promises'],
  [dns.Resolver.prototype, 'dns.Resolver'],
]) {
  const names = Object.keys(Object.getOwnPropertyDescriptors(owner));
  for (const name of names.filter((one) => /^(lookup|resolve|reverse)/.test(one)))
    count(owner, name, `${label}.${name}`);
}

process.on('exit', () => writeFileSync(file, JSON.stringify(counts)));
