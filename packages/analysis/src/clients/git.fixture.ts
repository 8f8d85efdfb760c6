// @file src/calls.ts
import git, { push } from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import fs from 'node:fs';

await git.clone({ fs, http, dir: '/tmp/pets', url: 'https://git.example.com/pets.git' });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://git.example.com/pets.git
await push({ fs, http, dir: '/tmp/pets', url: process.env.GIT_REMOTE });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST unresolved environment GIT_REMOTE
await git.pull({ fs, http, dir: '/tmp/pets' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime git.pull
await git.add({ fs, dir: '/tmp/pets', filepath: 'https://no.example.com' });
