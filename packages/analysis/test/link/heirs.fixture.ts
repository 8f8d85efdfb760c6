// What an heir has in place of what its parent has counts wherever the object may be the heir's.

// @file src/base.ts
export class Provider {
  readonly root: string = 'https://base.example.com';
  host() {
    return this.root;
  }
  ask(path: string) {
    return fetch(this.host() + path);
//               ^^^^^^^^^^^^^^^^^^ GET https://base.example.com/{} | https://first.example.com/{} | https://second.example.com/{} | https://third.example.com/{}
  }
  askBuilt(path: string) {
    return fetch(...this.built(path));
//               ^^^^^^^^^^^^^^^^^^^ GET https://base.example.com/{} | https://first.example.com/{} | https://second.example.com/{} | https://third.example.com/{}
  }
  built(path: string): [string, RequestInit] {
    return [this.host() + path, {}];
  }
}

// @file src/heirs.ts
import { Provider } from './base';
export class First extends Provider {
  override readonly root = 'https://first.example.com';
  override async ask(path: string) {
    if (path.startsWith('/v1')) return super.ask(`${path}?key=1`);
    return super.ask(path);
  }
  all() {
    return super.askBuilt('/all');
//                        ^^^^^^ wrapper GET https://first.example.com/all
  }
}
class Between extends Provider {}
export class Third extends Between {
  override readonly root = 'https://third.example.com';
}
export class Second extends Provider {
  override host() {
    return 'https://second.example.com';
  }
}

// @file src/uses.ts
import type { Provider } from './base';
import { First, Second } from './heirs';
export const declared = (provider: Provider) => provider.ask('/declared');
//                                                           ^^^^^^^^^^^ wrapper GET https://base.example.com/declared | https://first.example.com/declared | https://second.example.com/declared | https://third.example.com/declared
export const first = () => new First().ask('/first');
//                                         ^^^^^^^^ wrapper GET https://first.example.com/first
export const second = () => new Second().ask('/second');
//                                           ^^^^^^^^^ wrapper GET https://second.example.com/second

// @file src/abstract.ts
class Download {
  address(_tag: string): string {
    throw new Error('not implemented');
  }
  get(tag: string) {
    return fetch(this.address(tag));
//               ^^^^^^^^^^^^^^^^^ GET https://releases.example.com/{}
  }
}
class Release extends Download {
  override address(tag: string) {
    return `https://releases.example.com/${tag}`;
  }
}
new Release().get('latest');
//                ^^^^^^^^ wrapper GET https://releases.example.com/latest

// @file src/mixins.ts
// What a mixin puts in the place of what the class has that it is given is an heir's like any other.
type Constructor<T> = new (...args: never[]) => T;
export class Plain {
  base = 'https://plain.example.com';
  load() {
    return fetch(this.base + '/plain');
//               ^^^^^^^^^^^^^^^^^^^^ GET https://local.example.com/plain | https://plain.example.com/plain | https://stage.example.com/plain
  }
}
export class Other {
  base = 'https://other.example.com';
}
const WithStage = <T extends Constructor<Plain>>(Base: T) =>
  class extends Base {
    override base = 'https://stage.example.com';
  };
export class Staged extends WithStage(Plain) {}
function Loading(Base) {
  return class extends Base {
    fetchAll() {
      return fetch(this.base + '/all');
//                 ^^^^^^^^^^^^^^^^^^ GET https://other.example.com/all | https://plain.example.com/all
    }
  };
}
export const LoadingPlain = Loading(Plain);
export const LoadingOther = Loading(Other);

// @file src/moreMixins.ts
import { Staged } from './mixins';
export class Local extends Staged {
  override base = 'https://local.example.com';
}
new Local().load();

// @file src/statics.ts
// In a static method, this may be an heir.
export class Model {
  static base = 'https://model.example.com';
  static get(path: string) {
    return fetch(this.base + path);
//               ^^^^^^^^^^^^^^^^ GET https://model.example.com/{} | https://user.example.com/{}
  }
  static own() {
    return fetch(Model.base + '/own');
//               ^^^^^^^^^^^^^^^^^^^ GET https://model.example.com/own
  }
}
export class User extends Model {
  static override base = 'https://user.example.com';
}
export const user = () => User.get('/user');
//                                 ^^^^^^^ wrapper GET https://user.example.com/user
export const model = () => Model.get('/model');
//                                   ^^^^^^^^ wrapper GET https://model.example.com/model

// @file src/madeByHeirs.ts
abstract class Forge {
  protected abstract find(name: string): Promise<unknown>;
  open(name: string) {
    return this.find(name);
  }
}
class Hub extends Forge {
  constructor(private base: string) {
    super();
  }
  find(name: string) {
    return fetch(`${this.base}/hub`, { body: name });
//               ^^^^^^^^^^^^^^^^^^ GET https://hub.example.com/hub
  }
}
class Lab extends Forge {
  constructor(private base: string) {
    super();
  }
  find(name: string) {
    return fetch(`${this.base}/lab`, { body: name });
//               ^^^^^^^^^^^^^^^^^^ GET https://lab.example.com/lab
  }
}
class Disk extends Forge {
  async find(name: string) {
    return name;
  }
}
const hub = new Hub('https://hub.example.com');
const lab = new Lab('https://lab.example.com');
const disk = new Disk();
hub.open('a');
//^^^^^^^^^^^ wrapper GET https://hub.example.com/hub
lab.open('b');
//^^^^^^^^^^^ wrapper GET https://lab.example.com/lab
disk.open('c');
