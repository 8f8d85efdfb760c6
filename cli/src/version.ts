declare const CALLSIGHT_VERSION: string | undefined;

/** The version of the command; the bundler writes it in. */
export const VERSION = typeof CALLSIGHT_VERSION === 'string' ? CALLSIGHT_VERSION : '0.0.0';

/** How reports name the program that made them. */
export const TOOL = { name: 'callsight', version: VERSION, model: 'callsight/1' } as const;
