import { arktype } from './arktype';
import { convict } from './convict';
import { dataFiles } from './dataFiles';
import { dotenv } from './dotenv';
import { envalid } from './envalid';
import { envVar } from './envVar';
import { frameworkConfig } from './frameworkConfig';
import { frameworkEnv } from './frameworkEnv';
import { joi } from './joi';
import { jsonSchema } from './jsonSchema';
import { nestConfig } from './nestConfig';
import { nodeConfig } from './nodeConfig';
import type { SchemaModel } from './schemaModel';
import { superstruct } from './superstruct';
import { t3Env } from './t3Env';
import { typedEnv } from './typedEnv';
import { valibot } from './valibot';
import { yup } from './yup';
import { znv } from './znv';
import { zod } from './zod';

/** Every model of a library that turns configuration into values; a test compares this list with the folder. */
export const schemaModels: readonly SchemaModel[] = [
  arktype,
  convict,
  dataFiles,
  dotenv,
  envVar,
  envalid,
  frameworkConfig,
  frameworkEnv,
  joi,
  jsonSchema,
  nestConfig,
  nodeConfig,
  superstruct,
  t3Env,
  typedEnv,
  valibot,
  yup,
  zod,
  znv,
];
