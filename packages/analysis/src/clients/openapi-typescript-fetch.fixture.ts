// @file src/calls.ts
import { Fetcher } from 'openapi-typescript-fetch';

const fetcher = Fetcher.for<object>();
fetcher.configure({ baseUrl: 'https://pets.example.com/v2', use: [] });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://pets.example.com/v2

const addPet = fetcher.path('/pets').method('post').create();
addPet({ name: 'Rex' });
//^^^^^^^^^^^^^^^^^^^^^ POST https://pets.example.com/v2/pets
