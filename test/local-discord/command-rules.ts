import { outside, type Rule, repeats, tooLong, tooMany } from './message-rules.ts';
import { type CallbackBody, type CommandBody, type CommandOption, type Component, ComponentTypes } from './shapes.ts';

const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const Types = { slash: 1, user: 2, message: 3 } as const;
const COMPLETABLE: readonly number[] = [3, 4, 10];

type Commands = readonly CommandBody[];
type Named = Pick<CommandBody, 'name' | 'name_localizations'>;

/** https://discord.com/developers/docs/reference#locales */
const LOCALES =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );

const BOUNDS_OF_TEXTS: Readonly<Record<'slash' | 'menu' | 'choice' | 'description', (text: string) => boolean>> = {
  slash: isName,
  menu: (text) => !outside(text, 1, 32),
  choice: (text) => !outside(text, 1, 100),
  description: (text) => !outside(text, 1, 100),
};

export const COMMAND_RULES: readonly Rule<Commands>[] = [
  { says: 'at most 100 slash commands', broken: (all) => tooMany(ofType(all, Types.slash), 100) },
  { says: 'at most 15 message commands', broken: (all) => tooMany(ofType(all, Types.message), 15) },
  { says: 'at most 15 user commands', broken: (all) => tooMany(ofType(all, Types.user), 15) },
  {
    says: 'a command name stands once',
    broken: (all) => repeats(all.map((c) => `${c.type ?? Types.slash} ${c.name}`)),
  },
  {
    says: 'a slash command name is lower case and of the allowed characters',
    broken: (all) => ofType(all, Types.slash).some((c) => !isName(c.name)),
  },
  {
    says: 'a menu command name has 1 to 32 characters',
    broken: (all) => menus(all).some((c) => outside(c.name, 1, 32)),
  },
  {
    says: 'a slash command description has 1 to 100 characters',
    broken: (all) => ofType(all, Types.slash).some((c) => outside(c.description, 1, 100)),
  },
  {
    says: 'a menu command has neither description nor options',
    broken: (all) => menus(all).some((c) => !!c.description || !!c.options?.length),
  },
  { says: 'a command has at most 25 options', broken: (all) => all.some((c) => tooMany(c.options, 25)) },
  {
    says: 'required options stand before optional ones',
    broken: (all) => all.some((c) => isOutOfOrder(c.options ?? [])),
  },
  {
    says: 'an option name stands once in its command',
    broken: (all) => all.some((c) => repeats((c.options ?? []).map((o) => o.name))),
  },
  { says: 'an option name is lower case and of the allowed characters', broken: anyOption((o) => !isName(o.name)) },
  { says: 'an option description has 1 to 100 characters', broken: anyOption((o) => outside(o.description, 1, 100)) },
  { says: 'an option has at most 25 choices', broken: anyOption((o) => tooMany(o.choices, 25)) },
  {
    says: 'a choice name has 1 to 100 characters',
    broken: anyOption((o) => !!o.choices?.some((c) => outside(c.name, 1, 100))),
  },
  {
    says: 'a choice value has at most 100 characters',
    broken: anyOption((o) => !!o.choices?.some((c) => tooLong(String(c.value), 100))),
  },
  {
    says: 'an option offers at most 10 endings of files, each with its point',
    broken: anyOption((o) => tooMany(o.file_types, 10) || !!o.file_types?.some((type) => !/^\.\w+$/.test(type))),
  },
  { says: 'choices exclude autocomplete', broken: anyOption((o) => !!o.autocomplete && !!o.choices?.length) },
  {
    says: 'only text and numbers have autocomplete',
    broken: anyOption((o) => !!o.autocomplete && !COMPLETABLE.includes(o.type)),
  },
  {
    says: 'the least value is not above the greatest',
    broken: anyOption((o) => (o.min_value ?? 0) > (o.max_value ?? Number.MAX_SAFE_INTEGER)),
  },
  {
    says: 'a text length is bounded by 1 and 6000',
    broken: anyOption(
      (o) => [o.min_length ?? 0, (o.max_length ?? 1) - 1].some((n) => n < 0 || n > 6000) || (o.max_length ?? 1) > 6000,
    ),
  },
  {
    says: 'names, descriptions and values of a command have at most 8000 characters',
    broken: (all) => all.some((c) => commandLength(c) > 8000),
  },
  {
    says: 'texts in other languages are for languages that Discord has',
    broken: (all) => localised(all).some(({ texts }) => Object.keys(texts).some((locale) => !LOCALES.includes(locale))),
  },
  {
    says: 'names and descriptions in other languages keep the bounds of the English ones',
    broken: (all) =>
      localised(all).some(({ texts, kind }) => Object.values(texts).some((text) => !BOUNDS_OF_TEXTS[kind](text))),
  },
  {
    says: 'a name stands once in each language: of commands, of the options of one, of the choices of one',
    broken: (all) =>
      LOCALES.some((locale) => {
        const nameIn = (named: Named) => named.name_localizations?.[locale] ?? named.name;
        const lists: (readonly Named[])[] = [
          ...Object.values(Types).map((type) => ofType(all, type)),
          ...all.flatMap(({ options = [] }) => [options, ...options.map(({ choices = [] }) => choices)]),
        ];
        return lists.some((list) => isTranslated(list, locale) && repeats(list.map(nameIn)));
      }),
  },
  {
    says: 'default_member_permissions is a number in text',
    broken: (all) =>
      all.some((c) => c.default_member_permissions != null && !/^\d{1,20}$/.test(c.default_member_permissions)),
  },
];

export const CALLBACK_RULES: readonly Rule<CallbackBody>[] = [
  { says: 'a callback has one of the types 1 and 4 to 9', broken: ({ type }) => type !== 1 && (type < 4 || type > 9) },
  { says: 'at most 25 completions', broken: ({ type, data }) => type === 8 && tooMany(data?.choices, 25) },
  {
    says: 'a completion has a name of 1 to 100 characters',
    broken: ({ data }) => !!data?.choices?.some((c) => outside(c.name, 1, 100)),
  },
  {
    says: 'a completion has a value of at most 100 characters',
    broken: ({ data }) => !!data?.choices?.some((c) => tooLong(String(c.value), 100)),
  },
  {
    says: 'a modal title has 1 to 45 characters',
    broken: ({ type, data }) => type === 9 && outside(data?.title, 1, 45),
  },
  {
    says: 'a modal has 1 to 5 parts',
    broken: ({ type, data }) => type === 9 && (!data?.components?.length || data.components.length > 5),
  },
  {
    says: 'a form has a custom_id of 1 to 100 characters',
    broken: ({ type, data }) => type === 9 && outside(data?.custom_id, 1, 100),
  },
  {
    says: 'a field of a form stands in a label of 1 to 45 characters',
    broken: (body) => labels(body).some((l) => l.type !== ComponentTypes.label || outside(l.label, 1, 45)),
  },
  {
    says: 'a label tells more in at most 100 characters',
    broken: (body) => labels(body).some((label) => tooLong(label.description, 100)),
  },
  {
    says: 'a field of a form has a custom_id of 1 to 100 characters that stands once',
    broken: (body) => {
      const ids = fields(body).map((field) => field.custom_id);
      return ids.some((id) => outside(id, 1, 100)) || repeats(ids);
    },
  },
  {
    says: 'a text field takes 1 to 4000 characters',
    broken: (body) => fields(body).some(({ max_length: length = 1 }) => length < 1 || length > 4000),
  },
  {
    says: 'a choice in a form has 2 to 10 options, boxes to check 1 to 10, with labels and values of 1 to 100 characters',
    broken: (body) =>
      fields(body).some(({ type, options = [] }) => {
        const least = type === ComponentTypes.radioGroup ? 2 : 1;
        const isChoice = type === ComponentTypes.radioGroup || type === ComponentTypes.checkboxGroup;
        const isBad = options.some(({ label, value }) => outside(label, 1, 100) || outside(value, 1, 100));
        return isChoice && (options.length < least || options.length > 10 || isBad);
      }),
  },
  {
    says: 'a field takes 1 to 10 files, of at most 10 endings',
    broken: (body) =>
      fields(body).some((f) => (f.max_values ?? 1) < 1 || (f.max_values ?? 1) > 10 || tooMany(f.file_types, 10)),
  },
];

function labels({ type, data }: CallbackBody): readonly Component[] {
  return type === 9 ? (data?.components ?? []) : [];
}

function fields(body: CallbackBody): Component[] {
  return labels(body).flatMap(({ component }) => component ?? []);
}

function isName(name: string): boolean {
  return SLASH_NAME.test(name) && name === name.toLowerCase();
}

function ofType(commands: Commands, type: number): Commands {
  return commands.filter((command) => (command.type ?? Types.slash) === type);
}

function menus(commands: Commands): Commands {
  return commands.filter((command) => (command.type ?? Types.slash) !== Types.slash);
}

function anyOption(broken: (option: CommandOption) => boolean): Rule<Commands>['broken'] {
  return (all) => all.some((command) => !!command.options?.some(broken));
}

function isOutOfOrder(options: readonly CommandOption[]): boolean {
  return options.some((option, at) => option.required && at > 0 && !options[at - 1]?.required);
}

function isTranslated(list: readonly Named[], locale: string): boolean {
  return list.some(({ name_localizations: texts }) => texts?.[locale] !== undefined);
}

/** All texts in other languages, with what they are. */
function localised(all: Commands) {
  const texts = (kind: keyof typeof BOUNDS_OF_TEXTS, given: Named['name_localizations']) =>
    given ? [{ kind, texts: given }] : [];
  return all.flatMap((command) => [
    ...texts((command.type ?? Types.slash) === Types.slash ? 'slash' : 'menu', command.name_localizations),
    ...texts('description', command.description_localizations),
    ...(command.options ?? []).flatMap((option) => [
      ...texts('slash', option.name_localizations),
      ...texts('description', option.description_localizations),
      ...(option.choices ?? []).flatMap((choice) => texts('choice', choice.name_localizations)),
    ]),
  ]);
}

function commandLength(command: CommandBody): number {
  const options = (command.options ?? []).flatMap((o) => [
    o.name,
    o.description,
    ...(o.choices ?? []).flatMap((c) => [c.name, String(c.value)]),
  ]);
  return [command.name, command.description ?? '', ...options].join('').length;
}
