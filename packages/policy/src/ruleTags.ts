import type { Rule } from './rules/rule';

/** Gives the references that a finding takes over from its rule. */
export function ruleTags({ cwe, owasp }: Rule): { readonly cwe?: string; readonly owasp?: string } {
  return { ...(cwe === undefined ? {} : { cwe }), ...(owasp === undefined ? {} : { owasp }) };
}
