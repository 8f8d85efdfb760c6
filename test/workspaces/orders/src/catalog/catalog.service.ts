import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

@Injectable()
export class CatalogService {
  constructor(
    private readonly http: HttpService,
    private readonly config: ConfigService,
  ) {}

  find(id: string) {
    return this.http.get(`${this.config.get('CATALOG_URL')}/products/${id}`);
  }

  exchange() {
    return this.http.get(this.config.get('EXCHANGE_URL', 'https://exchange.example.net/v1'));
  }
}
