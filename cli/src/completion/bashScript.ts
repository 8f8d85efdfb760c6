import type { CommandEntry, FlagEntry } from './commandTree';

/**
 * Gives the script that completes commands in bash. Where no word fits, bash offers files.
 * @see https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html
 */
export function bashScript(commands: readonly CommandEntry[]): string {
  const first = commands.filter(({ words }) => words.length === 1);
  const deeper = commands.filter(({ words }) => words.length === 2);
  const valueCases = commands.flatMap(({ words, flags }) =>
    flags.filter(({ takesValue }) => takesValue).map((flag) => valueCase(words.join(' '), flag)),
  );
  return `# Completion of callsight in bash: source <(callsight completion bash)
_callsight() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command= word at
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    word="\${COMP_WORDS[at]}"
    case "$command $word" in
${first.map(({ words: [word] }) => `      ' ${word}') command=${word} ;;`).join('\n')}
${deeper.map(({ words: [outer, inner] }) => `      '${outer} ${inner}') command='${outer} ${inner}' ;;`).join('\n')}
    esac
  done
  case "\${command:-scan} $previous" in
${valueCases.join('\n')}
  esac
  case "$current" in
    -*)
      case "\${command:-scan}" in
${commands.map(({ words, flags }) => `        '${words.join(' ')}') _callsight_offer '${flags.map(({ name }) => name).join(' ')}' ;;`).join('\n')}
      esac
      ;;
    *)
      case "$command" in
        '') _callsight_offer '${first.map(({ words }) => words[0]).join(' ')}' ;;
${commands
  .filter(({ choices }) => choices.length > 0)
  .map(({ words, choices }) => `        '${words.join(' ')}') _callsight_offer '${choices.join(' ')}' ;;`)
  .join('\n')}
      esac
      ;;
  esac
}
_callsight_offer() {
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$1" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _callsight callsight
`;
}

function valueCase(command: string, { name, choices }: FlagEntry): string {
  return choices.length > 0
    ? `    '${command} ${name}') _callsight_offer '${choices.join(' ')}'; return ;;`
    : `    '${command} ${name}') return ;;`;
}
