// @file .env
API_URL=https://api.example.com

// @file src/orders.config.ts
import { registerAs } from '@nestjs/config';
export const ordersConfig = registerAs('orders', () => ({
  url: process.env.ORDERS_URL ?? 'https://orders.example.com',
  nested: { url: 'https://nested.example.com' },
}));

// @file src/configuration.ts
export default () => ({ stock: { url: 'https://stock.example.com' } });

// @file src/app.module.ts
import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import * as Joi from 'joi';
import configuration from './configuration';
import { ordersConfig } from './orders.config';
@Module({
  imports: [
    ConfigModule.forRoot({
      load: [configuration, ordersConfig],
      validationSchema: Joi.object({ CHECKED_URL: Joi.string().default('https://checked.example.com') }),
    }),
  ],
})
export class AppModule {}

// @file src/orders.service.ts
import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
@Injectable()
export class OrdersService {
  constructor(private readonly config: ConfigService) {}
  send(name: string) {
    fetch(this.config.get('API_URL'));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
    fetch(this.config.get<string>('WITH_DEFAULT', 'https://default.example.com'));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment WITH_DEFAULT
    fetch(this.config.getOrThrow('REQUIRED'));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment REQUIRED
    fetch(this.config.get('orders.url'));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://orders.example.com/ | unresolved environment ORDERS_URL
    fetch(this.config.get('orders').nested.url);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://nested.example.com/
    fetch(this.config.get('stock.url'));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://stock.example.com/
    fetch(this.config.get('CHECKED_URL'));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://checked.example.com/ | unresolved environment CHECKED_URL
    fetch(this.config.get('missing.url'));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment missing.url
    fetch(this.config.get(name));
//        ^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime this.config.get
  }
}
const direct = new ConfigService();
fetch(direct.get('API_URL'));
//    ^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)

// @file src/typed.service.ts
import { Inject } from '@nestjs/common';
import { type ConfigType } from '@nestjs/config';
import { ordersConfig } from './orders.config';
export class TypedService {
  constructor(@Inject(ordersConfig.KEY) private readonly orders: ConfigType<typeof ordersConfig>) {}
  send() {
    fetch(this.orders.nested.url);
//        ^^^^^^^^^^^^^^^^^^^^^^ GET https://nested.example.com/
  }
}

// @file src/other.service.ts
import { ConfigService } from './config.service';
export class OtherService {
  constructor(private readonly config: ConfigService) {}
  send() {
    fetch(this.config.get('API_URL'));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://*.example.com/
  }
}

// @file src/config.service.ts
export class ConfigService {
  get(name: string) {
    return `https://${name.length}.example.com`;
  }
}
