// @file src/users.ts
import { createFetch, useEventSource, useFetch, useWebSocket } from '@vueuse/core';
import { useAxios } from '@vueuse/integrations/useAxios';
import { instance } from './instance';

const { data } = useFetch('https://api.example.com/users').json();
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/users
useFetch(`https://api.example.com/users/${id}`, { method: 'POST' });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/users/{}
useFetch('/own');
//       ^^^^^^ GET relative
const useApi = createFetch({ baseUrl: 'https://api.example.com/v1' });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/v1
useApi('users');
//     ^^^^^^^ GET https://api.example.com/v1/users
useWebSocket('wss://live.example.com/socket');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/socket
useEventSource('https://live.example.com/events');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://live.example.com/events
useAxios('https://api.example.com/axios');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/axios
useAxios('/posts', instance);
//       ^^^^^^^^ GET https://posts.example.com/posts

// @file src/instance.ts
import axios from 'axios';

export const instance = axios.create({ baseURL: 'https://posts.example.com' });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://posts.example.com/

// @file src/other.ts
import { useFetch } from './own';

useFetch('https://api.example.com/own');

// @file src/own.ts
export const useFetch = (url: string) => url;
