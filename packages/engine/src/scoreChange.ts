import type { Grade, ScoreChange } from '@callsight/model';
import type { HostRecords, PastScore } from '@callsight/store';

/** A change is news for so long, in milliseconds. */
const NEWS_MS = 14 * 86_400_000;

/** Fewer points than this are no news without another grade. */
const LEAST_POINTS = 5;

/** Gives the last change of an origin's score that is worth telling, while it is news at a moment in milliseconds since 1970. */
export function scoreChange(records: HostRecords, origin: string, now: number): ScoreChange | undefined {
  const past = records.scores(origin);
  const last = past.at(-1);
  const before = past.findLast(({ note }) => last !== undefined && isOther(note, last.note));
  const first = before && past[past.indexOf(before) + 1];
  if (last === undefined || before === undefined || first === undefined) return undefined;
  if (before.note.model !== last.note.model || now - Date.parse(first.at) > NEWS_MS) return undefined;
  const cells = records
    .changedCells(before.note, last.note)
    .map(({ id, before: was, after }) => ({ id, lost: (was?.points ?? after.points) - after.points, why: after.why }));
  return {
    from: standingOf(before.note),
    to: standingOf(last.note),
    since: first.at,
    cells: cells.sort((a, b) => Math.abs(b.lost) - Math.abs(a.lost)),
  };
}

function isOther(a: PastScore['note'], b: PastScore['note']): boolean {
  return a.grade !== b.grade || Math.abs(a.score - b.score) >= LEAST_POINTS;
}

function standingOf({ grade, score }: PastScore['note']): ScoreChange['from'] {
  return { grade: grade as Grade, score };
}
