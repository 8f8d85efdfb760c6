import got from 'got';

export abstract class Source {
  protected abstract readonly host: string;

  protected read(path: string) {
    return got(`https://${this.host}${path}`).json();
  }
}

export class News extends Source {
  protected readonly host = 'news.worker.example';
  latest() {
    return this.read('/latest');
  }
}

export class Weather extends Source {
  protected readonly host = 'weather.worker.example';
  today(city: string) {
    return this.read(`/today/${city}`);
  }
}
