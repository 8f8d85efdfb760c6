const OFF = new Set(['', '0', 'false', 'no', 'off']);

/** Gives the name of the environment variable that stands for a flag: `CALLSIGHT_FAIL_ON` for `--fail-on`. */
export function variableOf(flag: string): string {
  return `CALLSIGHT_${flag.replace(/^--/, '').replaceAll('-', '_').toUpperCase()}`;
}

/** Tells whether a variable switches a flag on; `undefined` when it is not set. */
export function switchOf(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : !OFF.has(value.trim().toLowerCase());
}
