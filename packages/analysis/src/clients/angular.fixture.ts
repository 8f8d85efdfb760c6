// @file src/users.service.ts
import { HttpClient, HttpRequest } from '@angular/common/http';
import { environment } from './environment';

@Injectable({ providedIn: 'root' })
export class UsersService {
  private readonly url = environment.apiUrl;
  constructor(private readonly http: HttpClient) {}

  list() {
    return this.http.get<string[]>(`${this.url}/users`).pipe();
//                                 ^^^^^^^^^^^^^^^^^^^ GET https://env.example.com/v1/users
  }
  change(id: string) {
    this.http.post('https://api.example.com/users', { id });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/users
    this.http.put(`https://api.example.com/users/${id}`, {});
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/users/{}
    this.http.patch('/api/users', {});
//                  ^^^^^^^^^^^^ PATCH relative
    this.http.delete(this.url + '/users/' + id);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://env.example.com/v1/users/{}
    this.http.head('https://api.example.com/head');
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ HEAD https://api.example.com/head
    this.http.options('https://api.example.com/options');
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ OPTIONS https://api.example.com/options
    this.http.jsonp('https://api.example.com/jsonp', 'callback');
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/jsonp
    this.http.request('GET', 'https://api.example.com/request', { body: {} });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/request
    return this.http.request(new HttpRequest('POST', 'https://api.example.com/as-request', {}));
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/as-request
  }
}

// @file src/environment.ts
export const environment = { apiUrl: 'https://env.example.com/v1' };

// @file src/injected.ts
import { HttpBackend, HttpClient, httpResource } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { UsersService } from './users.service';

export class Orders {
  private readonly http = inject(HttpClient);
  private readonly users = inject(UsersService);
  readonly current = httpResource(() => 'https://api.example.com/resource');
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/resource
  readonly other = httpResource(() => ({ url: 'https://api.example.com/resource-options', method: 'POST' }));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/resource-options
  list() {
    this.users.list();
    return this.http.get('https://api.example.com/orders');
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/orders
  }
}
export class Plain {
  readonly http: HttpClient;
  constructor(backend: HttpBackend, injector: Injector) {
    this.http = new HttpClient(backend);
    injector.get(HttpClient).get('https://api.example.com/injector');
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/injector
  }
  list() {
    return this.http.get('https://api.example.com/backend');
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/backend
  }
}
export const guard = () => inject(HttpClient).get('https://api.example.com/guard');
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/guard

@Injectable()
export class ApiClient extends HttpClient {
  list() {
    return this.get('https://api.example.com/inherited');
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/inherited
  }
}
export class Uses {
  constructor(private readonly api: ApiClient) {}
  list() {
    return this.api.get('https://api.example.com/through-heir');
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/through-heir
  }
}

// @file src/other.ts
import { HttpClient } from './own';

export class Other {
  constructor(
    private readonly http: HttpClient,
    private readonly params: URLSearchParams,
  ) {}
  list() {
    this.params.get('https://api.example.com/params');
    return this.http.get('https://api.example.com/own');
  }
}

// @file src/own.ts
export class HttpClient {
  get(url: string) {
    return url;
  }
}

// @file apps/shop/package.json
{ "name": "shop" }

// @file apps/shop/src/items.service.ts
import { HttpClient } from '@angular/common/http';

export class ItemsService {
  constructor(private readonly http: HttpClient) {}
  list(id: string) {
    this.http.get('assets/i18n/en.json');
//                ^^^^^^^^^^^^^^^^^^^^^ GET relative
    this.http.get('https://whole.example.com/items');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://whole.example.com/items
    return this.http.get(`items/${id}`);
//                       ^^^^^^^^^^^^^ GET https://shop.example.com/items/{}
  }
}

// @file apps/shop/src/base.interceptor.ts
import { HttpEvent, HttpHandler, HttpInterceptor, HttpRequest } from '@angular/common/http';
import { Observable } from 'rxjs';

@Injectable()
export class BaseInterceptor implements HttpInterceptor {
  private readonly base = 'https://shop.example.com';
  intercept(request: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    if (request.url.startsWith('assets')) return next.handle(request);
    const withBase = request.clone({ url: `${this.base}/${request.url}` });
    return next.handle(withBase);
  }
}

// @file apps/office/package.json
{ "name": "office" }

// @file apps/office/src/orders.service.ts
import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';

export class OrdersService {
  private readonly http = inject(HttpClient);
  list() {
    return this.http.get('/api/orders');
//                       ^^^^^^^^^^^^^ GET https://office.example.com/api/orders
  }
}

// @file apps/office/src/base.interceptor.ts
import { HttpInterceptorFn } from '@angular/common/http';

const BASE = 'https://office.example.com';
export const baseInterceptor: HttpInterceptorFn = (req, next) => next(req.clone({ url: BASE + req.url, withCredentials: true }));

// @file apps/office/src/token.interceptor.ts
import { HttpInterceptorFn } from '@angular/common/http';

export const tokenInterceptor: HttpInterceptorFn = (req, next) => next(req.clone({ setHeaders: { a: 'b' } }));
