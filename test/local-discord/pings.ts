import { ComponentTypes, type MessageBody, nested } from './shapes.ts';

/** Whom a message rings for, by its words and `allowed_mentions`; without the latter everybody that it names. */
export function pingsOf(body: MessageBody, answeredUser?: string): string[] {
  const allowed = body.allowed_mentions ?? { parse: ['everyone', 'users', 'roles'], replied_user: true };
  const words = [body.content ?? '', ...textsOf(body)].join('\n');
  const may = (kind: string) => allowed.parse?.includes(kind);
  const mass = [...words.matchAll(/@(everyone|here)/g)].map((m) => m[1]!).filter(() => may('everyone'));
  const users = [...words.matchAll(/<@!?(\d{1,20})>/g)].map((m) => m[1]!);
  const roles = [...words.matchAll(/<@&(\d{1,20})>/g)].map((m) => m[1]!);
  return [
    ...mass,
    ...users.filter((id) => may('users') || allowed.users?.includes(id)),
    ...roles.filter((id) => may('roles') || allowed.roles?.includes(id)),
    ...(answeredUser && allowed.replied_user ? [answeredUser] : []),
  ];
}

function textsOf(body: MessageBody): string[] {
  return nested(body.components).flatMap((c) => (c.type === ComponentTypes.textDisplay ? [c.content ?? ''] : []));
}
