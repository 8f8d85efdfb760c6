import { showText } from '../showText';
import type { Rule } from './rule';

/** Hosts with too little evidence for a score. */
export const scoreUnknown: Rule = {
  id: 'score-unknown',
  title: 'Host not scored',
  level: 'hint',
  tags: ['coverage'],
  template: '…: not scored (…). This is not a clean result. Update the lists or turn on live checks.',
  what: 'Too little is known about the host of this call to give it a score.',
  why: 'Unknown is not good: nothing speaks against the host because nobody has looked.',
  mend: 'Update the lists or turn on live checks. If you know the host, allow it in callsight.json with a reason.',
  sources: ['https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/'],
  owasp: 'API9:2023',
  settledByPolicy: true,
  ofHost({ host, score, evidence }) {
    if (score.score !== null && score.grade !== '?') return undefined;
    const reason = evidence.probe.state === 'unknown' ? evidence.probe.why : 'too little evidence';
    const fact = `not scored (${showText(reason.replace(/^not measured: /, ''))})`;
    return {
      message: `${host}: ${fact}. This is not a clean result. Update the lists or turn on live checks.`,
      why: fact,
      answer: 'unknown',
    };
  },
};
