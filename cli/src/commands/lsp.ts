import { EXIT, UserError } from '../exitCode';
import { WORDS } from '../words';

/** The flags of `lsp`: exactly one way to talk. */
export interface LspFlags {
  readonly stdio?: boolean;
  readonly nodeIpc?: boolean;
}

/** Starts the language server; it lives until the editor ends it. */
export async function lspCommand({ stdio, nodeIpc }: LspFlags): Promise<number> {
  if (Boolean(stdio) === Boolean(nodeIpc)) throw new UserError(WORDS.oneTransport);
  const { startServer } = await import('@callsight/server');
  startServer(stdio ? 'stdio' : 'ipc');
  return EXIT.clean;
}
