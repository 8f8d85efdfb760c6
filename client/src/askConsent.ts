import * as vscode from 'vscode';
import type { App } from './app';
import { offerSetting } from './offerSetting';
import { allows, type Reach } from './reachAgreed';

/** What the user is asked to agree to. */
type Step = Exclude<Reach, 'off'>;

/** Hosts that a question names; the others are counted. */
const MOST_NAMED = 12;

/** One question: what it is about, what would be sent to whom, and the button that agrees. */
interface Question {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly button: string;
}

/**
 * Shows what would be sent to whom, and gives true when the network may be asked that far in this workspace: the user
 * agreed now or before. `more` are hosts beside those of the code.
 */
export async function askFor(app: App, step: Step, more: readonly string[] = []): Promise<boolean> {
  if (!mayAsk(app, step)) return false;
  if (allows(app.consent.reach, step)) return true;
  const { title, paragraphs, button } = await questions[step](app, more);
  const detail = paragraphs.join('\n\n');
  if ((await vscode.window.showInformationMessage(title, { modal: true, detail }, button)) !== button) return false;
  await app.consent.agree(step);
  await app.server.tellConsent();
  return true;
}

/** Says why nothing may be asked here, where that is so; gives true when something may. */
export function mayAsk({ consent }: App, step: Step): boolean {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This workspace is not trusted, so nothing is asked. Trust it first.'),
    );
    return false;
  }
  if (allows(consent.setting, step)) return true;
  offerSetting(vscode.l10n.t('Your setting callsight.network does not allow that. Change it first.'));
  return false;
}

const questions: Readonly<Record<Step, (app: App, more: readonly string[]) => Promise<Question>>> = {
  lists: async ({ server }) => {
    const { listHosts } = await server.ask('callsight/askPlan', {});
    return {
      title: vscode.l10n.t('Download lists? Hosts that will be asked: {0}.', listHosts.length),
      paragraphs: [
        vscode.l10n.t(
          'Public lists of bad hosts are downloaded whole and compared on this machine. No host name of your code is sent.',
        ),
        listHosts.join('\n'),
      ],
      button: vscode.l10n.t('Download'),
    };
  },
  probe: async ({ server }, more) => {
    const { hosts, never } = await server.ask('callsight/askPlan', {});
    const all = [...new Set([...more, ...hosts])];
    return {
      title: vscode.l10n.t('Ask the hosts of this workspace about themselves? There are {0}.', all.length),
      paragraphs: [
        sentToHosts(),
        vscode.l10n.t(
          'Hosts that are internal, that a threat list names, or whose name may hold a secret are never asked ({0} here). Lists of bad hosts are downloaded whole. Hosts that you add later are asked too.',
          never,
        ),
        named(all),
      ],
      button: vscode.l10n.t('Ask Them'),
    };
  },
  'third-party': async ({ server }, more) => {
    const { hosts, domains } = await server.ask('callsight/askPlan', {});
    return {
      title: vscode.l10n.t('Ask the registries of {0} domains, too?', domains.length),
      paragraphs: [
        vscode.l10n.t(
          'The registry of each domain is asked when it was registered (RDAP), and iana.org which registry that is. The registry learns the name of the domain and your address, and nothing else: no host name, no code.',
        ),
        named(domains),
        vscode.l10n.t(
          'The authorities that vouch for the hosts are asked for their lists of revoked certificates. They learn your address, and not which host it is about.',
        ),
        vscode.l10n.t(
          'The {0} hosts of this workspace are asked about themselves, too, and lists are downloaded whole.',
          new Set([...more, ...hosts]).size,
        ),
        sentToHosts(),
      ],
      button: vscode.l10n.t('Ask Registries'),
    };
  },
};

function sentToHosts(): string {
  return vscode.l10n.t(
    'To each host go: a DNS lookup of its name, at most 8 TLS connections, and one GET /.well-known/security.txt. No code, path, query, key or header of yours is sent.',
  );
}

function named(all: readonly string[]): string {
  const rest = all.length > MOST_NAMED ? [vscode.l10n.t('and {0} more', all.length - MOST_NAMED)] : [];
  return [...all.slice(0, MOST_NAMED), ...rest].join('\n');
}
