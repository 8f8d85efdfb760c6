import { z } from 'zod';

export const env = z
  .object({
    REPORTS_URL: z.string().url().default('https://reports.worker.example'),
    HOOK_URL: z.string().url(),
  })
  .parse(process.env);
