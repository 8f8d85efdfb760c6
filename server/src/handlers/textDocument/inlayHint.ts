import type { InlayHint } from 'vscode-languageserver-protocol/node';
import { toRange, touches } from '../../convert';
import { request } from '../../handler';
import { hintText } from '../../hostsOf';
import { readDocumentRange } from '../../params';

/** Gives grade and score beside the calls that need attention. */
export const inlayHint = request(
  'textDocument/inlayHint',
  readDocumentRange,
  (session, { uri, range }): InlayHint[] => {
    const settings = session.settings.for(uri);
    const known = settings.inlayHints === 'off' ? undefined : session.view(uri);
    if (!known) return [];
    const { calls, hosts, findings } = known.view;
    const marked = findings.filter(({ level }) => level === 'error' || level === 'warning');
    return calls.flatMap((call) => {
      const place = call.target ?? call.span;
      if (!touches(place, range)) return [];
      const isMarked = marked.some((finding) => touches(finding.span, toRange(place)));
      if (settings.inlayHints === 'problems' && !isMarked) return [];
      const label = hintText(call, hosts);
      return label === undefined ? [] : [{ position: toRange(place).end, label, paddingLeft: true }];
    });
  },
);
