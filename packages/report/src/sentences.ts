import type { ScanResult } from '@callsight/model';
import { counted, hostName, isScored, scoreText } from './describe';
import type { Summary } from './summary';

/** A result with its numbers. */
interface Counted {
  readonly summary: Summary;
  readonly result: ScanResult;
}

/** Gives how much was seen, in one sentence: `41 of 57 calls resolved, 3 hosts not scored`. */
export const coverageSentence = ({ summary, result }: Counted): string => {
  const { calls, resolved, files, skipped } = result.coverage;
  const { scored, notScored } = summary;
  const unread = skipped > 0 ? `, ${counted(skipped, 'file')} not read` : '';
  if (calls === 0) return `No call found in ${counted(files, 'file')}${unread}`;
  const hosts =
    notScored > 0
      ? `, ${counted(notScored, 'host')} not scored`
      : scored > 0
        ? `, every public host scored`
        : ', no host to score';
  return `${resolved} of ${counted(calls, 'call')} resolved${hosts}${unread}`;
};

/** Gives the result in one sentence. */
export const verdictSentence = ({ summary, result }: Counted): string => {
  const { answers, hosts, scored, notScored, blocked } = summary;
  if (hosts === 0) {
    return result.coverage.calls === 0
      ? `No outbound call was found in ${counted(result.coverage.files, 'file')}.`
      : 'No call names a host that can be judged.';
  }
  if (scored === 0 && notScored > 0 && answers.blocked + answers.review + blocked === 0) {
    const none = notScored === 1 ? 'The one public host' : `None of ${notScored} public hosts`;
    return `${none} could ${notScored === 1 ? 'not ' : ''}be scored: nothing is known to break the policy, and nothing is known to be fine.`;
  }
  const head =
    answers.blocked > 0
      ? `${counted(answers.blocked, 'host')} ${answers.blocked === 1 ? 'breaks' : 'break'} the policy`
      : blocked > 0
        ? `${counted(blocked, 'call')} must be mended`
        : answers.review > 0
          ? `No host breaks the policy, ${answers.review} ${answers.review === 1 ? 'needs' : 'need'} a review`
          : 'No host breaks the policy';
  return notScored > 0 ? `${head}; ${notScored} of ${hosts} could not be scored.` : `${head}.`;
};

/** Gives the roll-up in one line: the number, whom it is the mean of, the worst host, and how the grades are spread. */
export const rollUpSentence = ({ result }: Pick<Counted, 'result'>): string | undefined => {
  const { rollUp, hosts } = result;
  if (rollUp === undefined || rollUp.distribution.length === 0) return undefined;
  const spread = rollUp.distribution.map(({ grade, hosts: count }) => `${grade} ${count}`).join(', ');
  const worst = rollUp.worst && hosts[rollUp.worst.index];
  if (rollUp.worstFifth === undefined || worst === undefined || !hosts.some(({ score }) => isScored(score))) {
    return `No number, since no host has a grade. Grades: ${spread}`;
  }
  const assumed = rollUp.assumed > 0 ? `, ${rollUp.assumed} of them not scored` : '';
  return `${Math.round(rollUp.worstFifth)} of 100, the mean of the worst fifth (${counted(rollUp.fifth, 'host')}${assumed}). Worst: ${hostName(worst)} ${scoreText(worst.score)}. Grades: ${spread}`;
};
