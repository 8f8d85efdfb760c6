import assert from 'node:assert/strict';
import { Editor } from './editor';

const status = { jsonrpc: '2.0', id: 'alive', method: 'callsight/documentStatus', params: { uri: 'untitled:a' } };
const initialize = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } });

/** What no editor sends: after it nobody knows where the next message begins. */
const broken: readonly [string, string, string | Buffer][] = [
  ['L028', 'a negative length', 'Content-Length: -5\r\n\r\n{}'],
  ['L028', 'a length of 0', 'Content-Length: 0\r\n\r\n'],
  ['L028', 'a length that is no number', 'Content-Length: NaN\r\n\r\n{}'],
  ['L028', 'a hexadecimal length', 'Content-Length: 0x10\r\n\r\n{}'],
  ['L028', 'no length at all', 'Content-Type: application/json\r\n\r\n{}'],
  ['L030', 'a length that never comes', 'Content-Length: 9000000000000000\r\n\r\n{'],
  ['L032', 'lines that end without a carriage return', `Content-Length: ${initialize.length}\n\n${initialize}`],
  ['L031', '64 MB of header without an end', Buffer.alloc(64 * 1024 * 1024, 'a')],
];

describe('the stream of messages', function () {
  this.timeout(60_000);
  let editor: Editor;
  afterEach(() => editor.kill());

  for (const [id, title, bytes] of broken) {
    it(`[${id}] ends with one clear line at ${title}, so that the editor starts the server again`, async () => {
      editor = await Editor.open();
      editor.write(bytes);
      assert.equal(await editor.ended(), 1);
      assert.match(editor.errors, /^CallSight's language server stops: .+\. Start it again\.\n$/);
    });
  }

  for (const body of [
    '[{"jsonrpc":"2.0"}]',
    '42',
    'null',
    '"text"',
    '{}',
    '{"jsonrpc":"2.0"}',
    '{"jsonrpc":"2.0","id":5}',
    '{"id":{},"method":7}',
  ]) {
    it(`[L033] lives on after the message ${body}`, async () => {
      editor = await Editor.open();
      editor.send(body);
      editor.send(status);
      await editor.next(({ id }) => id === 'alive');
    });
  }

  it('[L034] lives on after bytes that are no UTF-8, and after text that is no JSON', async () => {
    editor = await Editor.open();
    editor.write(Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0xff, 0xfe])]));
    editor.send('{"jsonrpc": "2.0", ');
    editor.send(status);
    await editor.next(({ id }) => id === 'alive');
  });

  it('reads messages that come byte by byte, and several at once', async () => {
    editor = new Editor();
    const frame = Buffer.from(
      `content-length:${initialize.length}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n${initialize}`,
    );
    for (const byte of frame) editor.write(Buffer.from([byte]));
    await editor.next(({ id }) => id === 1);
    const body = JSON.stringify(status);
    const one = `Content-Length: ${body.length}\r\n\r\n${body}`;
    editor.write(one.repeat(3));
    await editor.next(() => editor.seen.filter(({ id }) => id === 'alive').length === 3);
  });
});
