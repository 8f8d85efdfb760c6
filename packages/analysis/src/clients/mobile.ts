import type { Action, ClientModel, Locators, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const asks = (url: Locators, method?: string | Locators): Request => ({
  does: 'request',
  url,
  ...(method === undefined ? {} : { method }),
});

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

const verbsAt = (url: Locators): Readonly<Record<string, Request>> =>
  Object.fromEntries(verbs.map((verb) => [verb, asks(url, verb.toUpperCase())]));

/** Files that are loaded from and sent to an address. */
const transfers: Readonly<Record<string, Request>> = {
  downloadAsync: asks(['0'], 'GET'),
  uploadAsync: asks(['0'], ['2.httpMethod', '=POST']),
  createDownloadResumable: asks(['0'], 'GET'),
  createUploadTask: asks(['0'], ['2.httpMethod', '=POST']),
  downloadFileAsync: asks(['0'], 'GET'),
  downloadFile: asks(['0.fromUrl'], 'GET'),
  uploadFiles: asks(['0.toUrl'], ['0.method', '=POST']),
};

/** Requests of NativeScript, with a URL or options. */
const nativescript: Readonly<Record<string, Request>> = {
  request: asks(['0.url', '0'], ['0.method']),
  ...Object.fromEntries(
    ['getJSON', 'getString', 'getImage', 'getFile', 'getBinary'].map((name) => [name, asks(['0.url', '0'], 'GET')]),
  ),
};

/** Mini programs: every request is made of options. */
const taro: Readonly<Record<string, Request>> = {
  request: asks(['0.url', '0'], ['0.method', '1.method']),
  uploadFile: asks(['0.url'], 'POST'),
  downloadFile: asks(['0.url'], 'GET'),
  connectSocket: { ...asks(['0.url'], 'GET'), scheme: 'wss' },
};

const named = (requests: Readonly<Record<string, Request>>, of = 'one'): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(requests).map((name) => [name, `${of}:${name}`]));

const expo = { ...named(transfers), File: 'files', default: 'files', '=': 'files' };
const cordova = { HTTP: 'cordova', default: 'cordova', '=': 'cordova' };

/**
 * What apps for phones ask through the platform: files of Expo and React Native, HTTP of Capacitor, Cordova and
 * NativeScript, and mini programs made with Taro.
 * @see https://docs.expo.dev/versions/latest/sdk/filesystem/
 */
export const mobile: ClientModel = {
  name: 'mobile',
  kind: 'http',
  modules: {
    'expo-file-system': expo,
    'expo-file-system/legacy': expo,
    'react-native-fs': { default: 'files', '=': 'files', ...named(transfers) },
    '@dr.pogodin/react-native-fs': { default: 'files', '=': 'files', ...named(transfers) },
    '@capacitor/core': { CapacitorHttp: 'capacitor' },
    '@capacitor-community/http': { Http: 'capacitor' },
    '@awesome-cordova-plugins/http': cordova,
    '@awesome-cordova-plugins/http/ngx': cordova,
    '@ionic-native/http': cordova,
    '@ionic-native/http/ngx': cordova,
    '@tarojs/taro': { default: 'taro', '=': 'taro', ...named(taro, 'taro') },
    '@nativescript/core': { Http: 'nativescript' },
    '@nativescript/core/http': { default: 'nativescript', ...named(nativescript) },
  },
  onlyBeside: { '@capacitor/core': 'CapacitorHttp', '@nativescript/core': 'Http' },
  entities: {
    files: { members: { ...transfers, File: { does: 'is', entity: 'files' } }, others: plain },
    capacitor: {
      members: { ...verbsAt(['0.url']), del: asks(['0.url'], 'DELETE'), request: asks(['0.url'], ['0.method']) },
      others: plain,
    },
    cordova: {
      members: {
        ...verbsAt(['0']),
        sendRequest: asks(['0'], ['1.method']),
        downloadFile: asks(['0'], 'GET'),
        uploadFile: asks(['0'], 'POST'),
      },
      others: plain,
    },
    nativescript: { members: nativescript, others: plain },
    taro: { members: { ...taro, default: { does: 'is', entity: 'taro' } }, others: plain },
    ...Object.fromEntries(Object.entries(taro).map(([name, call]) => [`taro:${name}`, { call }])),
    ...Object.fromEntries(
      Object.entries({ ...transfers, ...nativescript }).map(([name, call]) => [`one:${name}`, { call }]),
    ),
  },
};
