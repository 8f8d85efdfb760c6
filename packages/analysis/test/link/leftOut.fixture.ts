// @file src/functions.ts
// What one caller leaves out has its stand-in, whatever others give.
const either = (base?: string) => fetch(`${base || 'https://default.example.com'}/a`);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://default.example.com/a | https://given.example.com/a
either();
//^^^^^^ wrapper GET https://default.example.com/a
either('https://given.example.com');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://given.example.com/a

const options = (given?: { base?: string }) => fetch(`${given?.base ?? 'https://default.example.com'}/b`);
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://default.example.com/b | https://given.example.com/b
options();
options({ base: 'https://given.example.com' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://given.example.com/b

// @file src/made.ts
class WithDefault {
  constructor(private readonly base = 'https://default.example.com') {}
  all() {
    return fetch(`${this.base}/a`);
//               ^^^^^^^^^^^^^^^^ GET https://default.example.com/a | https://given.example.com/a
  }
}
new WithDefault().all();
//^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://default.example.com/a
const other = new WithDefault('https://given.example.com');
other.all();
//^^^^^^^^^ wrapper GET https://given.example.com/a

class WithOptions {
  private options?: { base?: string };
  constructor(options?: { base?: string }) {
    if (options) this.options = options;
  }
  all() {
    return fetch(`${this.options?.base ?? 'https://default.example.com'}/b`);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://default.example.com/b | https://given.example.com/b
  }
}
new WithOptions().all();
//^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://default.example.com/b
new WithOptions({ base: 'https://given.example.com' }).all();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://given.example.com/b

// Nothing is left out where nothing is asked for.
class Plain {
  base = 'https://plain.example.com';
  all() {
    return fetch(`${this.base}/c`);
//               ^^^^^^^^^^^^^^^^ GET https://plain.example.com/c
  }
}
new Plain().all();

// @file src/overwritten.ts
// What a constructor writes in any case leaves nothing of the field's own value.
class Always {
  base = 'https://never.example.com';
  constructor(options: { base: string }) {
    this.base = options.base;
  }
  all() {
    return fetch(`${this.base}/a`);
//               ^^^^^^^^^^^^^^^^ GET https://always.example.com/a
  }
}
new Always({ base: 'https://always.example.com' }).all();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://always.example.com/a

class Sometimes {
  base = 'https://default.example.com';
  constructor(options: { base?: string }) {
    if (options.base) this.base = options.base;
  }
  all() {
    return fetch(`${this.base}/b`);
//               ^^^^^^^^^^^^^^^^ GET https://default.example.com/b
  }
}
new Sometimes({}).all();
//^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://default.example.com/b

class Itself {
  constructor(private base = 'https://default.example.com/') {
    this.base = this.base.replace(/\/$/, '');
  }
  all() {
    return fetch(`${this.base}/c`);
//               ^^^^^^^^^^^^^^^^ GET https://default.example.com/c | https://given.example.com/c
  }
}
new Itself('https://given.example.com').all();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://given.example.com/c
new Itself().all();
//^^^^^^^^^^^^^^^^ wrapper GET https://default.example.com/c

class Later {
  base = '';
  constructor() {
    this.base = 'https://first.example.com';
  }
  move(base: string) {
    this.base = base;
  }
  all() {
    return fetch(`${this.base}/d`);
//               ^^^^^^^^^^^^^^^^ GET https://first.example.com/d | https://second.example.com/d
  }
}
new Later().move('https://second.example.com');

// @file src/pieces.ts
const [first] = 'https://one.example.com/a,https://two.example.com/b'.split(',');
fetch(first);
//    ^^^^^ GET https://one.example.com/a
for (const url of (process.env.URLS ?? 'https://one.example.com,https://two.example.com').split(',')) fetch(url.trim());
//                                                                                                          ^^^^^^^^^^ GET https://one.example.com/ | https://two.example.com/ | unresolved environment URLS
// What is not known may hold the separator, too.
const pieces = `https://${process.env.NAME}.example.com/a/b`.split('/');
fetch(`https://${pieces[2]}/a`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime pieces.2

// @file src/fallbacks.ts
declare const given: { base?: string } | undefined;
const base = () => process.env.UNSET_API || 'https://base.example.com';
const other = () => process.env.UNSET_OTHER || 'https://other.example.com';
const perhaps = () => process.env.UNSET_PERHAPS ?? 'https://perhaps.example.com';
const send = ({ path, origin }: { path: string; origin?: string }) => fetch((origin || base()) + path);
//                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://base.example.com/{} | unresolved environment UNSET_API
const ask = ({ path, origin = base() }: { path: string; origin?: string }) => fetch(origin + path);
//                                                                                  ^^^^^^^^^^^^^ GET https://base.example.com/{} | unresolved environment UNSET_API

// What is there leaves no room for a second fallback, wherever that stands.
send({ path: '/a', origin: other() });
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://other.example.com/a | unresolved environment UNSET_OTHER
send({ path: '/b' });
//   ^^^^^^^^^^^^^^ wrapper GET https://base.example.com/b | unresolved environment UNSET_API
ask({ path: '/c', origin: other() });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://other.example.com/c | unresolved environment UNSET_OTHER
ask({ path: '/d', origin: perhaps() });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://perhaps.example.com/d | unresolved environment UNSET_PERHAPS
// An empty text is there for `??` alone.
send({ path: '/e', origin: perhaps() });
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://base.example.com/e | https://perhaps.example.com/e | unresolved environment UNSET_API
// A part, or a member, of what is there may be missing.
send({ path: '/f', origin: other().split(' ')[1] });
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://base.example.com/f | unresolved environment UNSET_API
const options = given || {};
fetch(`${options.base || 'https://member.example.com'}/g`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://member.example.com/g | unresolved runtime options.base
// Where one caller gives what is there, another need not.
const go = (origin: string | undefined) => fetch(`${origin || 'https://inner.example.com'}/h`);
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://inner.example.com/h | unresolved parameter origin
go(process.env.UNSET_OTHER || 'https://other.example.com');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://other.example.com/h | unresolved environment UNSET_OTHER
go(process.env.UNSET_OTHER);
// ^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://inner.example.com/h | unresolved environment UNSET_OTHER
