import type { TlsFacts } from '@callsight/model';

/** What the answer to the one fixed request tells. */
export interface WebAnswer {
  readonly hsts: TlsFacts['hsts'];
  /** `undefined`: the answer does not say, for example because it leads elsewhere. */
  readonly securityTxt: boolean | undefined;
}

/** Six months in seconds. @see https://github.com/ssllabs/research/wiki/SSL-Server-Rating-Guide */
const LONG_SECONDS = 15_552_000;

/** Gives the bytes of the one request that is ever made of a host: a fixed path, no cookies, nothing from the code. */
export function webRequest(host: string, port: number): Buffer {
  const lines = [
    'GET /.well-known/security.txt HTTP/1.1',
    `Host: ${port === 443 ? host : `${host}:${port}`}`,
    'User-Agent: CallSight/0.1 (checks the security of APIs)',
    'Accept: text/plain',
    'Accept-Encoding: identity',
    'Connection: close',
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

/** Gives how a Strict-Transport-Security header counts. @see https://www.rfc-editor.org/rfc/rfc6797#section-6.1 */
export function readHsts(header: string | undefined): TlsFacts['hsts'] {
  if (header === undefined) return 'none';
  const ages = header
    .split(';')
    .map((part) => /^\s*max-age\s*=\s*("?)(\S*?)\1\s*$/i.exec(part)?.[2])
    .filter((age) => age !== undefined);
  const [age = ''] = ages;
  if (ages.length !== 1 || !/^\d+$/.test(age)) return 'invalid';
  return Number(age) >= LONG_SECONDS ? 'long' : 'short';
}

/** An answer is not read beyond this, in bytes. */
const MOST_BYTES = 65_536;
const HEAD_END = '\r\n\r\n';

interface Head {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: string;
}

/** Gives the head of the final answer, once it is there, and what came of the body. */
function readHead(bytes: Buffer): Head | undefined {
  const text = bytes.subarray(0, MOST_BYTES).toString('latin1');
  for (let at = 0; ; ) {
    const end = text.indexOf(HEAD_END, at);
    if (end < 0) return undefined;
    const [first = '', ...lines] = text.slice(at, end).split('\r\n');
    at = end + HEAD_END.length;
    const status = Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(first)?.[1]);
    // 103 and its like come before the answer.
    if (status >= 100 && status < 200) continue;
    const header = (name: string): string | undefined =>
      lines.find((line) => line.slice(0, name.length + 1).toLowerCase() === `${name}:`)?.slice(name.length + 1);
    return { status, header, body: text.slice(at) };
  }
}

/** Tells whether nothing more has to be read of an answer. */
export function isWholeAnswer(bytes: Buffer): boolean {
  if (bytes.length >= MOST_BYTES) return true;
  const head = readHead(bytes);
  if (head === undefined) return false;
  return head.status !== 200 || head.body.length >= Number(head.header('content-length') ?? MOST_BYTES);
}

function securityTxtOf(status: number, body: string, type: string): boolean | undefined {
  if (status === 200) return !/html/i.test(type) && /^contact:\s*\S/im.test(body);
  return status >= 400 && status < 500 && status !== 401 && status !== 403 && status !== 429 ? false : undefined;
}

/** Gives what an HTTP answer, whole or cut short, tells. Whatever came, it gives an answer. */
export function readWebAnswer(bytes: Buffer | undefined): WebAnswer {
  const head = readHead(bytes ?? Buffer.alloc(0));
  if (head === undefined) return { hsts: 'unknown', securityTxt: undefined };
  const { status, header, body } = head;
  return {
    hsts: readHsts(header('strict-transport-security')),
    securityTxt: securityTxtOf(status, body, header('content-type') ?? ''),
  };
}
