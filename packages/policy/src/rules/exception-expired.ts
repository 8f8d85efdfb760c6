import type { Rule } from './rule';

/** Exceptions, clauses and ignore comments whose last day has passed. */
export const exceptionExpired: Rule = {
  id: 'exception-expired',
  title: 'Exception past its end',
  level: 'warning',
  tags: ['policy'],
  template: 'The exception for … ended on …. Renew it or fix the call.',
  what: 'An exception, a clause of callsight.json or an ignore comment has passed its last day and no longer holds.',
  why: 'An end was agreed so that somebody looks again.',
  mend: 'Mend the call and remove the exception, or renew it with a new day and a reason.',
  sources: [],
};
