import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const send: Request = {
  does: 'request',
  method: ['0.method'],
  url: ['0.url', '0'],
  parts: {
    scheme: ['0.protocol', '=http'],
    host: ['0.hostname', '0.host'],
    port: ['0.port'],
    path: ['0.path'],
  },
};

const open: Request = { does: 'request', method: 'GET', url: ['0'] };

const fetch: Request = { does: 'request', method: ['1.method', '0#method'], url: ['0#url', '0'] };

/** What shows a page. */
const pages = { BrowserWindow: 'BrowserWindow', BrowserView: 'BrowserWindow', WebContentsView: 'BrowserWindow' };

/**
 * Electron: `net.request`, `net.fetch`, sessions, and the pages that windows load.
 * @see https://www.electronjs.org/docs/latest/api/net
 */
export const electron: ClientModel = {
  name: 'electron',
  kind: 'http',
  modules: Object.fromEntries(
    ['electron', 'electron/main', '@electron/remote'].map((name) => [
      name,
      {
        default: 'electron',
        '=': 'electron',
        net: 'net',
        session: 'session',
        remote: 'electron',
        ...pages,
        ClientRequest: 'ClientRequest',
        WebContents: 'webContents',
        Session: 'aSession',
      },
    ]),
  ),
  entities: {
    electron: {
      members: Object.fromEntries(
        Object.entries({ ...pages, net: 'net', session: 'session', remote: 'electron' }).map(([name, entity]) => [
          name,
          { does: 'is', entity } as const,
        ]),
      ),
      others: plain,
    },
    net: { members: { request: send, fetch }, others: plain },
    ClientRequest: { construct: send },
    session: {
      members: {
        defaultSession: { does: 'is', entity: 'aSession' },
        fromPartition: { does: 'client', becomes: 'aSession' },
        fromPath: { does: 'client', becomes: 'aSession' },
      },
      others: plain,
    },
    aSession: { members: { fetch, downloadURL: open }, others: plain },
    BrowserWindow: {
      construct: { does: 'client', becomes: 'browserWindow' },
      members: {
        getAllWindows: plain,
        getFocusedWindow: { does: 'client', becomes: 'browserWindow' },
        fromWebContents: { does: 'client', becomes: 'browserWindow' },
      },
      others: plain,
    },
    browserWindow: {
      members: { loadURL: open, webContents: { does: 'is', entity: 'webContents' } },
      others: plain,
    },
    webContents: {
      members: { loadURL: open, downloadURL: open, session: { does: 'is', entity: 'aSession' } },
      others: plain,
    },
  },
};
