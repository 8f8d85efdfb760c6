import EasyDl from 'easydl';
import { image } from 'image-downloader';
import { DownloaderHelper } from 'node-downloader-helper';
import { Downloader } from 'nodejs-file-downloader';
import nugget from 'nugget';
import wget from 'wget-improved';
import { download as own } from './own';

const BASE = 'http://files.example.com';
nugget(`${BASE}/setup.exe`, { dir: 'tools' }, () => undefined);
//     ^^^^^^^^^^^^^^^^^^^ GET http://files.example.com/setup.exe
nugget(['https://one.example.com/a.zip', 'https://two.example.com/b.zip'], {});
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://one.example.com/a.zip | https://two.example.com/b.zip
wget.download('https://files.example.com/tool.tar.gz', './tool.tar.gz');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://files.example.com/tool.tar.gz
const helper = new DownloaderHelper('https://files.example.com/data.csv', '/data');
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://files.example.com/data.csv
helper.on('end', () => undefined);
await helper.start();
await new Downloader({ url: 'https://files.example.com/movie.mp4', directory: './movies' }).download();
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://files.example.com/movie.mp4
await new EasyDl('https://files.example.com/big.iso', './big.iso').wait();
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://files.example.com/big.iso
await image({ url: 'https://images.example.com/photo.jpg', dest: '/images' });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://images.example.com/photo.jpg
wget.parse('https://no.example.com');
own('https://no.example.com');

// @file src/own.ts
export function download(url: string) {
  return url;
}

// @file src/documents.ts
import ogs from 'open-graph-scraper';
import Parser from 'rss-parser';

ogs({ url: 'https://page.example.com/' });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://page.example.com/
ogs({ html: '<title>Page</title>' });
new Parser({ timeout: 1000 }).parseURL('https://news.example.com/feed.xml');
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://news.example.com/feed.xml
