import type { APIComponentInContainer, APIMessageTopLevelComponent, Embed, Message } from 'discord.js';
import { ComponentType } from 'discord.js';

type Component = APIMessageTopLevelComponent | APIComponentInContainer;

/** What a person reads in a message, forwarded ones too: its content, its embeds, and the texts of its components, a line each. */
export function textOfMessage(message: Message): string {
  const { content, embeds, components } = message.messageSnapshots.first() ?? message;
  const texts = (components ?? []).flatMap((component) => textsIn(component.toJSON() as Component));
  return [content ?? '', ...(embeds ?? []).flatMap(textsOfEmbed), ...texts]
    .filter((text) => text.trim() !== '')
    .join('\n');
}

/** What an embed says; without the words around it, such as who posted it. */
export function textsOfEmbed({ title, description, fields }: Embed): string[] {
  return [title, description, ...fields.map(({ value }) => value)].flatMap((text) => text ?? []);
}

/** The texts of a component with those nested in it. */
export function textsIn(component: Component): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  return 'components' in component ? component.components.flatMap((each) => textsIn(each as Component)) : [];
}

/** What somebody quotes in a message: its block quotes, if there are any, else all of it. */
export function quotedText(text: string): string {
  const quoted = text
    .split('\n')
    .flatMap((line) => (/^\s{0,3}>{1,3}\s/.test(line) ? [line.replace(/^[\s>]+/, '')] : []));
  const words = quoted.join(' ').trim();
  return words === '' ? text : words;
}
