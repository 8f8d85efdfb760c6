import type { App } from './app';
import { askReason, hostArgument, textArgument } from './ask';
import { decide } from './decide';

/** What a command asks for, in the user's language. */
interface Titles {
  readonly host: string;
  readonly reason: (host: string) => string;
}

/** Writes a decision on a host that needs nothing but a reason, and asks for what a command was not called with. */
export async function decideWithReason(
  app: App,
  argument: unknown,
  kind: 'allow' | 'deny',
  titles: Titles,
): Promise<void> {
  const host = await hostArgument(argument, titles.host);
  if (!host) return;
  const reason = textArgument(argument, 'reason') ?? (await askReason(titles.reason(host)))?.trim();
  if (!reason) return;
  await decide(app, textArgument(argument, 'uri'), { kind, host, reason });
}
