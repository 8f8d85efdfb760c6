import type { GradeChange, LockChanges } from '@callsight/model';
import { counted, scoreText } from './describe';

/** More names than these do not fit into a line that somebody reads. */
const mostNames = 3;

const named = (names: readonly string[]): string =>
  `${names.slice(0, mostNames).join(', ')}${names.length > mostNames ? ` and ${names.length - mostNames} more` : ''}`;

const gradeText = ({ host, from, to }: GradeChange): string => `${host} ${scoreText(from)} → ${scoreText(to)}`;

/** Gives what differs from the lock file in a few words; empty when nothing does. */
export const lockChangesText = ({ added, fallen, risen, gone }: LockChanges): string =>
  [
    ...(added.length > 0 ? [`${counted(added.length, 'new host')} (${named(added)})`] : []),
    ...(fallen.length > 0 ? [`${counted(fallen.length, 'grade')} fell (${named(fallen.map(gradeText))})`] : []),
    ...(risen.length > 0 ? [`${counted(risen.length, 'grade')} rose (${named(risen.map(gradeText))})`] : []),
    ...(gone.length > 0 ? [`${counted(gone.length, 'host')} no longer called (${named(gone)})`] : []),
  ].join(', ');

/** Gives what differs from the lock file in one line, and what to do about it. */
export const lockLine = (changes: LockChanges): string => {
  const { file, scoredAt, added, fallen, risen, gone, stale } = changes;
  const date = scoredAt === undefined ? '' : `, scores up to ${scoredAt.slice(0, 10)}`;
  const accept = added.length + fallen.length + risen.length > 0 ? ' Accept with callsight lock.' : '';
  const drop = accept === '' && gone.length > 0 ? ' Drop with callsight lock --prune.' : '';
  const old =
    stale.length > 0
      ? ` The evidence of ${counted(stale.length, 'host')} is past its date: callsight lock --network probe.`
      : '';
  return `Changes since the lock file (${file}${date}): ${lockChangesText(changes) || 'none'}.${accept}${drop}${old}`;
};
