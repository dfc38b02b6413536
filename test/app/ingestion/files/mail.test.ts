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

  it('may stand in an mbox file', async () => {
    const bytes = mail('From news@post.example Mon Mar  2 08:00:00 2026', ...HEAD, '', 'The ferry left.');
    expect(isMail(bytes)).toBe(true);
    expect(await mailArticle('a.eml', bytes)).toMatchObject({ title: 'Ferry café closes', publishedAt: '2026-03-02' });
  });

  it('has the day on which it was written, whatever day it was in Greenwich', async () => {
    const late = HEAD.map((line) => line.replace('08:00:00 +0000', '22:30:00 -0500'));
    expect(await mailArticle('a.eml', mail(...late, '', 'The ferry left.'))).toMatchObject({
      publishedAt: '2026-03-02',
    });
  });

  it.each([
    ['UTF-8 that is called ASCII', 'us-ascii', Buffer.from('The café “Lind”').toString('latin1')],
    ['Windows-1252 that is called Latin-1', 'iso-8859-1', 'The caf\xe9 \x93Lind\x94'],
    ['Windows-1252', 'windows-1252', 'The caf\xe9 \x93Lind\x94'],
  ])('keeps its marks in %s', async (_, charset, body) => {
    const head = [`Content-Type: text/plain; charset=${charset}`, 'Content-Transfer-Encoding: 8bit'];
    expect((await mailArticle('a.eml', mail(...HEAD, ...head, '', body))).text).toContain('The café “Lind”');
  });

  const HTML = `Content-Type: text/html\r\n\r\n<p>${'The ferry left the quay at dawn. '.repeat(6)}</p>`;

  it.each([
    'View this email in your browser: https://post.example/1',
    'Your mail program does not support HTML. Read it online: https://post.example/1',
    'The Halden Post',
  ])('gives its HTML where its text is a stub: %s', async (stub) => {
    const bytes = PARTS(`Content-Type: text/plain\r\n\r\n${stub}`, HTML);
    expect((await mailArticle('a.eml', bytes)).text).toContain('<p>The ferry');
  });

  it('gives its text where that holds the article, too', async () => {
    const text = `${'The ferry left the quay at dawn. '.repeat(6)}\r\nView it online: https://post.example/1`;
    const bytes = PARTS(`Content-Type: text/plain\r\n\r\n${text}`, HTML);
    expect((await mailArticle('a.eml', bytes)).text).toContain('The ferry left');
    expect((await mailArticle('a.eml', bytes)).text).not.toContain('<p>');
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
