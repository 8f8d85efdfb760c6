import { request } from '../../handler';
import { textOf } from '../../params';
import type { DocumentStatus } from '../../protocol';
import { documentStatusOf } from '../../status';

/** Gives the counts of one document. */
export const documentStatus = request(
  'callsight/documentStatus',
  (params) => textOf(params, 'uri'),
  (session, uri): DocumentStatus => documentStatusOf(session, uri),
);
