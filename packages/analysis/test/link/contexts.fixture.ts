// @file src/request.ts
export interface RequestOptions {
  readonly baseUrl: string;
}

export const requestTo = (options: RequestOptions) => {
  return async function request(path: string, init: RequestInit = {}) {
    return fetch(options.baseUrl + path, init);
//               ^^^^^^^^^^^^^^^^^^^^^^ POST https://backend.example.com/users | https://handed.example.com/users | relative
  };
};

// @file src/requestContext.tsx
import { createContext, type FC, type ReactNode, useContext, useRef } from 'react';
import { type RequestOptions, requestTo } from './request';

const RequestContext = createContext(requestTo({ baseUrl: '' }));
//                                             ^^^^^^^^^^^^^^^ wrapper POST relative

export const RequestProvider: FC<RequestOptions & { readonly children: ReactNode }> = (props) => {
  const { children, ...options } = props;
  const request = useRef(requestTo(options));
//                                 ^^^^^^^ wrapper POST https://backend.example.com/users
  return <RequestContext.Provider value={request.current}>{children}</RequestContext.Provider>;
};

export const useRequest = () => useContext(RequestContext);

// @file src/settings.tsx
import { createContext, type ReactNode, useContext } from 'react';

const SettingsContext = createContext({ backendUrl: '' });

export const SettingsProvider = ({ children, ...settings }: { backendUrl: string; children: ReactNode }) => (
  <SettingsContext.Provider value={settings}>{children}</SettingsContext.Provider>
);

export const useSettings = () => useContext(SettingsContext);

// @file src/app.tsx
import { RequestProvider } from './requestContext';
import { SettingsProvider, useSettings } from './settings';

const Inner = ({ children }) => {
  const { backendUrl } = useSettings();
  return <RequestProvider baseUrl={backendUrl}>{children}</RequestProvider>;
//                        ^^^^^^^^^^^^^^^^^^^^ wrapper POST https://backend.example.com/users
};

export const App = ({ children }) => (
  <SettingsProvider backendUrl="https://backend.example.com">
    <Inner>{children}</Inner>
  </SettingsProvider>
);

// @file src/users.tsx
import { useRequest } from './requestContext';

export const Users = () => {
  const request = useRequest();
  return <button onClick={() => request('/users', { method: 'POST' })} />;
//                                      ^^^^^^^^ wrapper POST https://backend.example.com/users
};

// @file src/apiContext.ts
import { createContext } from 'react';
import type { AxiosInstance } from 'axios';

export interface Api {
  readonly http: AxiosInstance;
  readonly name: string;
}

export const ApiContext = createContext<Api | undefined>(undefined);

// @file src/apiProvider.tsx
import axios from 'axios';
import { ApiContext } from './apiContext';

export function ApiProvider({ children }) {
  const http = axios.create({ baseURL: 'https://api.example.com' });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
  return <ApiContext value={{ http, name: 'own' }}>{children}</ApiContext>;
}

// @file src/useApi.ts
import * as React from 'react';
import { ApiContext } from './apiContext';

export function useApi() {
  const api = React.useContext(ApiContext);
  if (!api) throw new Error('no api');
  return api;
}

// @file src/orders.ts
import { useApi } from './useApi';

export const useOrders = () => {
  const { http } = useApi();
  return () => http.get('/orders');
//                      ^^^^^^^^^ GET https://api.example.com/orders
};

// @file src/theme.tsx
// Another context, whose values call nobody.
import { createContext, useContext } from 'react';

const ThemeContext = createContext({ get: (name: string) => name });

export const useColour = () => {
  const theme = useContext(ThemeContext);
  return theme.get('https://no.example.com');
};

// @file src/handedOn.ts
import { requestTo } from './request';

const request = requestTo({ baseUrl: 'https://handed.example.com' });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper https://handed.example.com/{}
export const currentRequest = () => request;

// @file src/handedOnUse.ts
import { currentRequest } from './handedOn';

export const load = () => {
  const ask = currentRequest();
  return ask('/pets');
//           ^^^^^^^ wrapper GET https://handed.example.com/pets
};

// @file src/endpoint.ts
import { createContext } from 'react';

export const Endpoint = createContext({ url: 'https://preset.example.com' });
export const MirrorContext = createContext('https://mirror.example.com');

// @file src/endpointProvider.tsx
// Nothing here calls out; what it hands down is asked by others.
import { Endpoint } from './endpoint';

export const EndpointProvider = ({ children }) => (
  <Endpoint.Provider value={{ url: 'https://chosen.example.com' }}>{children}</Endpoint.Provider>
);

// @file src/mirrorProvider.tsx
import { MirrorContext } from './endpoint';

export const MirrorProvider = ({ children, mirror }) => <MirrorContext value={mirror}>{children}</MirrorContext>;

// @file src/endpointUse.ts
import { useContext } from 'react';
import { Endpoint, MirrorContext } from './endpoint';

export const useStatus = () => {
  const { url } = useContext(Endpoint);
  return fetch(`${url}/status`);
//             ^^^^^^^^^^^^^^^ GET https://chosen.example.com/status
};
export const useMirror = () => fetch(useContext(MirrorContext));
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://mirror.example.com/ | unresolved parameter mirror
