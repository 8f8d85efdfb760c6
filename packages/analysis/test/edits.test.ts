import assert from 'node:assert/strict';
import type { CallSite } from '@callsight/model';
import type { Project } from '../src/index';
import { projectOf } from './markedFixture';

const base = "export const root = 'https://api.example.com';\nexport const other = 'https://other.example.com';\n";
const calls = `import { root } from './base';

export const load = (id: string) => fetch(\`\${root}/orders/\${id}\`);

export const alone = () => fetch('https://alone.example.com/');
`;
const callers = `import { other } from './base';

export const ask = () => fetch(other);
`;

describe('calls after an edit', () => {
  let project: Project;

  beforeEach(() => {
    project = projectOf(
      new Map([
        ['base.ts', base],
        ['calls.ts', calls],
        ['callers.ts', callers],
      ]),
    );
    project.analyse();
    // As an editor does that opens them.
    project.update('base.ts', base);
    project.update('calls.ts', calls);
  });

  it('are the same ones in the statements that the edit leaves as they are', () => {
    const [load, alone] = project.callsIn('calls.ts');
    project.update('calls.ts', calls.replace('alone.example.com', 'alone.example.net'));
    const after = project.callsIn('calls.ts');
    assert.equal(after[0], load);
    assert.deepEqual([host(alone), host(after[1])], ['alone.example.com', 'alone.example.net']);
  });

  it('are the same ones where a function asks what it is given second, or what it compared with a list', () => {
    const text = `const hosts = ['a.example.com', 'b.example.com'];

export const ask = (id: string, host: string) => hosts.includes(host) && fetch(\`https://\${host}/orders/\${id}\`);

export const alone = () => fetch('https://alone.example.com/');
`;
    project.update('calls.ts', text);
    const [ask, alone] = project.callsIn('calls.ts');
    project.update('calls.ts', text.replace('alone.example.com', 'alone.example.net'));
    const after = project.callsIn('calls.ts');
    assert.equal(after[0], ask);
    assert.deepEqual([host(alone), host(after[1])], ['alone.example.com', 'alone.example.net']);
  });

  it('know what an edit writes first to a field of options, beside options that had such a field', () => {
    const text = `export const page = new Vue({ methods: { load() { fetch(this.url); }, init() { /* here */ } } });
export const other = new Vue({
  methods: { load() { fetch(this.url); }, init() { this.url = 'https://other.example.com'; } },
});
`;
    project.update('calls.ts', text);
    assert.deepEqual(project.callsIn('calls.ts').map(host), [undefined, 'other.example.com']);
    project.update('calls.ts', text.replace('/* here */', '1;'));
    assert.deepEqual(project.callsIn('calls.ts').map(host), [undefined, 'other.example.com']);
    project.update('calls.ts', text.replace('/* here */', "this.url = 'https://page.example.com';"));
    assert.deepEqual(project.callsIn('calls.ts').map(host), ['page.example.com', 'other.example.com']);
  });

  it('are what the text says now when the whole is analysed again, also when it was edited between two steps', () => {
    const hosts = (sites: readonly CallSite[]) => sites.map(host);
    project.update('calls.ts', calls.replace('alone.example.com', 'alone.example.net'));
    assert.deepEqual(hosts(project.analyse().calls), ['other.example.com', 'api.example.com', 'alone.example.net']);
    const steps = project.analyseInSteps();
    steps.next();
    project.update('calls.ts', calls.replace('alone.example.com', 'alone.example.org'));
    let step = steps.next();
    while (!step.done) step = steps.next();
    assert.deepEqual(hosts(step.value.calls), ['other.example.com', 'api.example.com', 'alone.example.org']);
  });

  it('stand where they are now', () => {
    const before = project.callsIn('calls.ts');
    project.update('calls.ts', calls.replace('\n\n', '\n\n\n'));
    const lines = (sites: readonly CallSite[]) => sites.map(({ span }) => span.line);
    assert.deepEqual(
      lines(project.callsIn('calls.ts')),
      lines(before).map((line) => line + 1),
    );
  });

  it('have the hosts that other files say now, and are the same ones where those said nothing', () => {
    const [, alone] = project.callsIn('calls.ts');
    const ask = project.callsIn('callers.ts');
    project.update('base.ts', base.replace('api.example.com', 'api.example.net'));
    const after = project.callsIn('calls.ts');
    assert.equal(host(after[0]), 'api.example.net');
    assert.equal(after[1], alone);
    assert.equal(project.callsIn('callers.ts'), ask);
  });

  it('follow what is declared anew, taken away and written again', () => {
    const texts = {
      'https://api.example.com': base,
      'https://late.example.com': `let root: string;\n${base.replace('root', 'first')}root = 'https://late.example.com';\nexport { root };\n`,
      nothing: base.replace('root', 'first'),
    };
    for (const [said, text] of Object.entries({ ...texts, ...texts })) {
      project.update('base.ts', text);
      const [load] = project.callsIn('calls.ts');
      assert.equal(host(load), said === 'nothing' ? undefined : new URL(said).host);
    }
  });

  it('are found by callers that use a name which another statement exports', () => {
    const send = 'const send = (url: string) => fetch(url);\n';
    project.update('base.ts', `${base}${send}`);
    project.update('calls.ts', `import { post } from './base';\npost('https://sent.example.com/');\n`);
    const found = (end: string) => {
      project.update('base.ts', `${base}${send}${end}`);
      return host(project.callsIn('base.ts')[0]);
    };
    assert.deepEqual(
      ['', 'export { send as post };\n', 'export { send as put };\n', 'export { send as post };\n'].map(found),
      [undefined, 'sent.example.com', undefined, 'sent.example.com'],
    );
  });

  it('are found by new callers of a function', () => {
    project.update('base.ts', `${base}export const send = (url: string) => fetch(url);\n`);
    assert.equal(host(project.callsIn('base.ts')[0]), undefined);
    project.update('calls.ts', `import { send } from './base';\nsend('https://sent.example.com/');\n`);
    assert.equal(host(project.callsIn('base.ts')[0]), 'sent.example.com');
    project.update('calls.ts', calls);
    assert.equal(host(project.callsIn('base.ts')[0]), undefined);
  });

  it('are found in a file that begins to use what another exports, and for that other', () => {
    project = projectOf(
      new Map([
        ['calls.ts', 'export const send = (url: string) => fetch(url);\n'],
        ['page.ts', 'export const title = 1;\n'],
      ]),
    );
    project.analyse();
    project.update('page.ts', "import { send } from './calls';\nsend('https://sent.example.com/');\n");
    assert.deepEqual(
      ['page.ts', 'calls.ts'].map((file) => host(project.callsIn(file)[0])),
      ['sent.example.com', 'sent.example.com'],
    );
  });

  describe('of what a list holds', () => {
    const loading = `import { Feed, path } from './feeds';
export const load = (all: Feed[]) => fetch(all[0].base);
fetch(path);
`;
    const feeds = "class Feed { base = 'https://feed.example.com/'; }\nconst path = '/feed';\n";
    const handing = `${feeds}export { Feed };\n`;

    it('know it once the file that declares it hands something on', () => {
      project = projectOf(
        new Map([
          ['calls.ts', loading],
          ['feeds.ts', feeds],
        ]),
      );
      project.analyse();
      assert.equal(host(project.callsIn('calls.ts')[0]), undefined);
      project.update('feeds.ts', handing);
      assert.equal(host(project.callsIn('calls.ts')[0]), 'feed.example.com');
    });

    it('are asked anew in a later run where that file hands something on by then', () => {
      const texts = new Map([
        ['calls.ts', loading.replace('fetch(path);', '')],
        ['feeds.ts', feeds],
      ]);
      const said = (text: string) => text;
      project = projectOf(texts);
      project.analyse();
      const now = projectOf(new Map([...texts, ['feeds.ts', handing]]));
      assert.equal(now.relink(project.learned(said), ['feeds.ts'], said), undefined);
    });

    it('stay in a later run where the file of a data type begins to call', () => {
      const shape = 'export interface Feed { readonly base: string }\n';
      const texts = new Map([
        ['calls.ts', loading.replace('fetch(path);', '')],
        ['feeds.ts', shape],
      ]);
      const later = (feeds: string) => {
        project = projectOf(texts);
        project.analyse();
        const now = projectOf(new Map([...texts, ['feeds.ts', feeds]]));
        return now.relink(project.learned(String), ['feeds.ts'], String)?.calls;
      };
      const asking = "void fetch('https://more.example.com/');\n";
      assert.deepEqual([...(later(`${shape}${asking}`)?.keys() ?? [])], ['feeds.ts']);
      assert.equal(later(`export class Feed { base = 'https://feed.example.com/'; }\n${asking}`), undefined);
    });
  });

  it('are told alone in a later run where classes begin to call, and again after that', () => {
    const asking = (name: string, more: string) =>
      `class ${name} { base() { return 'https://${name.toLowerCase()}.example.com/'; } ask() { return fetch(this.base()); } }${more}\n`;
    let texts = new Map([
      ['calls.ts', asking('One', '')],
      ['page.ts', 'class Two {}\n'],
      ['other.ts', 'export const title = 1;\n'],
    ]);
    project = projectOf(texts);
    project.analyse();
    let learned = project.learned(String);
    const later = (file: string, text: string) => {
      texts = new Map([...texts, [file, text]]);
      const relinked = projectOf(texts).relink(learned, [file], String);
      learned = relinked?.learned ?? learned;
      return relinked && [...relinked.calls].map(([name, calls]) => [name, calls.map(host)]);
    };
    assert.deepEqual(later('page.ts', asking('Two', '')), [['page.ts', ['two.example.com']]]);
    assert.deepEqual(later('page.ts', asking('Two', ' // again')), [['page.ts', ['two.example.com']]]);
    // Whose methods count in place of those of a class, that class is told of.
    assert.equal(
      later('other.ts', "class Heir extends Two { base() { return 'https://heir.example.com/'; } }\nfetch('/');"),
      undefined,
    );
  });
});

function host(site: CallSite | undefined): string | undefined {
  return site?.endpoints[0]?.host;
}
