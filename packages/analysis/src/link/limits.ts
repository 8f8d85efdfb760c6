import type { Expr } from '../facts';

/** A set of values is cut here; what is beyond is "many". */
export const valueLimit = 40;
/** A set of this many values counts each of them as a step. */
export const crowd = 16;
/** Calls inside calls are followed this deep. */
export const callDepthLimit = 14;
/** Readings inside readings go this deep. */
export const depthLimit = 240;
/** A longer text is "too long", in UTF-16 units. */
export const textLimit = 2048;
/** A text of more parts is "too long". */
export const partLimit = 64;
/** The budget of one question. */
export const stepLimit = 4_000;
/** When the questions of one file have taken this many steps, each of the others has few. */
export const fileStepLimit = 200_000;
/** The budget of one question in a file that has taken more than its share. */
export const lateStepLimit = 250;
/** The steps that one of several things may take even where half of what is left of the budget is fewer. */
export const leastShare = 500;
/** An expression is read inside itself at most this often, each time for another activation. */
export const recursionLimit = 2;

/** The arguments that a spread list may give. */
export const spreadLimit = 6;

/** So many classes are looked at for what one of them inherits. */
export const ancestorLimit = 40;

/** So many heirs are looked at for what may stand in place of what a class has. */
export const heirLimit = 64;

/** Types that stand for what they hold. */
export const wrappers = new Set([
  'Promise',
  'PromiseLike',
  'Readonly',
  'Partial',
  'Required',
  'NonNullable',
  'Awaited',
  'Omit',
  'Pick',
]);

/** The function of an activation that only sets fields. */
export const initialiser = -2;

/** The place of what is written nowhere. */
export const nowhere: Expr = { kind: 'nothing', start: 0, end: 0 };
