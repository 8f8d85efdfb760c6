import { EXIT, UserError } from '../exitCode';
import { WORDS } from '../words';

/** The flags of `lsp`: exactly one way to talk. */
export interface LspFlags {
  readonly stdio?: boolean;
  readonly nodeIpc?: boolean;
}

/** Runs the language server until the editor ends it. */
export async function lspCommand({ stdio, nodeIpc }: LspFlags): Promise<number> {
  if (stdio === nodeIpc) throw new UserError(WORDS.oneTransport);
  return EXIT.clean;
}
