// @file src/calls.ts
import * as tus from 'tus-js-client';

const upload = new tus.Upload(file, { endpoint: 'https://files.example.com/upload/', retryDelays: [0, 1000] });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://files.example.com/upload/
upload.start();
declare const file: File;
