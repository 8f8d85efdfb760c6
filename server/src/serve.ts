import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  type ProtocolConnection,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { type Handler, type NotificationHandler, type RequestHandler, WrongParams } from './handler';
import { handlers } from './handlers';
import { faultName, type Log } from './log';
import { Session } from './session';
import type { World } from './world';

/** Answers an editor over a connection until it says `exit`; every handler is bound by its method and nothing else. */
export function serve(connection: ProtocolConnection, world: World, log: Log): Session {
  const session = new Session(connection, world, log);
  for (const handler of handlers) bind(connection, session, handler);
  connection.onError(([error]) => log('error', 'a message could not be read', { fault: faultName(error) }));
  connection.listen();
  return session;
}

function bind(connection: ProtocolConnection, session: Session, handler: Handler): void {
  const { method } = handler;
  // The library gives parameters only where the message has some; the last argument is always the token.
  if (handler.kind === 'request') {
    connection.onRequest(method, (...sent: unknown[]) =>
      answer(session, handler, sent.length > 1 ? sent[0] : undefined, sent.at(-1) as CancellationToken),
    );
  } else connection.onNotification(method, (params: unknown) => receive(session, handler, params));
}

async function answer(session: Session, handler: RequestHandler, params: unknown, token: CancellationToken) {
  const refusal = refusalOf(session, handler.method);
  if (refusal) return refusal;
  try {
    const result = await handler.answer(session, params, token);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    return result ?? null;
  } catch (error) {
    if (error instanceof WrongParams) return new ResponseError(ErrorCodes.InvalidParams, error.message);
    if (error instanceof ResponseError) return error;
    session.log('error', 'a request failed', { method: handler.method, fault: faultName(error), at: whereIn(error) });
    return new ResponseError(
      ErrorCodes.InternalError,
      `${handler.method} failed. The log says more: run "CallSight: Show Log".`,
    );
  }
}

function refusalOf(session: Session, method: string): ResponseError<void> | undefined {
  if (method === 'initialize') {
    return session.client
      ? new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.')
      : undefined;
  }
  if (!session.client) return new ResponseError(ErrorCodes.ServerNotInitialized, `Send initialize before ${method}.`);
  if (session.isShutDown)
    return new ResponseError(ErrorCodes.InvalidRequest, `The server is shut down; ${method} comes too late.`);
  return undefined;
}

function receive(session: Session, handler: NotificationHandler, params: unknown): void {
  if (handler.method !== 'exit' && (!session.client || session.isShutDown)) return;
  try {
    handler.receive(session, params);
  } catch (error) {
    session.log('error', 'a notification failed', {
      method: handler.method,
      fault: faultName(error),
      at: whereIn(error),
    });
  }
}

/** The place in our code, without the message: it may quote what was read. */
function whereIn(error: unknown): string | undefined {
  return error instanceof Error ? /\n\s+at ([^\n]+)/.exec(error.stack ?? '')?.[1] : undefined;
}
