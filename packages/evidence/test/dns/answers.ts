/** A record as it stands in an answer: its name, its number, and its data. */
export interface Row {
  readonly name: string;
  readonly type: number;
  readonly data: Buffer;
}

/** What a name server says of one question. */
export interface Said {
  readonly code?: number;
  readonly answers?: readonly Row[];
  readonly authority?: readonly Row[];
  readonly truncated?: boolean;
}

/** Gives the bytes of a name without any pointer. */
export function nameBytes(name: string): Buffer {
  const labels = name === '' ? [] : name.split('.');
  return Buffer.concat([
    ...labels.map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')])),
    Buffer.from([0]),
  ]);
}

export const alias = (name: string, target: string): Row => ({ name, type: 5, data: nameBytes(target) });
export const address = (name: string, text: string): Row => ({
  name,
  type: 1,
  data: Buffer.from(text.split('.').map(Number)),
});
export const signed = (name: string): Row => ({ name, type: 43, data: Buffer.from('a1b20d02deadbeef', 'hex') });
export const mayIssue = (name: string, issuer: string): Row => ({
  name,
  type: 257,
  data: Buffer.concat([Buffer.from([0, 5]), Buffer.from(`issue${issuer}`)]),
});
/** The zone that says there is nothing. */
export const zone = (name: string): Row => ({
  name,
  type: 6,
  data: Buffer.concat([nameBytes(`ns.${name}`), nameBytes(`admin.${name}`), Buffer.alloc(20)]),
});

function rowBytes({ name, type, data }: Row): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(1, 2);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([nameBytes(name), fixed, data]);
}

/** Gives the bytes of an answer to a question. */
export function answerTo(query: Buffer, { code = 0, answers = [], authority = [], truncated = false }: Said): Buffer {
  let end = 12;
  while (query[end] !== 0) end += 1 + query[end]!;
  const head = Buffer.from(query.subarray(0, 12));
  head.writeUInt16BE(0x8180 | code | (truncated ? 0x0200 : 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(answers.length, 6);
  head.writeUInt16BE(authority.length, 8);
  head.writeUInt16BE(0, 10);
  return Buffer.concat([head, query.subarray(12, end + 5), ...[...answers, ...authority].map(rowBytes)]);
}
