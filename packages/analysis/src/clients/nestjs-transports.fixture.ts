// @file src/orders.module.ts
import { Module } from '@nestjs/common';
import { ClientProxyFactory, ClientsModule, Transport } from '@nestjs/microservices';

@Module({
  imports: [
    ClientsModule.register([{ name: 'MATHS', transport: Transport.TCP, options: { host: 'maths.example.com', port: 4000 } }]),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client tcp://maths.example.com:4000/
    ClientsModule.register([{ name: 'LOCAL', transport: Transport.TCP }]),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client tcp://localhost:3000/
    ClientsModule.register([
//                         ^ client nats://n1.example.com:4222/ | nats://n2.example.com:4222/
      { name: 'BUS', transport: Transport.NATS, options: { servers: ['nats://n1.example.com:4222', 'nats://n2.example.com:4222'] } },
    ]),
    ClientsModule.register([
//                         ^ client amqps://rabbit.example.com:5671/
      {
        name: 'ORDERS',
        transport: Transport.RMQ,
        options: { urls: ['amqps://rabbit.example.com'], queue: 'orders', queueOptions: { durable: false } },
      },
    ]),
    ClientsModule.register({ isGlobal: true, clients: [{ name: 'CACHE', transport: Transport.REDIS, options: { host: 'cache.example.com', port: 6380, tls: {} } }] }),
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client rediss://cache.example.com:6380/
    ClientsModule.registerAsync([
//                              ^ client //kafka.example.com:9092/ (default)
      { name: 'EVENTS', useFactory: () => ({ transport: Transport.KAFKA, options: { client: { brokers: [process.env.KAFKA_BROKER] } } }) },
    ]),
  ],
})
export class OrdersModule {}

// @file .env
KAFKA_BROKER=kafka.example.com:9092

// @file src/factory.ts
import { Client, ClientProxyFactory, Transport, type ClientProxy } from '@nestjs/microservices';

export const telemetry = ClientProxyFactory.create({ transport: Transport.MQTT, options: { url: 'mqtt://things.example.com:1883' } });
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client mqtt://things.example.com:1883/
telemetry.emit('started', {});
ClientProxyFactory.create({ transport: Transport.RMQ, options: { queue: 'own' } });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client amqp://localhost:5672/
ClientProxyFactory.create({ transport: Transport.NATS });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client nats://localhost:4222/
ClientProxyFactory.create({ transport: Transport.REDIS, options: { host: 'plain.example.com' } });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client redis://plain.example.com:6379/
ClientProxyFactory.create({ transport: Transport.RMQ, options: { urls: [{ protocol: 'amqp', hostname: 'object.example.com', port: 5673 }] } });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client amqp://object.example.com:5673/

export class Totals {
  @Client({ transport: Transport.TCP, options: { host: 'totals.example.com', port: 8877 } })
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client tcp://totals.example.com:8877/
  private readonly client: ClientProxy;
  sum() {
    return this.client.send({ cmd: 'sum' }, [1, 2]);
  }
}

// @file src/several.ts
import { ClientsModule, Transport } from '@nestjs/microservices';

// Each client of a list has its own transport.
ClientsModule.register([
//                     ^ client tcp://a.example.com:4001/ | redis://b.example.com:6379/ | mqtts://c.example.com:8883/ | grpc://d.example.com:50051
  { name: 'A', transport: Transport.TCP, options: { host: 'a.example.com', port: 4001 } },
  { name: 'B', transport: Transport.REDIS, options: { host: 'b.example.com' } },
  { name: 'C', transport: Transport.MQTT, options: { url: 'mqtts://c.example.com' } },
  { name: 'D', transport: Transport.GRPC, options: { url: 'd.example.com:50051', package: 'd' } },
]);

// @file src/server.ts
import { NestFactory } from '@nestjs/core';
import { Transport } from '@nestjs/microservices';

// What a server listens on is no call.
NestFactory.createMicroservice(AppModule, { transport: Transport.TCP, options: { host: 'no.example.com', port: 4000 } });

// @file src/other.ts
import { ClientProxyFactory, Transport } from './microservices';

ClientProxyFactory.create({ transport: Transport.NATS, options: { servers: 'nats://no.example.com' } });
