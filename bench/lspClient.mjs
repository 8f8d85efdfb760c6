import { spawn } from 'node:child_process';
import { cli } from './machine.mjs';

/** Starts the language server, or the program given, as an editor does, and speaks to it over its standard streams. */
export function startServer({ env = {}, program = [cli, 'lsp', '--stdio'] } = {}) {
  const child = spawn(process.execPath, program, {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-2000);
  });
  // What is written to a server that has ended fails here; why it ended comes with `exit`.
  child.stdin.on('error', () => {});
  const waiting = new Map();
  const listeners = new Set();
  let next = 1;
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  readMessages(child.stdout, (message) => {
    if (message.method === undefined) waiting.get(message.id)?.(message);
    // Whatever the server asks of its editor, this one has nothing to say.
    else if (message.id !== undefined) send({ id: message.id, result: null });
    else for (const listen of listeners) listen(message);
  });
  const ended = new Promise((_, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}. ${said}`)));
  });
  ended.catch(() => {});
  return {
    pid: child.pid,
    notify: (method, params) => send({ method, params }),
    request: (method, params) => {
      const id = next++;
      const answer = new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      });
      send({ id, method, params });
      return Promise.race([answer, ended]);
    },
    /** The next notification that `is` accepts. */
    next: (is) =>
      Promise.race([
        new Promise((resolve) => {
          const listen = (message) => {
            if (!is(message)) return;
            listeners.delete(listen);
            resolve(message);
          };
          listeners.add(listen);
        }),
        ended,
      ]),
    stop: () => {
      child.removeAllListeners('exit');
      child.kill();
    },
  };
}

/** Answers `initialize` and `initialized` as an editor without a workspace, or with the folder given. */
export async function initialize(server, folderUri) {
  const result = await server.request('initialize', {
    processId: process.pid,
    rootUri: folderUri ?? null,
    workspaceFolders: folderUri ? [{ uri: folderUri, name: 'bench' }] : null,
    capabilities: {
      textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true }, diagnostic: {} },
    },
  });
  server.notify('initialized', {});
  return result;
}

function readMessages(stream, see) {
  let buffer = Buffer.alloc(0);
  stream.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const headEnd = buffer.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, headEnd))?.[1]);
      const bodyEnd = headEnd + 4 + length;
      if (buffer.length < bodyEnd) return;
      const body = buffer.toString('utf8', headEnd + 4, bodyEnd);
      buffer = buffer.subarray(bodyEnd);
      see(JSON.parse(body));
    }
  });
}
