import { normaliseHost } from '@callsight/evidence';
import { type Cell, defaultPort, type HostResult, type Reach, reachesTo } from '@callsight/model';
import { answerWords, factorWords, gradeText, isScored, mainReason } from '@callsight/report';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { cancellable } from '../../cancellable';
import { request } from '../../handler';
import { mayAsk } from '../../hostActions';
import { record, textOf } from '../../params';
import type { CheckHostResult } from '../../protocol';

/** Gives the score of a host or a URL that a person typed or a document names; asks the host only where the person wants and agreed to that. */
export const checkHost = request(
  'callsight/checkHost',
  (params) => {
    const target = textOf(params, 'target');
    if (target === undefined) return undefined;
    return { target, ask: record(params)?.ask === true, uri: textOf(params, 'uri'), params };
  },
  async (session, { target, ask, uri, params }, cancellation): Promise<CheckHostResult> => {
    const origin = readOrigin(target.trim());
    if (!origin) {
      throw new ResponseError(
        ErrorCodes.InvalidRequest,
        'That is no host name and no URL. Write it like https://api.example.com.',
      );
    }
    const known = uri === undefined ? undefined : session.view(uri);
    // A document that is not open is judged by the policy of its folder all the same.
    const home = known ?? (uri === undefined ? undefined : session.projects.fileHome(uri));
    const project =
      home?.project ??
      session.projects.folders()[0] ??
      session.world.makeProject(undefined, () => session.settings.for(''));
    const { network } = session.world;
    const reach = network.reach();
    if (ask && reachesTo(reach, 'probe')) {
      if (uri === undefined) {
        // Whoever types a port has confirmed it.
        if (origin.port !== undefined) network.confirmPort(origin.port);
      } else if (!known || !mayAsk(project, known.view, origin)) {
        throw new ResponseError(
          ErrorCodes.InvalidRequest,
          `${origin.host} is not asked: the code does not name it for certain, or its name may hold a secret. Type it into "Check a Host…" to ask it all the same.`,
        );
      }
      await cancellable(session, params, cancellation, (signal) => session.rescorer.askOne(project, origin, signal));
    }
    return describe(project.checkHost(origin, home?.file), reach);
  },
);

function readOrigin(
  text: string,
): { readonly scheme: string; readonly host: string; readonly port?: number } | undefined {
  const url = parsed(withScheme(text));
  const host = url?.hostname ? normaliseHost(url.hostname) : undefined;
  if (!url || host === undefined) return undefined;
  const scheme = url.protocol.slice(0, -1);
  const port = url.port ? Number(url.port) : defaultPort(scheme);
  return { scheme, host, ...(port === undefined ? {} : { port }) };
}

function withScheme(text: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
}

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function describe(result: HostResult, reach: Reach): CheckHostResult {
  const { host, score, verdict } = result;
  const points = isScored(score) ? `${gradeText(score)} · ${score.score} / 100` : `${gradeText(score)} · not scored`;
  return {
    host,
    answer: verdict.answer,
    summary: `${points} · ${verdict.answer}`,
    lines: [
      { label: `${answerWords[verdict.answer].mark} ${verdict.answer}`, detail: mainReason(result, reach) },
      ...(score.ceiling ? [{ label: `At most ${score.ceiling.limit}`, detail: score.ceiling.text }] : []),
      ...score.factors.map((factor) => ({
        label: `${factorWords[factor.id].title} ${rounded(factor.points)} / ${factor.max}`,
        detail: [...new Set(factor.cells.map(cellText))].join(' · '),
      })),
    ],
    isAskable: result.evidence.internal === undefined,
  };
}

function cellText(cell: Cell): string {
  return cell.state === 'n/a' ? `${cell.why} (does not count)` : cell.why;
}

function rounded(points: number): number {
  return Math.round(points * 10) / 10;
}
