import { CALLBACK_RULES, COMMAND_RULES } from './command-rules.ts';
import { MESSAGE_RULES, type Rule } from './message-rules.ts';
import type { Answer } from './rest.ts';
import { checkSchema, type SchemaName } from './schema.ts';
import { type CallbackBody, type CommandBody, Flags, type MessageBody } from './shapes.ts';
import type { StoredMessage } from './world.ts';

/** A request body and what it is meant to be. */
export type Inspected =
  | {
      readonly kind: 'callback';
      readonly body: CallbackBody;
      readonly files: readonly string[];
      readonly before?: StoredMessage | undefined;
    }
  | { readonly kind: 'message' | 'followUp'; readonly body: MessageBody; readonly files: readonly string[] }
  | {
      readonly kind: 'edit';
      readonly body: MessageBody;
      readonly files: readonly string[];
      readonly before: StoredMessage;
    }
  | { readonly kind: 'commands'; readonly body: readonly CommandBody[] };

/** Collects what broke Discord's rules. */
export interface Inspector {
  readonly violations: string[];
}

/** Nothing for a good body; otherwise the refusal that Discord sends, and the violations are remembered. */
export function checked(inspector: Inspector, given: Inspected): Answer | undefined {
  const found = violationsOf(given);
  if (found.length === 0) return undefined;
  inspector.violations.push(...found);
  return { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors: { _errors: found } } };
}

/** Every rule that the body breaks, in words. */
export function violationsOf(given: Inspected): string[] {
  return [...ownRules(given), ...schemaOf(given).flatMap(([name, body]) => checkSchema(name, body))];
}

function ownRules(given: Inspected): string[] {
  if (given.kind === 'commands') return broken(COMMAND_RULES, given.body);
  const before = 'before' in given && given.before ? asBefore(given.before) : {};
  if (given.kind !== 'callback') return broken(MESSAGE_RULES, { body: given.body, files: given.files, ...before });
  const { type, data } = given.body;
  const message =
    type === 4 || type === 7 ? broken(MESSAGE_RULES, { body: data ?? {}, files: given.files, ...before }) : [];
  return [...broken(CALLBACK_RULES, given.body), ...message];
}

function asBefore(message: StoredMessage) {
  return { before: { componentsV2: (message.flags & Flags.componentsV2) !== 0 } };
}

function broken<Body>(rules: readonly Rule<Body>[], body: Body): string[] {
  return rules.filter((rule) => rule.broken(body)).map((rule) => rule.says);
}

function schemaOf(given: Inspected): [SchemaName, unknown][] {
  if (given.kind === 'commands') return given.body.map((command) => ['ApplicationCommandUpdateRequest', command]);
  if (given.kind === 'message') return [['MessageCreateRequest', given.body]];
  if (given.kind !== 'callback') return [['IncomingWebhookUpdateRequestPartial', given.body]];
  const { type } = given.body;
  if (type === 4 || type === 5) return [['CreateMessageInteractionCallbackRequest', given.body]];
  if (type === 6 || type === 7) return [['UpdateMessageInteractionCallbackRequest', given.body]];
  if (type === 8) return [['ApplicationCommandAutocompleteCallbackRequest', given.body]];
  return type === 9 ? [['ModalInteractionCallbackRequest', given.body]] : [];
}
