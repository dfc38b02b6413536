/** A place in a reply: a message of it, and the page of the list where it is one. */
export interface PagePosition {
  /** From 0; one beyond the last is taken for the last. */
  readonly part: number;
  /** The value of the option `page`, from 1; 0 for a reply without. */
  readonly list: number;
}

const DETAIL = /^(\d{1,4})\.(\d{1,6})$/;

/** The position as the detail of a button. */
export function positionDetail({ part, list }: PagePosition): string {
  return `${part}.${list}`;
}

/** Undefined for a detail that is no position. */
export function readPosition(detail: string): PagePosition | undefined {
  const [, part, list] = DETAIL.exec(detail) ?? [];
  return part === undefined ? undefined : { part: Number(part), list: Number(list) };
}
