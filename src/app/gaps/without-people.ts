/**
 * A question as it is kept: without accounts that are mentioned, by id or by name (whose words no-break spaces join), and without
 * numbers as long as ids.
 */
export function withoutPeople(question: string): string {
  return question.replace(/<(?:@[!&]?|#)\d{1,21}>|\b\d{15,21}\b/g, '…').replace(/@[^ \t\r\n]{1,80}/g, '@…');
}
