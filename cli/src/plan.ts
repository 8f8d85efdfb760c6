import { resolve } from 'node:path';
import type { Reach } from '@callsight/model';
import { type FormatId, formats } from '@callsight/report';
import { REACHES } from './choices';
import { UserError } from './exitCode';
import type { JudgeFlags, ScanFlags } from './flags';
import { WORDS } from './words';
import type { World } from './world';

/** Where a report goes. */
export interface ReportTarget {
  readonly format: FormatId;
  /** Absolute. */
  readonly path: string;
}

/**
 * Gives the clock of a command: `--now`, else the real time.
 *
 * @throws UserError when `--now` is no ISO 8601 time.
 */
export function clockOf(now: string | undefined, world: World): string {
  if (now === undefined) return world.now();
  const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(now)
    ? Date.parse(now)
    : Number.NaN;
  if (Number.isNaN(time)) throw new UserError(WORDS.badNow(now));
  return new Date(time).toISOString();
}

/** Gives how far a command may ask the network. */
export function reachOf({ network }: Pick<JudgeFlags, 'network'>): Reach {
  return REACHES.find((reach) => reach === network) ?? 'off';
}

/** Gives the format of that name, among those that a command offers. */
export function formatOf(name: string, known: readonly FormatId[] = Object.keys(formats) as FormatId[]): FormatId {
  const format = known.find((id) => id === name);
  if (!format) throw new UserError(WORDS.badFormat(name, known));
  return format;
}

/** Gives the reports that `--output` asks for. */
export function outputsOf({ output }: Pick<ScanFlags, 'output'>, world: World): readonly ReportTarget[] {
  return output.map((value) => {
    const at = value.indexOf('=');
    // Standard output has a flag of its own, and a file of this name is hard to get rid of.
    if (at <= 0 || at === value.length - 1 || value.slice(at) === '=-') throw new UserError(WORDS.badOutput(value));
    return { format: formatOf(value.slice(0, at)), path: resolve(world.cwd, value.slice(at + 1)) };
  });
}

/** Tells whether the text report is coloured: the flag, then `NO_COLOR` and `FORCE_COLOR`, then the terminal. */
export function colourOf({ color }: Pick<ScanFlags, 'color'>, world: World): boolean {
  if (color !== undefined) return color;
  const { NO_COLOR, FORCE_COLOR } = world.machine.environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return world.terminal;
}
