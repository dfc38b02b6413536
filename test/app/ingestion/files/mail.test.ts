import { describe, expect, it } from 'vitest';
import { isMail, mailArticle } from '../../../../src/app/ingestion/files/mail.ts';
import { UserError } from '../../../../src/domain/errors.ts';

const mail = (...lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\r\n'), 'latin1');
const HEAD = [
  'From: =?utf-8?Q?Halden_Post_=E2=80=93_News?= <news@post.example>',
  'Subject: Ferry =?iso-8859-1?Q?caf=E9?= closes',
  'Date: Mon, 02 Mar 2026 08:00:00 +0000',
  'MIME-Version: 1.0',
];

const PARTS = (...parts: readonly string[]) =>
  mail(
    ...HEAD,
    'Content-Type: multipart/alternative; boundary=line',
    '',
    ...parts.flatMap((part) => ['--line', part]),
    '--line--',
  );

async function faultOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await mailArticle('a.eml', bytes).catch((reason: unknown) => reason);
  if (error instanceof UserError) return error.message;
  throw new Error(`no UserError but ${error}`);
}

describe('a stored mail', () => {
  it('is recognised by its header', () => {
    expect(isMail(mail(...HEAD, '', 'The ferry left.'))).toBe(true);
    expect(isMail(mail('Received: by post.example', 'From: a@b.example', '', 'x'))).toBe(true);
    expect(isMail(mail('Title: Ferry', 'Published: 2026-03-02', '', 'From: the harbour. Message-ID: none'))).toBe(
      false,
    );
    expect(isMail(mail('From: the harbour, the ferry left.'))).toBe(false);
    expect(isMail(mail('The ferry left.', 'From: x', 'MIME-Version: 1.0'))).toBe(false);
  });

  it('yields text, subject, sender and date', async () => {
    const bytes = mail(...HEAD, 'Content-Type: text/plain; charset=iso-8859-1', '', 'The caf\xe9 closed on Monday.');
    expect(await mailArticle('a.eml', bytes)).toEqual({
      name: 'a.eml',
      text: 'The café closed on Monday.\n',
      title: 'Ferry café closes',
      source: 'Halden Post – News',
      publishedAt: '2026-03-02',
    });
  });

  it('yields its text rather than its HTML, and its HTML if there is no text', async () => {
    const plain = 'Content-Type: text/plain\r\n\r\nThe ferry left.';
    const html = 'Content-Type: text/html\r\n\r\n<html><p>The ferry left early.</p></html>';
    expect((await mailArticle('a.eml', PARTS(plain, html))).text.trim()).toBe('The ferry left.');
    expect((await mailArticle('a.eml', PARTS(html))).text.trim()).toBe('<html><p>The ferry left early.</p></html>');
  });

  it('with an unreadable date has none', async () => {
    const bytes = mail('From: a@b.example', 'Date: some day', 'MIME-Version: 1.0', '', 'The ferry left.');
    expect(await mailArticle('a.eml', bytes)).not.toHaveProperty('publishedAt');
  });

  it('without text is refused', async () => {
    expect(await faultOf(mail(...HEAD, '', ' '))).toBe('The mail holds no text.');
  });

  it('with too deeply nested parts is refused quickly', async () => {
    const deep = Array.from({ length: 200 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}`);
    expect(await faultOf(mail(...HEAD.slice(0, 3), ...deep, '', 'x'))).toMatch(/^The mail /);
  });
});
