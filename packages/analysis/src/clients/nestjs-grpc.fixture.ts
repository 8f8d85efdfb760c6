// @file src/heroes.module.ts
import { Module } from '@nestjs/common';
import { ClientsModule, Transport } from '@nestjs/microservices';

@Module({
  imports: [
    ClientsModule.register([
//                         ^ client grpc://heroes.example.com:50051
      { name: 'HERO', transport: Transport.GRPC, options: { url: 'heroes.example.com:50051', package: 'hero', protoPath } },
    ]),
    // Another transport is no gRPC: it is a site of its own.
    ClientsModule.register([{ name: 'MATHS', transport: Transport.TCP, options: { host: 'maths.example.com', port: 4000 } }]),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client tcp://maths.example.com:4000/
  ],
})
export class HeroesModule {}

// @file src/heroes.controller.ts
import { Controller, Get, Inject, type OnModuleInit } from '@nestjs/common';
import type { ClientGrpc } from '@nestjs/microservices';

interface HeroService {
  findOne(request: { id: number }): object;
}

@Controller()
export class HeroesController implements OnModuleInit {
  private heroes: HeroService;

  constructor(@Inject('HERO') private readonly client: ClientGrpc) {}

  onModuleInit() {
    this.heroes = this.client.getService<HeroService>('HeroService');
  }

  @Get()
  one() {
    return this.heroes.findOne({ id: 1 });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ findOne grpc://heroes.example.com:50051
  }
}

// @file packages/orders/package.json
{ "name": "orders" }

// @file packages/orders/src/orders.ts
import { Client, type ClientGrpc, Transport } from '@nestjs/microservices';
import { credentials } from '@grpc/grpc-js';

export class Orders {
  @Client({
//        ^ client grpcs://orders.example.com:443
    transport: Transport.GRPC,
    options: { url: 'orders.example.com:443', package: 'orders', protoPath, credentials: credentials.createSsl() },
  })
  private client: ClientGrpc;

  all() {
    const orders = this.client.getService('Orders');
    return orders.list({});
//         ^^^^^^^^^^^^^^^ list grpcs://orders.example.com:443
  }
}

// @file packages/orders/src/parcels.ts
import { Client, type ClientGrpc, type OnModuleInit, Transport } from '@nestjs/microservices';
import { parcels } from './options';

// Each field goes by its own decorator, whatever others stand in the package.
export class Parcels implements OnModuleInit {
  @Client(parcels) private readonly client: ClientGrpc;
//        ^^^^^^^ client grpc://parcels.example.com:443
  private service: { track(id: string): object };

  onModuleInit() {
    this.service = this.client.getService('Parcels');
  }
  track(id: string) {
    return this.service.track(id);
//         ^^^^^^^^^^^^^^^^^^^^^^ track grpc://parcels.example.com:443
  }
}

// @file packages/orders/src/options.ts
import { Transport } from '@nestjs/microservices';

export const parcels = { transport: Transport.GRPC, options: { url: 'parcels.example.com:443', package: 'parcels', protoPath } };

// @file packages/stock/package.json
{ "name": "stock" }

// @file packages/stock/src/stock.ts
import { ClientProxyFactory, ClientsModule, Transport } from '@nestjs/microservices';

const client = ClientProxyFactory.create({ transport: Transport.GRPC, options: { package: 'stock', protoPath } });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://localhost:5000
client.getService('Stock').count({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ count grpc://localhost:5000

ClientsModule.registerAsync([
//                          ^ client grpc://prices.example.com:5000 (default)
  {
    name: 'PRICES',
    useFactory: () => ({ transport: Transport.GRPC, options: { url: process.env.PRICES_URL, package: 'prices' } }),
  },
]);

// @file packages/stock/.env
PRICES_URL=prices.example.com:5000

// @file src/other.ts
import { ClientProxyFactory, Transport } from './microservices';

ClientProxyFactory.create({ transport: Transport.GRPC, options: { url: 'no.example.com:1' } }).getService('No').no({});

// @file libs/clients/src/index.ts
import * as Billing from './billing';

export * as Clients from './clients';
export { Billing };

// @file libs/clients/src/billing.ts
export const BILLING_PACKAGE = 'billing';

export interface BillingClient {
  charge(request: object): object;
}

// @file libs/clients/src/clients.ts
import { type ClientProviderOptions, Transport } from '@nestjs/microservices';
import { BILLING_PACKAGE } from './billing';

export const BillingOptions: ClientProviderOptions = {
  name: BILLING_PACKAGE,
  transport: Transport.GRPC,
  options: { url: 'billing.example.com:5056', package: BILLING_PACKAGE, protoPath },
};

// @file libs/clients/src/module.ts
import { ClientsModule } from '@nestjs/microservices';
import { Clients } from './index';

export const imports = [ClientsModule.register([Clients.BillingOptions])];
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://billing.example.com:5056

// @file libs/clients/src/controller.ts
import { Inject } from '@nestjs/common';
import type { ClientGrpc } from '@nestjs/microservices';
import { Billing } from './index';

export class BillingController {
  private billing: Billing.BillingClient;

  constructor(@Inject(Billing.BILLING_PACKAGE) private client: ClientGrpc) {}

  onModuleInit() {
    this.billing = this.client.getService<Billing.BillingClient>('Billing');
  }

  pay() {
    return this.billing.charge({ amount: 1 });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ charge grpc://billing.example.com:5056
  }
}
