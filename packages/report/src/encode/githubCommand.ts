import { visibleText } from './visible';

/** A runner also looks for the older form of a command, anywhere in a line. */
const shown = (text: string): string => visibleText(text).replace(/##(?=\[|vso\[)/gi, '#\\x23');

/** Gives outside text for the message of a GitHub workflow command. */
export const githubMessage = (text: string): string => shown(text).replaceAll('%', '%25');

/**
 * Gives outside text for a property of a GitHub workflow command; a path keeps its own spelling
 * wherever it can, so that GitHub finds the file.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const githubProperty = (text: string): string => {
  const visible = shown(text);
  const kept = visible === text.replaceAll('\\', '\\\\') ? text : visible;
  return kept.replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
};
