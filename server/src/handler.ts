import type { CancellationToken } from 'vscode-languageserver-protocol/node';
import type { Session } from './session';

/** One LSP request: what its parameters must look like, and how it is answered. */
export interface RequestHandler {
  readonly kind: 'request';
  /** The LSP method; also the path of the handler's file. */
  readonly method: string;
  answer(session: Session, params: unknown, token: CancellationToken): unknown;
}

/** One LSP notification: what its parameters must look like, and what it does. */
export interface NotificationHandler {
  readonly kind: 'notification';
  readonly method: string;
  receive(session: Session, params: unknown): void;
}

/** One message that the server understands. */
export type Handler = RequestHandler | NotificationHandler;

/** The parameters of a message have the wrong shape. */
export class WrongParams extends Error {}

/** Gives a request's handler; `read` gives `undefined` for parameters of the wrong shape. */
export function request<P>(
  method: string,
  read: (params: unknown) => P | undefined,
  answer: (session: Session, params: P, token: CancellationToken) => unknown,
): RequestHandler {
  return {
    kind: 'request',
    method,
    answer: (session, params, token) => answer(session, mustRead(method, read, params), token),
  };
}

/** Gives a notification's handler; `read` gives `undefined` for parameters of the wrong shape. */
export function notification<P>(
  method: string,
  read: (params: unknown) => P | undefined,
  receive: (session: Session, params: P) => void,
): NotificationHandler {
  return {
    kind: 'notification',
    method,
    receive: (session, params) => receive(session, mustRead(method, read, params)),
  };
}

function mustRead<P>(method: string, read: (params: unknown) => P | undefined, params: unknown): P {
  const value = read(params);
  if (value === undefined) throw new WrongParams(`${method}: the parameters have the wrong shape`);
  return value;
}
