import type { FastifyReply } from 'fastify';

/** A file on its way to somebody's disk. */
export interface Download {
  fileName: string;
  mediaType: string;
  content: Buffer | string;
}

/** A file whose content is made once the transaction is over, since that takes long; what it is made of was read inside. */
export interface LaterDownload extends Omit<Download, 'content'> {
  content: () => Promise<Buffer>;
}

/** A name as RFC 5987 writes it in a header, with the same in plain letters for those who do not read it. */
function disposition(fileName: string): string {
  const plain = fileName.replaceAll(/[^\w .()-]/g, '_');
  const whole = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/**
 * Sends a file to be saved, never to be shown: a browser that opens it all the same takes it for what it is called, runs nothing in
 * it and gives it no origin.
 */
export function sendDownload(reply: FastifyReply, { fileName, mediaType, content }: Download): FastifyReply {
  return reply
    .header('content-disposition', disposition(fileName))
    .header('content-security-policy', "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .type(mediaType)
    .send(content);
}
