/** Why a file or a text cannot be read. */
export const FILES = {
  'file-is-pdf': 'The file is a PDF; only plain text can be read.',
  'file-is-rtf': 'The file is an RTF document; only plain text can be read.',
  'file-is-zip': 'The file is a ZIP archive or an office document; only plain text can be read.',
  'file-is-office': 'The file is an office document; only plain text can be read.',
  'file-utf-damaged': 'The file begins as UTF-16 but is damaged.',
  'text-is-html': 'This is a web page (HTML); only plain text can be read here.',
  'text-empty': 'There is no text in it.',
  'text-not-plain': 'This is not plain text; only plain text can be read.',
  'file-cannot-open': 'The file cannot be opened ({code}).',
  'archive-damaged': 'The archive is damaged or locked and cannot be unpacked.',
  'archive-files': 'The archive has more than {count} files.',
  'archive-bytes': 'The archive holds more than {count} bytes.',
  'archive-nothing': 'The archive holds no text, HTML, JSON or mail.',
  'archive-in-archive': 'An archive within an archive is not opened.',
  'json-not': 'The file is called JSON but is none.',
  'json-nothing': 'The JSON holds no article: "articleBody" of schema.org, or "text".',
  'mail-nothing': 'The mail holds no text.',
  'mail-damaged': 'The mail is damaged and cannot be read.',
  'file-too-long': 'The file has {bytes} bytes; at most {most} can be read.',
  'file-kind-unreadable':
    '{name}: {kind} files cannot be read here; please paste the text, or attach it as .txt or .html.',
} as const;
