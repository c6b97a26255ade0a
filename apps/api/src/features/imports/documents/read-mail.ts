import PostalMime, { type Address } from 'postal-mime';
import { wordsOfHtml } from './read-html';
import type { DocumentWords } from './document-words';

function nameOf({ name, address, group }: Address): string {
  if (group) return group.map(nameOf).join(', ');
  return name && address ? `${name} <${address}>` : (address ?? name);
}

/** A message: who wrote to whom, when, about what; what it says; and the names of what is attached. */
export async function readMail(content: Buffer): Promise<DocumentWords> {
  const mail = await PostalMime.parse(content, { maxNestingDepth: 20, maxHeadersSize: 1_000_000 });
  const date = mail.date ? new Date(mail.date) : undefined;
  const isDate = date !== undefined && !Number.isNaN(date.getTime());
  const from = mail.from ? nameOf(mail.from) : '';
  const lines = [
    ['From', from],
    ['To', (mail.to ?? []).map(nameOf).join(', ')],
    ['Cc', (mail.cc ?? []).map(nameOf).join(', ')],
    ['Date', mail.date ?? ''],
    ['Subject', mail.subject ?? ''],
    ['Attached', mail.attachments.map(({ filename }) => filename ?? 'file').join(', ')],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const body = mail.text?.trim() || (mail.html ? wordsOfHtml(mail.html) : '');
  return {
    format: 'mail',
    title: mail.subject ?? '',
    text: `${lines.join('\n')}\n\n${body}`,
    ...(isDate ? { reportedAt: date.toISOString() } : {}),
    sourceDescriptor: from,
  };
}
