import { record } from './params';
import type { InitializationOptions } from './protocol';

/** What the editor can do, as it said at `initialize`. */
export interface ClientAbilities {
  /** The editor asks for diagnostics; then none are pushed for open documents. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly answersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly registersConfiguration: boolean;
  /** The editor's extension knows our commands and asks for reason and expiry itself. */
  readonly hasCommands: boolean;
}

/** Gives what the editor can do from the parameters of `initialize`, whatever their shape. */
export function readAbilities(params: unknown): ClientAbilities {
  const capabilities = record(record(params)?.capabilities);
  const workspace = record(capabilities?.workspace);
  const textDocument = record(capabilities?.textDocument);
  const options: InitializationOptions = record(record(params)?.initializationOptions) ?? {};
  const can = (part: unknown, name: string) => record(part)?.[name] === true;
  return {
    pullsDiagnostics: record(textDocument?.diagnostic) !== undefined && options.diagnostics !== 'push',
    refreshesDiagnostics: can(workspace?.diagnostics, 'refreshSupport'),
    refreshesInlayHints: can(workspace?.inlayHint, 'refreshSupport'),
    answersConfiguration: can(workspace, 'configuration'),
    registersWatchers: can(workspace?.didChangeWatchedFiles, 'dynamicRegistration'),
    registersConfiguration: can(workspace?.didChangeConfiguration, 'dynamicRegistration'),
    hasCommands: options.commands === true,
  };
}
