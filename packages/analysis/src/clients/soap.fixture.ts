// @file src/soap.ts
import * as soap from 'soap';
import { createClientAsync } from 'soap';
import easySoap from 'easy-soap-request';

const client = await soap.createClientAsync('https://soap.example.com/service?wsdl');
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://soap.example.com/service
client.setSecurity(new soap.BasicAuthSecurity('user', 'password'));
const [result] = await client.GetRatesAsync({ url: 'https://no.example.com' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GetRatesAsync https://soap.example.com/service
client.addSoapHeader({ result });

soap.createClient('http://callback.example.com/calculator?wsdl', (error, made) => {
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://callback.example.com/calculator
  made.Add({ intA: 1, intB: 2 }, () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Add http://callback.example.com/calculator
});

export async function rates(endpoint = process.env.WSDL) {
  const own = await createClientAsync(endpoint);
//                                    ^^^^^^^^ client https://configured.example.com/ (default) | unresolved parameter endpoint
  return own.GetAsync({});
//       ^^^^^^^^^^^^^^^^ GetAsync https://configured.example.com/ (default) | unresolved parameter endpoint
}

easySoap({ url: 'https://easy.example.com/service', headers, xml });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://easy.example.com/service

// @file .env
WSDL=https://configured.example.com/?wsdl

// @file src/other.ts
import * as soap from './soap-like';

soap.createClientAsync('https://no.example.com');
