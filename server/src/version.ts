declare const CALLSIGHT_VERSION: string | undefined;

/** The version of the server; the bundler writes it in. */
export const VERSION = typeof CALLSIGHT_VERSION === 'string' ? CALLSIGHT_VERSION : '0.0.0';
