// Reads what anybody may have sent: every length is checked, and names are followed backwards alone.

/** The kinds of records that are asked for. @see https://www.iana.org/assignments/dns-parameters */
export const RECORD_TYPES = { A: 1, CNAME: 5, SOA: 6, DS: 43, CAA: 257 } as const;

/** A kind of record that is asked for. */
export type RecordType = keyof typeof RECORD_TYPES;

/** One record of an answer, of a kind that is known here. */
export interface DnsRecord {
  /** Lower case, without the last dot. */
  readonly name: string;
  readonly type: RecordType;
  /** For `CNAME` the name that it stands for. */
  readonly target?: string;
}

/** What a name server said. */
export interface DnsReply {
  /** 0: no error, 2: the server failed, 3: there is no such name. */
  readonly code: number;
  readonly answers: readonly DnsRecord[];
  /** The zone that says there is no such name or record; absent: nobody says so. */
  readonly deniedBy?: string;
}

/** What came is no answer to the question. */
export class DnsMessageError extends Error {
  override readonly name = 'DnsMessageError';
}

const CLASS_IN = 1;
const TYPE_OPT = 41;
const HEAD = 12;
const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;
const MOST_RECORDS = 256;

/** The size of an answer that fits into a packet on every way. @see https://www.dnsflagday.net/2020/ */
const PACKET = 1232;

const FLAG = { answer: 0x8000, truncated: 0x0200, recursion: 0x0100 } as const;
const BY_CODE = new Map(Object.entries(RECORD_TYPES).map(([name, code]) => [code as number, name as RecordType]));

/**
 * Gives the bytes of a question for a name in ASCII.
 * @see https://www.rfc-editor.org/rfc/rfc1035#section-4
 */
export function dnsQuestion(id: number, name: string, type: RecordType): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt16BE(id, 0);
  head.writeUInt16BE(FLAG.recursion, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(1, 10);
  const labels = name.split('.').map((label) => Buffer.from(`${String.fromCharCode(label.length)}${label}`, 'latin1'));
  const tail = Buffer.alloc(5 + 11);
  tail.writeUInt16BE(RECORD_TYPES[type], 1);
  tail.writeUInt16BE(CLASS_IN, 3);
  // EDNS: answers that are longer than 512 bytes come in one packet.
  tail.writeUInt16BE(TYPE_OPT, 6);
  tail.writeUInt16BE(PACKET, 8);
  return Buffer.concat([head, ...labels, tail]);
}

/** Tells whether a name can be asked for. */
export function isDnsName(name: string): boolean {
  const labels = name.split('.');
  return (
    name.length <= LONGEST_NAME &&
    labels.every((label) => label.length > 0 && label.length <= LONGEST_LABEL && /^[\x21-\x7e]+$/.test(label))
  );
}

interface At<T> {
  readonly value: T;
  readonly end: number;
}

function uint16(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) throw new DnsMessageError('it is cut off');
  return bytes.readUInt16BE(at);
}

function readName(bytes: Buffer, from: number): At<string> {
  const labels: string[] = [];
  let at = from;
  let end: number | undefined;
  let length = 0;
  // A pointer may lead only before where it stands, so that no two can chase each other.
  let limit = from;
  for (;;) {
    const size = bytes[at];
    if (size === undefined) throw new DnsMessageError('it is cut off');
    if (size >= 0xc0) {
      const target = uint16(bytes, at) & 0x3fff;
      end ??= at + 2;
      if (target >= limit) throw new DnsMessageError('a name leads to itself');
      limit = target;
      at = target;
    } else if (size > LONGEST_LABEL) throw new DnsMessageError('a label is of an unknown kind');
    else if (size === 0) return { value: labels.join('.').toLowerCase(), end: end ?? at + 1 };
    else {
      if (at + 1 + size > bytes.length) throw new DnsMessageError('it is cut off');
      length += size + 1;
      if (length > LONGEST_NAME + 1) throw new DnsMessageError('a name is too long');
      // What is no plain letter is written as its number, so that no name looks like another.
      labels.push(
        bytes
          .toString('latin1', at + 1, at + 1 + size)
          .replace(/[^\x21-\x2d\x2f-\x5b\x5d-\x7e]/g, (letter) => `\\${String(letter.charCodeAt(0)).padStart(3, '0')}`),
      );
      at += 1 + size;
    }
  }
}

interface RawRecord {
  readonly name: string;
  readonly type: number;
  readonly at: number;
}

function readRecords(bytes: Buffer, from: number, count: number): At<readonly RawRecord[]> {
  if (count > MOST_RECORDS) throw new DnsMessageError('it has too many records');
  const found: RawRecord[] = [];
  let at = from;
  for (let i = 0; i < count; i++) {
    const { value: name, end } = readName(bytes, at);
    const length = uint16(bytes, end + 8);
    if (end + 10 + length > bytes.length) throw new DnsMessageError('it is cut off');
    if (uint16(bytes, end + 2) === CLASS_IN) found.push({ name, type: uint16(bytes, end), at: end + 10 });
    at = end + 10 + length;
  }
  return { value: found, end: at };
}

/** Tells whether bytes answer the question of that number, whatever they say. */
export function isAnswerTo(bytes: Buffer, id: number): boolean {
  return bytes.length >= HEAD && bytes.readUInt16BE(0) === id && (bytes.readUInt16BE(2) & FLAG.answer) !== 0;
}

/** Tells whether an answer did not fit, so that the question must be put over a connection. */
export function isTruncated(bytes: Buffer): boolean {
  return (uint16(bytes, 2) & FLAG.truncated) !== 0;
}

/**
 * Gives what a name server answered to a question.
 * @throws DnsMessageError for what is no answer to it
 */
export function readDnsReply(bytes: Buffer, name: string, type: RecordType): DnsReply {
  const code = uint16(bytes, 2) & 0x0f;
  if (uint16(bytes, 4) !== 1) throw new DnsMessageError('it answers no question');
  const question = readName(bytes, HEAD);
  const asked = uint16(bytes, question.end) === RECORD_TYPES[type] && uint16(bytes, question.end + 2) === CLASS_IN;
  if (question.value !== name.toLowerCase() || !asked) throw new DnsMessageError('it answers another question');
  const answers = readRecords(bytes, question.end + 4, uint16(bytes, 6));
  const authority = readRecords(bytes, answers.end, uint16(bytes, 8)).value;
  const denial = authority.find((record) => record.type === RECORD_TYPES.SOA);
  const known = answers.value.flatMap((record): DnsRecord[] => {
    const kind = BY_CODE.get(record.type);
    if (kind === undefined) return [];
    return [{ name: record.name, type: kind, ...(kind === 'CNAME' && { target: readName(bytes, record.at).value }) }];
  });
  return { code, answers: known, ...(denial !== undefined && { deniedBy: denial.name }) };
}
