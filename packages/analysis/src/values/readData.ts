import { type JsonNode, readJsonValue } from './readJsonValue';
import { readToml } from './readToml';
import { readYaml } from './yaml';

/** Gives what a data file says, read as its ending tells: of YAML the first document; `undefined` where it is broken. */
export function readData(file: string, text: string): JsonNode | undefined {
  if (/\.ya?ml$/i.test(file)) return readYaml(text)[0];
  return /\.toml$/i.test(file) ? readToml(text) : readJsonValue(text);
}
