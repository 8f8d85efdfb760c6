/** The page of the client models: which libraries are known, by which modules, and how each spells a request. */
export function clientPages({ libraries, SDKS }) {
  const models = [...libraries].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { 'README.md': `${[head(), ...models.map(section)].join('\n\n')}\n`, 'sdks.md': sdkPage(SDKS) };
}

/** The page of the vendors' packages: one line a package. */
function sdkPage(rows) {
  const lines = new Map();
  for (const row of rows) {
    const { npm, vendor, hosts, url = [], env = [] } = row;
    for (const name of npm) {
      const line = lines.get(name) ?? { vendors: new Set(), hosts: new Set(), ways: new Set(), isRead: false };
      line.vendors.add(vendor);
      for (const host of hosts) line.hosts.add(host);
      for (const where of [...url.map(option), ...env.map((variable) => `$${variable}`)]) line.ways.add(where);
      line.isRead ||= row.verified === true;
      lines.set(name, line);
    }
  }
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  return `# Vendor packages that CallSight knows

<!-- Made by docs/generate.mjs from packages/model/src/sdks. Do not edit. -->

What is given in code beats the environment, which beats the vendor’s own host: \`new OpenAI({ baseURL })\` shows the host of \`baseURL\`. An option whose value is not known leaves the call unresolved, with the name of what would decide it. \`{region}\` is filled from an option or variable, and is \`*\` where nothing fills it. Hosts without a mark are what is generally known; ✓ means that the usual one was read in the vendor’s source, which the table names.

| package | vendor | usual hosts | overridden by |
|---|---|---|---|
${sorted.map(([name, line]) => sdkLine(name, line)).join('\n')}
`;
}

const shownHosts = 4;

function sdkLine(name, { vendors, hosts, ways, isRead }) {
  const shown = [...hosts].slice(0, shownHosts);
  const more = hosts.size > shown.length ? ` and ${hosts.size - shown.length} more` : '';
  const cells = [`\`${name}\``, [...vendors].join(', '), `${list(shown)}${more}${isRead ? ' ✓' : ''}`, list(ways)];
  return `| ${cells.join(' | ')} |`;
}

/** `0.baseURL` as a user knows it. */
function option(where) {
  const [place, ...path] = where.split('#')[0].split('.');
  return path.length > 0 ? path.join('.') : `argument ${Number(place) + 1}`;
}

function head() {
  return `# API clients that CallSight knows

<!-- Made by docs/generate.mjs from packages/analysis/src/clients. Do not edit. -->

A call is recognised by where the callee comes from: an import of one of these modules, a global that nothing shadows, an instance that one of their factories made, a class that extends one of theirs, a declared type, or a name that a framework injects. Any other name alone never decides. Packages of vendors are listed [on a page of their own](sdks.md).`;
}

function section({ name, kind, modules, alongside = {}, globals = {}, injected = [], entities }) {
  const all = { ...alongside, ...modules };
  const names = [...new Set(injected.map((each) => each.name))];
  const byName = Object.fromEntries(injected.map((each) => [each.name, each.entity]));
  const handedOut = new Map([...Object.values(all), globals, byName].flatMap((exports) => Object.entries(exports)));
  const forms = { request: new Set(), client: new Set() };
  // A member may also be imported by its own name; saying it once is enough.
  const withMembers = [...handedOut].filter(
    ([exported]) => !(exported in (entities[handedOut.get('default')]?.members ?? {})),
  );
  for (const [exported, entity] of withMembers) collect(forms, publicName(exported, name), entities[entity]);
  const anyMethod = Object.values(entities).some(({ others }) => others?.does === 'request');
  const lines = [
    `- Kind in reports: \`${kind}\``,
    ...(Object.keys(all).length > 0 ? [`- Modules: ${list(Object.keys(all))}`] : []),
    ...(Object.keys(globals).length > 0 ? [`- Globals: ${list(Object.keys(globals))}`] : []),
    ...(names.length > 0 ? [`- Injected by name: ${list(names)}`] : []),
    ...(forms.client.size > 0 ? [`- Bind a host: ${list(forms.client)}`] : []),
    ...(forms.request.size > 0 ? [`- Requests: ${list(forms.request)}, and the same on what these make`] : []),
    ...(anyMethod ? ['- Requests: every method of a client that these make'] : []),
  ];
  return `## ${name}\n\n${lines.join('\n')}`;
}

/** The forms of what a module hands out under a name, as a user writes them; a type's name is only constructed. */
function collect(forms, name, { call, construct, members = {} }) {
  const isType = /^[A-Z]/.test(name);
  const actions = [
    [construct, `new ${name}(…)`],
    ...(isType ? [] : [[call, `${name}(…)`]]),
    ...(isType ? [] : Object.entries(members).map(([member, action]) => [action, `${name}.${member}(…)`])),
  ];
  for (const [action, form] of actions) {
    if (action?.does === 'request' || action?.does === 'runs') forms.request.add(form);
    else if (action?.site) forms.client.add(form);
  }
}

/** The default export and the CommonJS value go by the library's name. */
function publicName(exported, library) {
  return exported === 'default' || exported === '=' ? library : exported;
}

function list(names) {
  return [...names].map((name) => `\`${name}\``).join(', ');
}
