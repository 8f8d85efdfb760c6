import type { Level } from '@callsight/model';

/** The levels from the quietest to the loudest. */
export const LEVELS: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];

/** Gives whether a level is louder than another. */
export function isLouder(level: Level, than: Level): boolean {
  return LEVELS.indexOf(level) > LEVELS.indexOf(than);
}
