import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** `download(url, target)`, `download({ url, dest })`; some take a list of URLs. */
const load: Request = { does: 'request', method: 'GET', url: ['0.url', '0.uri', '0'] };

const whole = { default: 'download', '=': 'download' };

/**
 * Libraries that load a file from an address: functions that take the URL first, and classes that load on demand.
 * @see https://github.com/hgouveia/node-downloader-helper
 */
export const downloads: ClientModel = {
  name: 'downloads',
  kind: 'http',
  modules: {
    nugget: whole,
    'download-file': whole,
    'node-wget': whole,
    'node-wget-promise': whole,
    'wget-improved': { default: 'library', '=': 'library', download: 'download' },
    'wget-improved-2': { default: 'library', '=': 'library', download: 'download' },
    'image-downloader': { default: 'library', '=': 'library', image: 'download' },
    'node-downloader-helper': { DownloaderHelper: 'made', default: 'library', '=': 'library' },
    'nodejs-file-downloader': { Downloader: 'made', default: 'made', '=': 'made' },
    'open-graph-scraper': { default: 'graph', '=': 'graph' },
    'rss-parser': { default: 'Parser', '=': 'Parser' },
    easydl: { default: 'made', '=': 'made' },
  },
  entities: {
    download: { call: load, others: plain },
    made: { construct: load, members: { Downloader: { does: 'is', entity: 'made' } }, others: plain },
    // What is given as a text is not loaded.
    graph: { call: { ...load, local: ['0.html'] }, others: plain },
    Parser: { construct: { does: 'client', becomes: 'parser' } },
    parser: { members: { parseURL: load }, others: plain },
    library: {
      call: load,
      members: {
        download: load,
        image: load,
        DownloaderHelper: { does: 'is', entity: 'made' },
        default: { does: 'is', entity: 'library' },
      },
      others: plain,
    },
  },
};
