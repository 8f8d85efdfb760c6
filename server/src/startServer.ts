import { Console } from 'node:console';
import type { Outside } from '@callsight/evidence';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { distinctIds } from './distinctIds';
import { BrokenStream, FrameGuard } from './frameGuard';
import { faultName, type Log, logLine } from './log';
import { serve } from './serve';
import { VERSION } from './version';
import { realWorld } from './world';

/** How the editor and the server speak: over standard input and output, or over Node's own channel. */
export type Transport = 'stdio' | 'ipc';

const messageTypes = { error: 1, warning: 2, info: 3, debug: 4 } as const;

/** How long answers may take after the editor closed the stream, in milliseconds. */
const MAX_LAST_WORDS_MS = 5000;

/** How often the server looks whether the editor's process is still there, in milliseconds. */
const WATCH_MS = 3000;

/**
 * Starts the language server in this process; it ends the process when the editor says so or goes away, or when the
 * editor's process, if its id is given, has ended without a word. `outside` stands in for what lies beyond the machine,
 * `managed` for where its policy may stand.
 */
export function startServer(
  transport: Transport,
  editorProcess?: number,
  outside?: Outside,
  managed?: readonly string[],
): void {
  // Standard output carries messages; whatever a library prints belongs elsewhere.
  if (transport === 'stdio') globalThis.console = new Console(process.stderr, process.stderr);
  const [reader, writer] = distinctIds(...(transport === 'stdio' ? overStreams() : overChannel()));
  const connection = createProtocolConnection(reader, writer);
  const log: Log = (level, message, fields) => {
    if (!isOpen) return;
    void connection.sendNotification('window/logMessage', {
      type: messageTypes[level],
      message: logLine(message, fields),
    });
  };
  let isOpen = true;
  const session = serve(connection, realWorld(VERSION, outside, managed), log);
  // What was sent before the end is still answered; then nothing is left to do.
  connection.onClose(() => {
    isOpen = false;
    session.stop();
    process.exitCode = session.isShutDown ? 0 : 1;
    setTimeout(() => process.exit(), MAX_LAST_WORDS_MS).unref();
  });
  if (editorProcess !== undefined && Number.isSafeInteger(editorProcess) && editorProcess > 0) {
    setInterval(() => {
      if (!isRunning(editorProcess)) process.exit(session.isShutDown ? 0 : 1);
    }, WATCH_MS).unref();
  }
  process.on('uncaughtException', (error) => log('error', 'an unexpected fault', { fault: faultName(error) }));
  process.on('unhandledRejection', (error) => log('error', 'an unexpected fault', { fault: faultName(error) }));
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // Somebody else's process is running, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function overStreams(): [MessageReader, MessageWriter] {
  const guard = new FrameGuard();
  guard.on('error', (error) => {
    const why = error instanceof BrokenStream ? error.message : faultName(error);
    process.stderr.write(`CallSight's language server stops: ${why}. Start it again.\n`);
    process.exit(1);
  });
  // When the editor is gone there is nobody left to answer.
  process.stdout.on('error', () => process.exit(1));
  return [new StreamMessageReader(process.stdin.pipe(guard)), new StreamMessageWriter(process.stdout)];
}

function overChannel(): [MessageReader, MessageWriter] {
  process.on('disconnect', () => process.exit(1));
  return [new IPCMessageReader(process), new IPCMessageWriter(process)];
}
