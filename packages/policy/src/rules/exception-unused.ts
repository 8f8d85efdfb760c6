import type { Rule } from './rule';

/** Exceptions and ignore comments that silence nothing. */
export const exceptionUnused: Rule = {
  id: 'exception-unused',
  title: 'Exception without a call',
  level: 'info',
  tags: ['policy'],
  template: 'The exception for … matches no call. Remove it.',
  what: 'An exception of callsight.json or an ignore comment silences nothing.',
  why: 'What is left behind would silence the next call that happens to match.',
  mend: 'Remove it, or correct the rule or the host that it names.',
  sources: [],
};
