import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** What a name server says: addresses, the code of an error, another name and its addresses, or nothing at all. */
export type DnsAnswer =
  | readonly string[]
  | { readonly code: number }
  | { readonly alias: string; readonly addresses: readonly string[] }
  | 'silence';

/** A name server on loopback. */
export interface DnsServer {
  readonly address: string;
  /** The names that were asked for, with the type of each question. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

const TYPE = { a: 1, alias: 5, aaaa: 28 } as const;

function nameBytes(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}

function addressBytes(address: string): Buffer {
  if (!address.includes(':')) return Buffer.from(address.split('.').map(Number));
  const [left = '', right] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const tail = right ?? [];
  const groups = [...left, ...new Array<string>(8 - left.length - tail.length).fill('0'), ...tail];
  return Buffer.concat(groups.map((group) => Buffer.from(group.padStart(4, '0'), 'hex')));
}

function resource(name: string, type: number, data: Buffer): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(1, 2);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([nameBytes(name), fixed, data]);
}

function readQuestion(query: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  while (query[at] !== 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + query[at]!));
    at += 1 + query[at]!;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function reply(query: Buffer, answer: Exclude<DnsAnswer, 'silence'>): Buffer {
  const { name, type, end } = readQuestion(query);
  const [alias, addresses] =
    'alias' in answer ? [answer.alias, answer.addresses] : [undefined, 'code' in answer ? [] : answer];
  const owner = alias ?? name;
  const records = [
    ...(alias === undefined ? [] : [resource(name, TYPE.alias, nameBytes(alias))]),
    ...addresses
      .filter((address) => (type === TYPE.aaaa) === address.includes(':'))
      .map((address) => resource(owner, type, addressBytes(address))),
  ];
  const head = Buffer.from(query.subarray(0, 12));
  head.writeUInt16BE(0x8180 | ('code' in answer ? answer.code : 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  head.writeUInt32BE(0, 8);
  return Buffer.concat([head, query.subarray(12, end), ...records]);
}

/** Starts a name server that says what it is told to; `count` tells how often the name was asked for with this type. */
export async function dnsServer(answer: (name: string, count: number) => DnsAnswer): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (query, { port, address }) => {
    const { name, type } = readQuestion(query);
    const question = `${name} ${type === TYPE.aaaa ? 'AAAA' : 'A'}`;
    asked.push(question);
    const said = answer(name, asked.filter((one) => one === question).length);
    if (said !== 'silence') socket.send(reply(query, said), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, asked, close: () => socket.close() };
}
