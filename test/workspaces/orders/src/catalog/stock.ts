import * as grpc from '@grpc/grpc-js';
import { StockClient } from './generated/stock_grpc_pb';

export class Stock {
  private readonly client = new StockClient(process.env.STOCK_ADDRESS!, grpc.credentials.createInsecure());

  reserve(id: string) {
    return new Promise((resolve, reject) =>
      this.client.reserve({ id }, (error: unknown, answer: unknown) => (error ? reject(error) : resolve(answer))),
    );
  }
}
