// @file src/calls.ts
import { grpc } from '@improbable-eng/grpc-web';
import { BookService } from './gen/book_service_pb_service';

grpc.unary(BookService.GetBook, { request, host: 'https://books.example.com', onEnd: () => {} });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://books.example.com/
grpc.invoke(BookService.QueryBooks, { request, host: HOST, onMessage: () => {} });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://invoke.example.com/
const stream = grpc.client(BookService.QueryBooks, { host: 'https://stream.example.com' });
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://stream.example.com/
stream.onMessage(() => {});
stream.start();
//^^^^^^^^^^^^ https://stream.example.com/
stream.send(request);
const HOST = 'https://invoke.example.com';

// @file src/generated.ts
import { BookServiceClient } from './gen/book_service_pb_service';
import { getBook } from './gen/book_service_pb';

const client = new BookServiceClient('https://generated.example.com');
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://generated.example.com/
client.getBook(request, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ getBook https://generated.example.com/
getBook(client);

// @file src/ts-proto.ts
import { grpc } from '@improbable-eng/grpc-web';

interface Rpc {
  unary(method: object, request: object): Promise<object>;
}

export class BooksClientImpl {
  private readonly rpc: Rpc;
  constructor(rpc: Rpc) {
    this.rpc = rpc;
  }
  GetBook(request: object) {
    return this.rpc.unary(BooksGetBookDesc, request);
  }
}

export class GrpcWebImpl {
  private host: string;
  constructor(host: string, options: object) {
    this.host = host;
  }
  unary(method: object, request: object) {
    return new Promise((resolve, reject) => {
      grpc.unary(method, { request, host: this.host, onEnd: resolve });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://ts-proto.example.com/
    });
  }
}

export const books = new BooksClientImpl(new GrpcWebImpl('https://ts-proto.example.com', {}));
books.GetBook({});
//^^^^^^^^^^^^^^^ wrapper https://ts-proto.example.com/

// @file src/other.ts
import { grpc } from './grpc';

grpc.unary({}, { host: 'https://no.example.com' });
