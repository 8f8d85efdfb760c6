// @file src/expo.ts
import * as FileSystem from 'expo-file-system';
import { File, Paths, uploadAsync } from 'expo-file-system';

const CDN = 'https://cdn.example.com';
await FileSystem.downloadAsync(`${CDN}/video.mp4`, FileSystem.documentDirectory + 'video.mp4');
//                             ^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/video.mp4
await uploadAsync('https://upload.example.com/files', 'file://a', { httpMethod: 'PUT' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://upload.example.com/files
const task = FileSystem.createDownloadResumable('https://cdn.example.com/book.pdf', 'book.pdf');
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/book.pdf
await task.downloadAsync();
await File.downloadFileAsync('https://cdn.example.com/map.zip', Paths.cache);
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/map.zip
await FileSystem.readAsStringAsync('https://no.example.com');

// @file src/reactNative.ts
import RNFS, { uploadFiles } from 'react-native-fs';

RNFS.downloadFile({ fromUrl: 'https://files.example.com/a.zip', toFile: 'a.zip' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://files.example.com/a.zip
uploadFiles({ toUrl: 'https://files.example.com/in', files: [], method: 'PUT' });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://files.example.com/in
RNFS.readFile('https://no.example.com');

// @file src/capacitor.ts
import { Capacitor, CapacitorHttp } from '@capacitor/core';

CapacitorHttp.get({ url: 'https://api.example.com/users' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/users
CapacitorHttp.request({ url: 'https://api.example.com/users', method: 'DELETE' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/users
Capacitor.convertFileSrc('https://no.example.com');

// @file src/cordova.service.ts
import { HTTP } from '@awesome-cordova-plugins/http/ngx';

export class Users {
  constructor(private http: HTTP) {}
  all() {
    return this.http.get('https://api.example.com/users', {}, {});
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/users
  }
}

// @file src/nativescript.ts
import { Http } from '@nativescript/core';
import { getJSON } from '@nativescript/core/http';

Http.request({ url: 'https://api.example.com/orders', method: 'POST' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/orders
getJSON('https://api.example.com/orders');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/orders

// @file src/own.ts
import { CapacitorHttp, downloadFile } from './bridge';

CapacitorHttp.get({ url: 'https://no.example.com' });
downloadFile({ fromUrl: 'https://no.example.com' });

// @file src/bridge.ts
export const CapacitorHttp = { get: (options: { url: string }) => options.url };
export const downloadFile = (options: { fromUrl: string }) => options.fromUrl;

// @file src/mini.ts
import Taro, { downloadFile } from '@tarojs/taro';

Taro.request({ url: 'https://api.example.com/mini', method: 'PUT' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/mini
Taro.connectSocket({ url: 'wss://live.example.com/feed' });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET wss://live.example.com:443/feed
downloadFile({ url: 'https://files.example.com/picture.png' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://files.example.com/picture.png
