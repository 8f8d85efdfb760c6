/** The page of the client models: which libraries are known, by which modules, and how each spells a request. */
export function clientPages({ clientModels }) {
  const models = [...clientModels].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { 'README.md': `${[head(), ...models.map(section)].join('\n\n')}\n` };
}

function head() {
  return `# API clients that CallSight knows

<!-- Made by docs/generate.mjs from packages/analysis/src/clients. Do not edit. -->

A call is recognised by where the callee comes from: an import of one of these modules, a global that nothing shadows, an instance that one of their factories made, a class that extends one of theirs, or a declared type. The name alone never decides.`;
}

function section({ name, kind, modules, globals = {}, entities }) {
  const lines = [
    `- Kind in reports: \`${kind}\``,
    `- Modules: ${list(Object.keys(modules))}`,
    ...(Object.keys(globals).length > 0 ? [`- Globals: ${list(Object.keys(globals))}`] : []),
    `- Requests: ${list(requests(entities))}`,
  ];
  return `## ${name}\n\n${lines.join('\n')}`;
}

/** The members and entities whose call leaves the process. */
function requests(entities) {
  const found = new Set();
  for (const [name, { call, construct, members = {}, others }] of Object.entries(entities)) {
    const plain = name.replace(/^verb:/, '');
    if (call?.does === 'request') found.add(`${plain}(…)`);
    if (construct?.does === 'request' || construct?.site) found.add(`new ${plain}(…)`);
    if (call?.site) found.add(`${plain}(…)`);
    for (const [member, action] of Object.entries(members)) if (action.does === 'request') found.add(`.${member}(…)`);
    if (others?.does === 'request') found.add(`any method of ${plain}`);
  }
  return [...found].sort();
}

function list(names) {
  return names.length === 0 ? 'none' : names.map((name) => `\`${name}\``).join(', ');
}
