import { visibleText } from './visible';

/**
 * Gives outside text for a terminal: no escape sequence, no line break, no hidden character, and
 * nothing that a CI runner reads as its own command (`::` at the start, `##[` or `##vso[` anywhere).
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const terminalText = (text: string): string =>
  visibleText(text)
    .replace(/^( *):(?=:)/, '$1\\x3a')
    .replace(/##(?=\[|vso\[)/gi, '#\\x23');
