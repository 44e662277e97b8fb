import { Ajv2020 } from 'ajv/dist/2020.js';

/** What an OpenAPI document's schema of this name has against a value, a sentence each; an unknown name throws. */
export const faultsBy = (document: { components: object }, name: string): ((value: unknown) => string[]) => {
  const ajv = new Ajv2020({ validateFormats: false, allErrors: true });
  ajv.addKeyword('components');
  ajv.addSchema({ components: document.components }, 'openapi.json');
  const check = ajv.getSchema(`openapi.json#/components/schemas/${name}`);
  if (!check) throw new Error(`The document has no schema ${name}.`);
  return (value) => {
    check(value);
    return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
};
