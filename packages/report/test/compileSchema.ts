import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';

/** Gives the validator of a JSON schema in a file. */
export const compileSchema = (path: string): ValidateFunction => {
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  delete schema.$schema;
  delete schema.id;
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, logger: false }).compile(schema);
};
