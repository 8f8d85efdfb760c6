import assert from 'node:assert/strict';
import { extract } from '../src/index';
import { projectOf, say } from './markedFixture';

/** What each call reaches, in the order of the text. */
function reached(files: Readonly<Record<string, string>>): readonly string[] {
  return projectOf(new Map(Object.entries(files)))
    .analyse()
    .calls.map(say);
}

function repeat(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}

/** Functions that call two of the next, fourteen deep: what the first gives is never found out. */
const endless = `${repeat(14, (i) => `const f${i} = (a) => f${i + 1}(a + "x") + f${i + 1}(a + "y");`)} const f14 = (a) => a;`;

/** Texts that grow without end when they are read naively, with what is said of their calls. */
const texts: readonly (readonly [title: string, text: string, said: readonly string[]])[] = [
  [
    'a constant that doubles forty times',
    `const a0 = "xxxxxxxxxx";${repeat(40, (i) => `const a${i + 1} = a${i} + a${i};`)}fetch(a40)`,
    ['GET unresolved too-long'],
  ],
  [
    'a template that doubles forty times',
    `const a0 = "https://long.example.com/";${repeat(40, (i) => `const a${i + 1} = \`\${a${i}}\${a${i}}\`;`)}fetch(a40)`,
    ['GET unresolved too-long'],
  ],
  [
    'aliases of 250 aliases of 250 aliases of a client',
    `import axios, { type AxiosInstance } from 'axios'; ${repeat(4, (i) => `type A${i}<T> = A${i + 1}<T>${` & A${i + 1}<T>`.repeat(249)};`)}
      type A4<T> = { [K in keyof T]: T[K] }; export const load = (api: A0<AxiosInstance>) => api; axios.get("https://a.example.com");
      export const go = (api: A0<AxiosInstance>) => api.get("/x");`,
    ['GET https://a.example.com/'],
  ],
  ['5,000 .then links', `fetch("https://a.example.com")${'.then(f)'.repeat(5000)}`, ['GET https://a.example.com/']],
  [
    '300 hosts to choose from',
    `fetch(${repeat(300, (i) => `a === ${i} ? "https://h${i}.example.com" : `)}"https://last.example.com")`,
    ['GET unresolved many'],
  ],
  [
    'a URL whose host is perhaps written over forty times',
    `const url = new URL("https://a.example.com");${repeat(40, (i) => `if (a${i}) url.host = "h${i}." + url.host;`)}fetch(url)`,
    ['GET unresolved many'],
  ],
  [
    '2,000 branches that each compare what they write',
    `let url = a;${repeat(2000, (i) => `if (url === "k${i}") url = "https://h${i}.example.com"; else `)}{} fetch(url)`,
    ['GET unresolved many'],
  ],
  [
    '10,000 hosts to choose from',
    `let url; switch (a) {${repeat(10_000, (i) => `case ${i}: url = "https://h${i}.example.com"; break;`)}} fetch(url)`,
    ['GET unresolved many'],
  ],
  [
    '10,000 hosts in a table',
    `const hosts = {${repeat(10_000, (i) => `h${i}: "https://h${i}.example.com",`)}}; fetch(hosts[key])`,
    ['GET unresolved many hosts[key]'],
  ],
  [
    'twelve texts put together by a method, each one of eight',
    `${repeat(12, (i) => `const a${i} = ${repeat(7, (j) => `n === ${j} ? "h${i}x${j}" : `)}"h${i}";`)}fetch("https://".concat(${repeat(12, (i) => `a${i}, `)}".example.com"))`,
    ['GET unresolved many'],
  ],
  [
    'a text that is replaced by twice itself forty times',
    `const a0 = "https://x.example.com";${repeat(40, (i) => `const a${i + 1} = a${i}.replaceAll("x", "xx");`)}fetch(a40)`,
    ['GET unresolved too-long a39.replaceAll()'],
  ],
  [
    'an index signature whose type is not yet written',
    'const load = (apis: { [name: string] }) => fetch("https://own.example.com"); interface Apis { [name: string] }',
    ['GET https://own.example.com/'],
  ],
  ['5,000 texts added up', `fetch("https://sum.example.com/"${' + "a"'.repeat(5000)})`, ['GET unresolved too-long']],
  [
    'forty names that each may be another one',
    `const b = "https://own.example.com"; let v0 = ""; if (x) v0 = b;${repeat(40, (i) => `let v${i + 1} = ""; if (x) v${i + 1} = v${i};`)} fetch(v40)`,
    ['GET https://own.example.com/'],
  ],
  [
    'functions that return early in each other',
    `const f0 = (p) => { if (!p) return ""; return "https://own.example.com" + p; };${repeat(8, (i) => `const f${i + 1} = (p) => { if (!p) return ""; return f${i}(p + "/s"); };`)} fetch(f8("/a"))`,
    ['GET https://own.example.com/a/s/s/s/s/s/s/s/s | relative'],
  ],
  [
    'a path that is written beside one that takes too long',
    `${endless} const o = { path: "a" }; if (x) o.path = f0("x"); fetch("https://own.example.com/" + o.path)`,
    ['GET https://own.example.com/a | https://own.example.com/{}'],
  ],
  [
    'a path that is returned beside one that takes too long',
    `${endless} const path = () => { if (x) return f0("x"); return "a"; }; fetch("https://own.example.com/" + path())`,
    ['GET https://own.example.com/a | https://own.example.com/{}'],
  ],
  [
    'a caller that takes too long beside another one',
    `${endless} class Api { constructor(base) { this.base = base } get() { return fetch(this.base + "/a") } } new Api(f0("x")); new Api("https://own.example.com");`,
    ['GET https://own.example.com/a | unresolved too-long'],
  ],
  ['a value that is itself', 'let url = url; fetch(url)', ['GET unresolved cycle url']],
  [
    'a value that is written to itself',
    'let u = "https://own.example.com"; u = u; fetch(u)',
    ['GET https://own.example.com/'],
  ],
  [
    'a constant that is declared twice, the second time as itself',
    'const u = "https://own.example.com"; const u = u; fetch(u)',
    ['GET https://own.example.com/'],
  ],
  [
    'a text that grows in a loop',
    'let u = "https://own.example.com"; for (const part of parts) u = u + "/" + part; fetch(u)',
    ['GET https://own.example.com/ | https://own.example.com/{}'],
  ],
  [
    'a function that calls itself',
    'function find(n) { return n ? find(n - 1) : "https://base.example.com" } fetch(find(9))',
    ['GET https://base.example.com/'],
  ],
  [
    'functions that call each other',
    'const a = (x) => b(x + "a"), b = (x) => a(x + "b"); fetch(a("https://mutual.example.com/"))',
    ['GET unresolved cycle'],
  ],
  [
    'constants that are made of each other, where one says it',
    `${repeat(24, (i) => `const c${i} = ${i === 23 ? '"https://one.example.com"' : `a ? c${i + 1} : b ? c${(i + 5) % 24} : c${(i + 7) % 24}`};`)} fetch(c0)`,
    ['GET https://one.example.com/ | unresolved cycle c0'],
  ],
  [
    'wrappers that call each other',
    'function a(url) { b(url); fetch(url) } function b(url) { a(url) } a("https://mutual.example.com/")',
    [
      'wrapper GET https://mutual.example.com/',
      'GET https://mutual.example.com/',
      'wrapper GET https://mutual.example.com/',
      'wrapper GET https://mutual.example.com/',
    ],
  ],
  [
    'a list that maps itself a hundred times',
    `const l0 = ["https://l.example.com"];${repeat(100, (i) => `const l${i + 1} = l${i}.map((x) => x);`)}l100.map((x) => fetch(x))`,
    ['GET https://l.example.com/'],
  ],
  [
    'mixins that are laid over each other, none of which has what is asked for',
    `${repeat(14, (i) => `const m${i} = (base) => { class M extends base { ask${i}() { fetch(this.host + "/${i}") } } return M; };`)}class Base {} const all = ${repeat(14, (i) => `m${i}(`)}Base${')'.repeat(14)}; const one = ${repeat(14, (i) => `m${13 - i}(`)}Base${')'.repeat(14)};`,
    Array.from({ length: 14 }, () => 'GET unresolved runtime this.host'),
  ],
];

describe('bounds', function () {
  this.timeout(60_000);

  for (const [title, text, said] of texts) it(title, () => assert.deepEqual(reached({ 'src/a.ts': text }), said));

  const crowds: readonly (readonly [title: string, first: string, uses: (index: number) => string, said: string])[] = [
    [
      'thirty addresses on one host',
      'const get = (url) => fetch(url);',
      (i) => `get("https://own.example.com/v1/${i % 30}");`,
      'GET https://own.example.com/v1/{}',
    ],
    [
      'ninety addresses on two hosts',
      'const get = (url) => fetch(url);',
      (i) => `get("https://h${i % 2}.example.com/v1/${i}");`,
      'GET https://h0.example.com/{} | https://h1.example.com/{}',
    ],
    [
      'ninety hosts',
      'const get = (host) => fetch(host);',
      (i) => `get("https://h${i}.example.com/");`,
      'GET unresolved parameter host',
    ],
    [
      'ninety hosts that are written behind a scheme',
      'const get = (host) => fetch("https://" + host);',
      (i) => `get("h${i}.example.com/");`,
      'GET unresolved parameter host',
    ],
  ];
  for (const [title, first, uses, said] of crowds)
    it(title, () => assert.equal(reached({ 'src/a.ts': first + repeat(90, uses) })[0], said));

  const nested = [
    ['async(', `x=${'async('.repeat(30)}1${')'.repeat(30)}`],
    ['async<T>(a=', `x=${'async<T>(a='.repeat(30)}1${')'.repeat(30)}`],
    ['(a=async(', `x=${'(a=async('.repeat(30)}1${'))'.repeat(30)}`],
    ['1,200 parentheses', `x=${'('.repeat(1200)}1${')'.repeat(1200)}`],
    ['20,000 ternaries', `x=${'a?b:'.repeat(20_000)}c`],
    ['4,000 functions', `x=${'()=>{'.repeat(4000)}1${'}'.repeat(4000)}`],
    ['4,000 lists', `x=${'['.repeat(4000)}1${']'.repeat(4000)}`],
  ] as const;
  for (const [title, text] of nested)
    it(`refuses ${title} in each other, and reads the other files`, () => {
      const extraction = extract(text, 'ts');
      if ('refused' in extraction) assert.equal(extraction.refused, 'too deeply nested');
      const project = projectOf(
        new Map([
          ['src/deep.ts', `${text};fetch("https://deep.example.com")`],
          ['src/flat.ts', 'fetch("https://flat.example.com")'],
        ]),
      );
      const { calls, skipped } = project.analyse();
      assert.ok(calls.some((call) => say(call) === 'GET https://flat.example.com/'));
      const isRead = calls.some((call) => say(call) === 'GET https://deep.example.com/');
      assert.deepEqual(skipped, isRead ? [] : [{ file: 'src/deep.ts', reason: 'too deeply nested' }]);
    });

  it('refuses every form of async that the parser reads in exponential time', () => {
    for (const [, text] of nested.slice(0, 3)) assert.deepEqual(extract(text, 'ts'), { refused: 'too deeply nested' });
  });

  it('two files that take their constants from each other', () => {
    assert.deepEqual(
      reached({
        'a.ts': 'import { B } from "./b"; export const A = B + "x"; fetch(A)',
        'b.ts': 'import { A } from "./a"; export const B = A + "y";',
      }),
      ['GET unresolved cycle A'],
    );
  });

  it('500 files in a ring of imports', () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 500; i++) {
      const next = (i + 1) % 500;
      files[`src/f${i}.ts`] = `import { v${next} } from './f${next}'; export const v${i} = v${next}; fetch(v${i});`;
    }
    const said = reached(files);
    assert.equal(said.length, 500);
    for (const words of said) assert.match(words, /^GET unresolved (?:cycle|depth)/);
  });

  it('500 barrels in a ring', () => {
    const files: Record<string, string> = { 'src/use.ts': "import { host } from './b0'; fetch(host);" };
    for (let i = 0; i < 500; i++) files[`src/b${i}.ts`] = `export * from './b${(i + 1) % 500}';`;
    assert.equal(reached(files).length, 1);
  });

  it('60 barrels that all hand on each other', () => {
    const every = repeat(60, (i) => `export * from './b${i}';`);
    const files: Record<string, string> = {
      'src/use.ts': "import { h59, none } from './b0'; fetch(h59); fetch(none);",
    };
    for (let i = 0; i < 60; i++) files[`src/b${i}.ts`] = `${every} export const h${i} = 'https://h${i}.example.com';`;
    assert.deepEqual(reached(files), ['GET https://h59.example.com/', 'GET unresolved missing']);
  });

  it('60 functions that hand on what they are given to each other', () => {
    const text = repeat(
      60,
      (i) =>
        `function f${i}(p) { return p ? f${(i + 1) % 60}('/a' + p) : f${(i * 7 + 3) % 60}(p + 'b') || fetch(p) }\n`,
    );
    const said = reached({ 'src/a.ts': `${text}fetch("https://end.example.com/")` });
    assert.equal(said.at(-1), 'GET https://end.example.com/');
  });

  it('a wrapper with 5,000 callers names none of their hosts itself', () => {
    const uses = repeat(5000, (i) => `send("https://h${i}.example.com/");\n`);
    const [own, ...others] = reached({ 'src/a.ts': `function send(url) { return fetch(url) }\n${uses}` });
    assert.equal(own, 'GET unresolved parameter url');
    assert.equal(others.length, 5000);
    assert.equal(others[4999], 'wrapper GET https://h4999.example.com/');
  });

  it('a wrapper with 5,000 callers of one host names it', () => {
    const [own] = reached({
      'src/a.ts': `function send(url) { return fetch(url) }\n${'send("https://one.example.com/");\n'.repeat(5000)}`,
    });
    assert.equal(own, 'GET https://one.example.com/');
  });

  it('wrappers of wrappers, a hundred deep', () => {
    const text = repeat(100, (i) => `function w${i + 1}(url) { return w${i}(url) }\n`);
    const said = reached({ 'src/a.ts': `const w0 = (url) => fetch(url);\n${text}w100("https://deep.example.com/")` });
    assert.ok(said.length > 0);
    for (const words of said)
      assert.match(words, /^(?:wrapper )?(?:GET https:\/\/deep\.example\.com\/|unresolved depth)/);
  });

  it('a request that seven functions pass on is a use of the last one, in whichever order they stand', () => {
    const passedOn = (count: number, isReversed: boolean) => {
      const others = Array.from({ length: count - 1 }, (_, i) => `export const w${i + 2} = (url) => w${i + 1}(url);\n`);
      const all = ['export const w1 = (url) => fetch(url);\n', ...others];
      const use = `import { w${count} } from './w'; w${count}("https://passed.example.com/");`;
      const files = { 'src/w.ts': (isReversed ? all.reverse() : all).join(''), 'src/use.ts': use };
      const { calls } = projectOf(new Map(Object.entries(files))).analyse();
      return calls.filter(({ file }) => file === 'src/use.ts').map(say);
    };
    for (const isReversed of [false, true]) {
      assert.deepEqual(passedOn(7, isReversed), ['wrapper GET https://passed.example.com/']);
      assert.deepEqual(passedOn(8, isReversed), []);
    }
  });

  it('a client whose address takes long to find is still known for one where it is handed to', () => {
    const doubled = repeat(12, (i) => `const f${i + 1} = (a) => f${i}(a + 'l') + f${i}(a + 'r');\n`);
    const said = reached({
      'src/a.ts': [
        "import axios from 'axios';",
        "function ask({ client }) { return client.get('/users'); }",
        `const f0 = (a) => a;\n${doubled}`,
        'export const start = (kind) => ask({ client: axios.create({ baseURL: f12(kind) }) });',
      ].join('\n'),
    });
    assert.ok(said.some((words) => words.startsWith('GET ')));
  });

  it('barrels that each hand on all others', () => {
    const count = 20;
    const barrel = repeat(count, (i) => `export * from './b${i}';\n`);
    const barrels = Array.from({ length: count }, (_, i) => [`src/b${i}.ts`, barrel]);
    const said = reached({
      ...Object.fromEntries(barrels),
      'src/api.ts': [
        "import { Inject } from '@nestjs/common';",
        "import { type Ask, TOKEN } from './b0';",
        "export class Held { constructor(@Inject(TOKEN) private ask: Ask) {} get() { return this.ask('/'); } }",
        "class Api { constructor(private ask: Ask) {} get() { return this.ask('https://one.example.com/'); } }",
        'new Api((url) => fetch(url)).get();',
      ].join('\n'),
    });
    assert.equal(said.length, 1);
  });

  it('types that are each made of many of the next', () => {
    const types = (of: (next: string) => string): string =>
      repeat(11, (i) => `${of(`L${i + 1}`).replace('NAME', `L${i}`)}\n`);
    const many = (next: string, between: string): string => Array.from({ length: 12 }, () => next).join(between);
    for (const of of [
      (next: string) => `type NAME = ${many(next, ' & ')};`,
      (next: string) => `type NAME = ${many(next, ' | ')};`,
      (next: string) => `interface NAME extends ${many(next, ', ')} {}`,
      (next: string) => `type NAME = [${many(next, ', ')}];`,
    ]) {
      const said = reached({
        'src/api.ts': "export class Api { get(path: string) { return fetch('https://one.example.com' + path); } }",
        'src/a.ts': [
          "import type { Api } from './api';",
          types(of),
          'interface L11 { api: Api }',
          "export const ask = (api: L0) => { api.none.get('/none'); api.api.get('/api'); return fetch('/own'); };",
        ].join('\n'),
      });
      assert.deepEqual(said, ['GET relative', 'GET https://one.example.com/{}']);
    }
  });

  for (const [title, declare] of [
    ['types', (i: number) => `type L${i} = L${i + 1};`],
    ['interfaces', (i: number) => `interface L${i} extends L${i + 1} {}`],
    ['types of members', (i: number) => `type L${i} = { api: L${i + 1} }['api'];`],
    ['types of functions', (i: number) => `type L${i} = () => L${i + 1};`],
    ['types of what is made', (i: number) => `type L${i} = ReturnType<L${i + 1}>;`],
    ['types of lists', (i: number) => `type L${i} = L${i + 1}[];`],
  ] as const)
    it(`100,000 ${title}, each of the next`, () => {
      const said = reached({
        'src/a.ts': [
          repeat(100_000, (i) => `${declare(i)}\n`),
          'interface L100000 { ask(api: Api): void; api: Api }',
          "class Api { get(path: string) { return fetch('https://one.example.com' + path); } }",
          "export const use = (given: L0) => { given.api.get('/api'); };",
          "const ask: L0 = (api) => api.get('/ask');",
          "export const all: L0 = { ask: (api) => api.get('/all') };",
        ].join('\n'),
      });
      assert.deepEqual(said, ['GET https://one.example.com/{}']);
    });

  it('a file of 50,000 calls', () => {
    const said = reached({ 'src/a.ts': repeat(50_000, (i) => `fetch("https://h.example.com/${i}");\n`) });
    assert.equal(said.length, 50_000);
    assert.equal(said[49_999], 'GET https://h.example.com/49999');
  });

  it('20,000 comparisons with one list', () => {
    const uses = repeat(20_000, (i) => `function f${i}(u) { if (LIST.includes(u)) fetch(u) }\n`);
    const said = reached({ 'src/a.ts': `const LIST = ['https://one.example.com'];\n${uses}` });
    assert.equal(said.length, 20_000);
    assert.equal(said[19_999], 'GET https://one.example.com/{}');
  });

  it('20,000 instances of one client', () => {
    const uses = repeat(20_000, (i) => `http.get('/${i}');\n`);
    const said = reached({
      'src/a.ts': `import axios from 'axios';\nconst http = axios.create({ baseURL: 'https://one.example.com' });\n${uses}`,
    });
    assert.equal(said.length, 20_001);
    assert.equal(said[20_000], 'GET https://one.example.com/19999');
  });
});
