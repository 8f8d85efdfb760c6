// @file src/tokens.ts
export const SHOP = 'SHOP';
export const STOCK = Symbol('STOCK');
export const BASE = Symbol('BASE');

// @file src/app.module.ts
import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { ClientsModule, Transport } from '@nestjs/microservices';
import axios from 'axios';
import { BASE, SHOP, STOCK } from './tokens';

const providers = [
  { provide: 'USERS', useFactory: () => axios.create({ baseURL: 'https://users.example.com' }) },
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://users.example.com/
  { provide: 'ORDERS', useValue: axios.create({ baseURL: 'https://orders.example.com' }) },
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://orders.example.com/
  { provide: BASE, inject: [ConfigService], useFactory: (config: ConfigService) => config.get('BASE_URL') },
];

@Module({
  imports: [
    ClientsModule.register([
//                         ^ client tcp://events.example.com:4000/ | grpc://shop.example.com:5000 | grpc://stock.example.com:5000
      { name: SHOP, transport: Transport.GRPC, options: { url: 'shop.example.com:5000', package: 'shop' } },
      { name: STOCK, transport: Transport.GRPC, options: { url: 'stock.example.com:5000', package: 'stock' } },
      { name: 'EVENTS', transport: Transport.TCP, options: { host: 'events.example.com', port: 4000 } },
    ]),
  ],
  providers,
})
export class AppModule {}

// @file .env
BASE_URL=https://base.example.com

// @file src/app.service.ts
import { Inject, Injectable } from '@nestjs/common';
import type { ClientGrpc, ClientProxy } from '@nestjs/microservices';
import type { AxiosInstance } from 'axios';
import { BASE, SHOP, STOCK } from './tokens';

@Injectable()
export class AppService {
  private shop: { buy(order: object): object };
  @Inject('ORDERS') private orders: AxiosInstance;

  constructor(
    @Inject(SHOP) private readonly shopClient: ClientGrpc,
    @Inject(STOCK) private readonly stockClient: ClientGrpc,
    @Inject('EVENTS') private readonly events: ClientProxy,
    @Inject('USERS') private readonly users: AxiosInstance,
    @Inject(BASE) private readonly base: string,
    @Inject('NOBODY') private readonly nobody: string,
  ) {}

  onModuleInit() {
    this.shop = this.shopClient.getService('Shop');
  }

  all() {
    this.shop.buy({});
//  ^^^^^^^^^^^^^^^^^ buy grpc://shop.example.com:5000
    this.stockClient.getService<{ list(): object }>('Stock').list();
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list grpc://stock.example.com:5000
    this.events.send('https://events.example.com', {});
    this.users.get('/a');
//                 ^^^^ GET https://users.example.com/a
    this.orders.get('/b');
//                  ^^^^ GET https://orders.example.com/b
    fetch(`${this.base}/c`);
//        ^^^^^^^^^^^^^^^^ GET https://base.example.com/c (default)
    fetch(this.nobody);
//        ^^^^^^^^^^^ GET unresolved parameter nobody
  }
}

// @file src/near/near.module.ts
import { Module } from '@nestjs/common';

// A module nearer to whoever asks stands before others.
@Module({ providers: [{ provide: 'USERS', useValue: 'https://near.example.com' }] })
export class NearModule {}

// @file src/near/near.service.ts
import { Inject } from '@nestjs/common';

export class NearService {
  constructor(@Inject('USERS') private readonly users: string) {}

  all() {
    return fetch(this.users);
//               ^^^^^^^^^^ GET https://near.example.com/
  }
}

// @file test/app.test.ts
import { Test } from '@nestjs/testing';
import { Module } from '@nestjs/common';

@Module({ providers: [{ provide: 'ORDERS', useValue: 'https://mock.example.com' }] })
class Mocks {}

// @file packages/web/src/tokens.ts
import { InjectionToken } from '@angular/core';

export const API = new InjectionToken<string>('api');
export const FILES = new InjectionToken<string>('files', { factory: () => 'https://files.example.com' });

// @file packages/web/src/config.ts
import type { ApplicationConfig } from '@angular/core';
import { API } from './tokens';

export const config: ApplicationConfig = { providers: [{ provide: API, useValue: 'https://api.example.com' }] };

// @file packages/web/src/users.ts
import { Inject, Injectable, inject } from '@angular/core';
import { HttpClient } from '@angular/common/http';
import { API, FILES } from './tokens';

@Injectable({ providedIn: 'root' })
export class Users {
  private readonly http = inject(HttpClient);
  private readonly files = inject(FILES);

  constructor(@Inject(API) private readonly api: string) {}

  all() {
    this.http.get(`${this.api}/users`);
//                ^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/users
    this.http.get(`${this.files}/users.csv`);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://files.example.com/users.csv
  }
}

// @file packages/boxes/src/main.ts
import axios from 'axios';
import { Container } from 'inversify';
import { container } from 'tsyringe';
import { types } from './types';

container.register('Base', { useValue: 'https://tsyringe.example.com' });
const box = new Container();
box.bind(types.Http).toDynamicValue(() => axios.create({ baseURL: 'https://inversify.example.com' }));
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://inversify.example.com/

// @file packages/boxes/src/types.ts
export const types = { Http: Symbol.for('Http') };

// @file packages/boxes/src/users.ts
import type { AxiosInstance } from 'axios';
import { inject } from 'inversify';
import { inject as given } from 'tsyringe';
import { types } from './types';

export class Users {
  constructor(
    @given('Base') private readonly base: string,
    @inject(types.Http) private readonly http: AxiosInstance,
  ) {}

  all() {
    fetch(`${this.base}/users`);
//        ^^^^^^^^^^^^^^^^^^^^ GET https://tsyringe.example.com/users
    this.http.get('/users');
//                ^^^^^^^^ GET https://inversify.example.com/users
  }
}

// @file packages/own/src/users.ts
import { Inject } from './own';

export class Users {
  constructor(@Inject('USERS') private readonly base: string) {}

  all() {
    return fetch(this.base);
//               ^^^^^^^^^ GET unresolved parameter base
  }
}

// @file packages/own/src/own.ts
export const Inject = (name: string) => (target: object) => void [name, target];

// @file src/told/transport.ts
import axios from 'axios';
import type { Transport } from 'elsewhere';
export class HttpTransport implements Transport {
  private readonly http = axios.create({ baseURL: 'https://told.example.com' });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://told.example.com/
  send(path: string) {
    return this.http.post(path);
//                        ^^^^ POST https://told.example.com/{}
  }
}

// @file src/told/module.ts
import { Module } from '@nestjs/common';
import { HttpTransport } from './transport';
@Module({ providers: [{ provide: 'TRANSPORT', useClass: HttpTransport }] })
export class ToldModule {}

// @file src/told/users.ts
// It names neither the class nor a type that leads to it: only the token.
import { Inject } from '@nestjs/common';
import type { Transport } from 'elsewhere';
export class Users {
  constructor(@Inject('TRANSPORT') private readonly transport: Transport) {}
  invite() {
    return this.transport.send('/invitations');
//                             ^^^^^^^^^^^^^^ wrapper POST https://told.example.com/invitations
  }
}

// @file src/told/container.ts
import { container } from 'tsyringe';
import { MAILER } from './tokens';
import { HttpTransport } from './transport';
container.register(MAILER, { useClass: HttpTransport });

// @file src/told/tokens.ts
export const MAILER = Symbol('mailer');

// @file src/told/mails.ts
import type { Transport } from 'elsewhere';
import { inject } from 'tsyringe';
import { MAILER } from './tokens';
export class Mails {
  constructor(@inject(MAILER) private readonly mailer: Transport) {}
  welcome() {
    return this.mailer.send('/welcome');
//                          ^^^^^^^^^^ wrapper POST https://told.example.com/welcome
  }
}

// @file vue/src/keys.ts
import type { InjectionKey } from 'vue';

export const stockKey: InjectionKey<unknown> = Symbol('stock');

// @file vue/src/main.ts
import axios from 'axios';
import { createApp } from 'vue';
import { stockKey } from './keys';

const app = createApp({});
app.provide('pets', axios.create({ baseURL: 'https://pets.example.com' }));
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://pets.example.com/
app.provide(stockKey, axios.create({ baseURL: 'https://stock.example.com' }));
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://stock.example.com/

// @file vue/src/Pets.vue
<script setup>
import { inject } from 'vue';
import { stockKey } from './keys';

const pets = inject('pets');
pets.get('/all');
//       ^^^^^^ GET https://pets.example.com/all
inject(stockKey).post('/orders', {});
//                    ^^^^^^^^^ POST https://stock.example.com/orders
inject('elsewhere', 'https://elsewhere.example.com').get('/none');
fetch(inject('base', 'https://otherwise.example.com'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://otherwise.example.com/
</script>

// @file vue/src/Panel.vue
<script setup>
import axios from 'axios';
import { provide } from 'vue';

provide('panel', axios.create({ baseURL: 'https://panel.example.com' }));
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://panel.example.com/
</script>

// @file vue/src/Inner.vue
<script setup>
import { inject } from 'vue';

inject('panel').get('/rows');
//                  ^^^^^^^ GET https://panel.example.com/rows
fetch(inject('address'));
//    ^^^^^^^^^^^^^^^^^ GET unresolved import vue.inject
</script>
