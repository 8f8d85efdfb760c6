import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { libraries } from '../src/index';
import { schemaModels } from '../src/schemas/index';
import { weaknessModels } from '../src/weaknesses/index';
import { fixtures, withMarks } from './markedFixture';

/** `UPDATE=1` writes the marks that are found; the diff is then yours to judge. */
const isUpdate = process.env.UPDATE === '1';

describe('marked fixtures', () => {
  for (const { name, path, text } of fixtures()) {
    it(name, () => {
      const found = withMarks(text);
      if (isUpdate && found !== text) writeFileSync(path, found);
      else assert.equal(found, text);
    });
  }

  it('has one for every library by its name, and one for the shapes of the vendors’ packages', () => {
    const names = fixtures()
      .filter(({ path }) => /[\\/]clients[\\/]/.test(path))
      .map(({ name }) => name)
      .sort();
    assert.deepEqual(names, [...libraries.map((model) => model.name), 'sdks'].sort());
  });

  it('has one for every kind of weakness, by its name', () => {
    const names = fixtures()
      .filter(({ path }) => /[\\/]weaknesses[\\/]/.test(path))
      .map(({ name }) => name);
    assert.deepEqual(names, weaknessModels.map((model) => model.name).sort());
  });

  it('has one for every library of schemas and settings, by its name', () => {
    const names = fixtures()
      .filter(({ path }) => /[\\/]schemas[\\/]/.test(path))
      .map(({ name }) => name);
    assert.deepEqual(names, schemaModels.map((model) => model.name).sort());
  });
});
