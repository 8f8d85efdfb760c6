import { newPolicy } from '@callsight/policy';
import { request } from '../../handler';
import { readAnything, textOf } from '../../params';
import { policyPlace } from '../../policyPlace';
import type { PolicyFileResult } from '../../protocol';

/** Gives the policy file that holds for a document, or the one to create. */
export const policyFile = request('callsight/policyFile', readAnything, (session, { value }): PolicyFileResult => {
  const { uri, text } = policyPlace(session, textOf(value, 'uri'));
  return { uri, exists: text !== undefined, text: text ?? newPolicy() };
});
