import type { World } from './world';

/** A line on standard error that is written over while a scan goes on. */
export interface Progress {
  /** Takes how much is done, 0 to 1. */
  readonly step: (done: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const SILENT: Progress = { step: () => {}, end: () => {} };

/** Gives the progress line where somebody looks at it: in a terminal, outside CI, unless it is switched off. */
export function progressOf(
  flags: { readonly progress?: boolean; readonly quiet?: boolean },
  world: World,
  what = 'reading the project',
): Progress {
  const { CI, TERM } = world.machine.environment;
  const isWatched = world.errorTerminal && !CI && TERM !== 'dumb';
  if (!isWatched || flags.quiet || flags.progress === false) return SILENT;
  let shown = -1;
  return {
    step(done) {
      const percent = Math.floor(done * 100);
      if (percent === shown) return;
      shown = percent;
      world.note(`\r  ${what}: ${percent} %`);
    },
    end() {
      if (shown >= 0) world.note('\r\x1b[K');
    },
  };
}
