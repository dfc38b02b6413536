import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { packageRoot } from '../../src/domain/package-root.ts';

/** Discord's own OpenAPI document, when it lies beside the project. */
const DOCUMENT = join(packageRoot(), '..', 'shared', 'discord', 'openapi.json');

/** What a request body is, by the document's names. */
export type SchemaName =
  | 'CreateMessageInteractionCallbackRequest'
  | 'UpdateMessageInteractionCallbackRequest'
  | 'ApplicationCommandAutocompleteCallbackRequest'
  | 'ModalInteractionCallbackRequest'
  | 'IncomingWebhookUpdateRequestPartial'
  | 'MessageCreateRequest'
  | 'ApplicationCommandUpdateRequest';

export type SchemaCheck = (name: SchemaName, body: unknown) => string[];

/** Compiled once for all tests: the document has a megabyte. */
export const checkSchema: SchemaCheck = openSchema(DOCUMENT);

function openSchema(path: string): SchemaCheck {
  if (!existsSync(path)) return () => [];
  const ajv = new Ajv2020({ strict: false, validateFormats: false, addUsedSchema: false });
  const { schemas } = JSON.parse(readFileSync(path, 'utf8')).components;
  ajv.addSchema({ $id: 'discord', components: { schemas } });
  return (name, body) => {
    const valid = ajv.getSchema(`discord#/components/schemas/${name}`);
    if (!valid) throw new Error(`${path} has no schema ${name}`);
    if (valid(mendedForSchema(body))) return [];
    return (valid.errors ?? []).map((error) => `${name}${error.instancePath} ${error.message}`);
  };
}

/** The document wants permissions as a number, where Discord itself asks for text, and is older than `file_types`. */
function mendedForSchema(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value) => {
    if (key === 'file_types') return undefined;
    return key === 'default_member_permissions' && typeof value === 'string' ? Number(value) : value;
  });
}
