// Loaded into the server before anything else: counts what reaches for the network or starts a process, and writes the
// counts to the file that CALLSIGHT_COUNT_FILE names when the process ends.
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const http = require('node:http');
const https = require('node:https');
const net = require('node:net');
const tls = require('node:tls');
const { writeFileSync } = require('node:fs');

const counts = {};

/** Standard streams are sockets of their own kind; a connection or a listener is what leaves the machine. */
const watched = [
  [net.Socket.prototype, ['connect']],
  [net.Server.prototype, ['listen']],
  [net, ['connect', 'createConnection']],
  [tls, ['connect']],
  [dgram, ['createSocket']],
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6', 'lookupService', 'reverse']],
  [dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [http, ['request', 'get']],
  [https, ['request', 'get']],
  [globalThis, ['fetch']],
  [childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']],
];

for (const [owner, names] of watched) {
  for (const name of names) {
    const original = owner[name];
    owner[name] = function (...args) {
      counts[name] = (counts[name] ?? 0) + 1;
      return original.apply(this, args);
    };
  }
}

process.on('exit', () => writeFileSync(process.env.CALLSIGHT_COUNT_FILE, JSON.stringify(counts)));
