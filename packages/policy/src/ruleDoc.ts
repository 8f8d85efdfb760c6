import { rules } from './rules';
import type { Rule } from './rules/rule';

/** Where the page of a rule stands, relative to the repository. */
export function ruleDocPath(id: string): string {
  return `docs/rules/${id}.md`;
}

/** Gives the page of a rule in Markdown, from its table entry. */
export function ruleDoc(rule: Rule): string {
  const facts = [
    ['Level', rule.offByDefault ? `off (${rule.level} is usual)` : rule.level],
    ['Security severity', rule.securitySeverity],
    ['Precision', rule.precision],
    ['CWE', rule.cwe],
    ['OWASP API Security 2023', rule.owasp],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`| ${name} | ${value} |`]));
  const sources = rule.sources.map((source) => `- <${source}>`);
  return [
    `# ${rule.id}`,
    `**${rule.title}.** ${rule.what}`,
    `> ${rule.template}`,
    ['| | |', '| --- | --- |', ...facts].join('\n'),
    `## Why it matters\n\n${rule.why}`,
    `## How to mend it\n\n${rule.mend}`,
    `## How to silence it\n\n${silencing(rule)}`,
    ...(sources.length === 0 ? [] : [`## Sources\n\n${sources.join('\n')}`]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Gives the generated pages of all rules by file name, with their list. */
export function ruleDocs(): Readonly<Record<string, string>> {
  const rows = rules.map(
    ({ id, level, title, offByDefault }) => `| [${id}](${id}.md) | ${offByDefault ? 'off' : level} | ${title} |`,
  );
  const index = ['# Rules', ['| Rule | Level | What it reports |', '| --- | --- | --- |', ...rows].join('\n')].join(
    '\n\n',
  );
  return { 'README.md': `${index}\n`, ...Object.fromEntries(rules.map((rule) => [`${rule.id}.md`, ruleDoc(rule)])) };
}

function silencing({ id, settledByPolicy, ofHost, ofCall, ofWeakness, ofEndpoint, offByDefault }: Rule): string {
  if (id === 'listed-malware')
    return 'An exact match cannot be silenced. A match of the domain or the address ends when the policy allows the host.';
  const level = `For the project, write \`"rules": { "${id}": "off" }\` in \`callsight.json\`.`;
  if (ofHost === undefined && ofCall === undefined && ofWeakness === undefined && ofEndpoint === undefined)
    return level;
  if (offByDefault === true)
    return `It is silent until \`callsight.json\` gives it a level: \`"rules": { "${id}": "warning" }\`.`;
  const moves = `${level} A level also moves the verdict of the host: error blocks, warning asks for a review.`;
  const comment = `For one line:\n\n\`\`\`ts\n// callsight-ignore-next-line ${id} -- why (until 2027-03-31)\n\`\`\``;
  const allow = settledByPolicy === true ? ['For a host, allow it in `callsight.json` with a reason.'] : [];
  return [
    comment,
    ...allow,
    'For a host or a folder until a day, add an entry to `exceptions` in `callsight.json`.',
    ofHost === undefined ? level : moves,
  ].join('\n\n');
}
