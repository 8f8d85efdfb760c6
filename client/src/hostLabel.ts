import type { HostRow } from '@callsight/server';
import * as vscode from 'vscode';

/** Gives what stands beside a host in a list, and all of it as a sentence; what is not known is said as such. */
export function hostLabel({ name, scheme, answer, score, calls }: HostRow): {
  readonly description: string;
  readonly sentence: string;
} {
  const count = calls === 1 ? vscode.l10n.t('1 call') : vscode.l10n.t('{0} calls', calls);
  const word = {
    blocked: vscode.l10n.t('blocked'),
    review: vscode.l10n.t('review'),
    unknown: vscode.l10n.t('unknown'),
    allowed: vscode.l10n.t('allowed'),
  }[answer];
  // Two rows may differ in this alone, and a call without encryption should be seen.
  const plain = scheme === 'https' || scheme === '' ? [] : [scheme];
  const { shown, told } = scoreLabel(score);
  return {
    // The sign before the row tells the answer; beside a long name there is little room.
    description: [shown, count, ...plain].join(' · '),
    sentence: [name, word, told, ...plain, count].join(', '),
  };
}

function scoreLabel(score: string): { readonly shown: string; readonly told: string } {
  if (score === '?') return { shown: vscode.l10n.t('? not scored'), told: vscode.l10n.t('not scored') };
  if (score === 'internal') return { shown: vscode.l10n.t('internal'), told: vscode.l10n.t('internal, not scored') };
  return { shown: score, told: vscode.l10n.t('grade and score {0}', score) };
}
