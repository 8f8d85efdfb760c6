/** How important a line of the log is. */
export type LogLevel = 'error' | 'warning' | 'info' | 'debug';

/** Facts of a log line; no text of a document, no URL and no secret belongs here. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where the server writes what happened. */
export type Log = (level: LogLevel, message: string, fields?: LogFields) => void;

/** Gives one log line: the message, then its facts as `name=value`, without line breaks or control characters. */
export function logLine(message: string, fields: LogFields = {}): string {
  const facts = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? JSON.stringify(value) : value}`);
  return [message, ...facts].join(' ').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
}

/** Gives the name of a fault without its text: a message may quote what was read. */
export function faultName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
