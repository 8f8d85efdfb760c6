// @file .env
API_URL=https://api.example.com
NEXT_PUBLIC_SITE=https://site.example.com

// @file src/env.ts
import { createEnv } from '@t3-oss/env-nextjs';
import { z } from 'zod';
import { shared } from './shared';
export const env = createEnv({
  extends: [shared],
  server: {
    API_URL: z.string().url(),
    WITH_DEFAULT: z.string().default('https://default.example.com'),
    REQUIRED: z.string(),
  },
  client: { NEXT_PUBLIC_SITE: z.string() },
  experimental__runtimeEnv: { NEXT_PUBLIC_SITE: process.env.NEXT_PUBLIC_SITE },
});

// @file src/shared.ts
import { createEnv } from '@t3-oss/env-core';
import { z } from 'zod';
export const shared = createEnv({
  server: { SHARED_URL: z.string().default('https://shared.example.com') },
  runtimeEnv: process.env,
});

// @file src/uses.ts
import { env } from './env';
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(env.WITH_DEFAULT);
//    ^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment WITH_DEFAULT
fetch(env.REQUIRED);
//    ^^^^^^^^^^^^ GET unresolved environment REQUIRED
fetch(env.NEXT_PUBLIC_SITE);
//    ^^^^^^^^^^^^^^^^^^^^ GET https://site.example.com/ (default)
fetch(env.SHARED_URL);
//    ^^^^^^^^^^^^^^ GET https://shared.example.com/ | unresolved environment SHARED_URL

// @file src/other.ts
import { createEnv } from 'not-t3';
const env = createEnv({ server: { API_URL: 'https://not-ours.example.com' }, runtimeEnv: process.env });
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET unresolved import env.API_URL
