/**
 * Checks payloads against Discord's OpenAPI description, when a copy lies beside the project. The file is large,
 * changes often and is only for tests, so it is not part of the repository; `specAvailable` says whether it is there.
 */
import { existsSync, readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';

import { isRecord, listOf } from './json.ts';
import type { JsonObject } from './json.ts';

const SPEC_FILE = new URL('../../../shared/data/discord-openapi.json', import.meta.url);
const REFERENCE = '#/components/schemas/';

/** Whether the copy of Discord's description was found. Without it only the rules written down here are checked. */
export const specAvailable: boolean = existsSync(SPEC_FILE);

/** What can be checked, and the schema of the description that says how it has to look. */
const SCHEMA_OF = {
  command: 'ApplicationCommandUpdateRequest',
  message: 'CreateMessageInteractionCallbackRequest',
  update: 'UpdateMessageInteractionCallbackRequest',
  'text choices': 'InteractionApplicationCommandAutocompleteCallbackStringData',
  'number choices': 'InteractionApplicationCommandAutocompleteCallbackNumberData',
  modal: 'ModalInteractionCallbackRequest',
  'follow-up': 'IncomingWebhookRequestPartial',
  edit: 'IncomingWebhookUpdateRequestPartial',
  'channel message': 'MessageCreateRequest',
} as const;

/** What a payload is, in the words of this module. */
export type Described = keyof typeof SCHEMA_OF;

/**
 * Keys that discord.js sends and the description does not know: the library always sends the first two, the others
 * are newer or older than the copy. Only the schemas that are closed below need them.
 */
const ALSO_ALLOWED: Readonly<Record<string, JsonObject>> = {
  IncomingWebhookInteractionRequest: {
    tts: { type: 'boolean' },
    enforce_nonce: { type: 'boolean' },
  },
  IncomingWebhookUpdateForInteractionCallbackRequestPartial: {
    tts: { type: 'boolean' },
    enforce_nonce: { type: 'boolean' },
  },
  IncomingWebhookRequestPartial: { tts: { type: 'boolean' }, enforce_nonce: { type: 'boolean' } },
  IncomingWebhookUpdateRequestPartial: {
    tts: { type: 'boolean' },
    enforce_nonce: { type: 'boolean' },
  },
  ApplicationCommandUpdateRequest: {
    nsfw: { type: 'boolean' },
    // The description says integer; the documentation and the library say a string of digits.
    default_member_permissions: { type: ['string', 'null'], pattern: '^[0-9]{1,20}$' },
  },
  ApplicationCommandAttachmentOption: { file_types: { type: 'array', items: { type: 'string' } } },
  FileUploadComponentForModalRequest: { file_types: { type: 'array', items: { type: 'string' } } },
};

const validators = specAvailable ? compile() : undefined;

/** Says in what way a payload differs from Discord's description; nothing when it does not, or when there is no copy. */
export function checkAgainstSpec(described: Described, payload: unknown): string[] {
  const validate = validators?.get(described);
  if (validate === undefined || validate(payload)) return [];
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(wordsOf);
}

function wordsOf(error: ErrorObject): string {
  const params: JsonObject = error.params;
  const key = params['additionalProperty'];
  const allowed = params['allowedValues'] ?? params['allowedValue'];
  const detail = typeof key === 'string' ? ` (${key})` : allowed === undefined ? '' : ` (${JSON.stringify(allowed)})`;
  return `${error.instancePath || '/'} ${error.message ?? error.keyword}${detail}`;
}

function compile(): Map<string, ValidateFunction> {
  const schemas = readSchemas();
  // The description uses words of OpenAPI that strict mode would refuse.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  for (const format of ['int32', 'int64', 'double', 'nonce', 'snowflake']) ajv.addFormat(format, true);
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
  ajv.addSchema({ $id: 'discord', components: { schemas: sharpenAll(schemas) } });
  return new Map(
    Object.entries(SCHEMA_OF).map(([described, schema]) => [
      described,
      ajv.compile({ $ref: `discord${REFERENCE}${schema}` }),
    ]),
  );
}

function readSchemas(): JsonObject {
  const spec: unknown = JSON.parse(readFileSync(SPEC_FILE, 'utf8'));
  const components = isRecord(spec) ? spec['components'] : undefined;
  const schemas = isRecord(components) ? components['schemas'] : undefined;
  if (!isRecord(schemas)) throw new Error('The copy of the Discord description holds no schemas.');
  return schemas;
}

/** Makes strict copies of the schemas that the payloads of a bot can reach; the others are not worth the time. */
function sharpenAll(schemas: JsonObject): JsonObject {
  const sharpened: JsonObject = {};
  const waiting: string[] = Object.values(SCHEMA_OF);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name in sharpened) continue;
    const schema = schemas[name];
    const allowed = ALSO_ALLOWED[name];
    const widened =
      isRecord(schema) && allowed !== undefined
        ? {
            ...schema,
            properties: {
              ...(isRecord(schema['properties']) ? schema['properties'] : {}),
              ...allowed,
            },
          }
        : schema;
    sharpened[name] = sharpen(widened, schemas);
    waiting.push(...referencesIn(widened));
  }
  return sharpened;
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isRecord(value)) return [];
  const reference = nameReferredTo(value);
  return [...(reference === undefined ? [] : [reference]), ...Object.values(value).flatMap(referencesIn)];
}

function nameReferredTo(schema: unknown): string | undefined {
  const reference = isRecord(schema) ? schema['$ref'] : undefined;
  return typeof reference === 'string' && reference.startsWith(REFERENCE)
    ? reference.slice(REFERENCE.length)
    : undefined;
}

/**
 * Rewrites a schema in two ways. It refuses keys that it does not name, because the description forbids nearly none
 * and a misspelt key would pass. And a choice among shapes becomes "when the type is n, then this shape", because
 * a plain choice reports the differences from every shape, some sixty for one missing key.
 */
function sharpen(schema: unknown, all: JsonObject): unknown {
  if (Array.isArray(schema)) return schema.map((part) => sharpen(part, all));
  if (!isRecord(schema)) return schema;
  const { oneOf, properties, ...rest } = schema;
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(rest)) result[key] = sharpen(value, all);
  if (isRecord(properties)) {
    // The keys below `properties` are names, not keywords, so each schema is rewritten on its own.
    result['properties'] = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, sharpen(value, all)]),
    );
    result['additionalProperties'] ??= false;
  }
  return oneOf === undefined ? result : { ...result, ...sharpenChoice(listOf(oneOf), all) };
}

function sharpenChoice(choices: readonly unknown[], all: JsonObject): JsonObject {
  const shapes = choices.filter((choice) => !isNullType(choice));
  if (shapes.length < choices.length) {
    const others = shapes.length === 1 ? sharpen(shapes[0], all) : sharpenChoice(shapes, all);
    return { if: { type: 'null' }, else: others };
  }
  const constants = shapes.flatMap((shape) => (isRecord(shape) && 'const' in shape ? [shape['const']] : []));
  if (constants.length === shapes.length) return { enum: constants };
  const typed = shapes.flatMap((shape) => {
    const type = typeOfReferred(shape, all);
    return type === undefined ? [] : [{ type, shape }];
  });
  if (typed.length < shapes.length) return { oneOf: sharpen(shapes, all) };
  return {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: typed.map(({ type }) => type) } },
    allOf: typed.map(({ type, shape }) => ({
      // Said with "not … else" because an object with a key `then` looks like a promise.
      if: { not: { properties: { type: { const: type } }, required: ['type'] } },
      else: shape,
    })),
  };
}

function isNullType(schema: unknown): boolean {
  return isRecord(schema) && schema['type'] === 'null';
}

/** The one value that the `type` of a referred object must have, when there is exactly one. */
function typeOfReferred(schema: unknown, all: JsonObject): unknown {
  const name = nameReferredTo(schema);
  const referred = name === undefined ? undefined : all[name];
  const properties = isRecord(referred) ? referred['properties'] : undefined;
  const type = isRecord(properties) ? properties['type'] : undefined;
  const values = isRecord(type) ? listOf(type['enum']) : [];
  return values.length === 1 ? values[0] : undefined;
}
