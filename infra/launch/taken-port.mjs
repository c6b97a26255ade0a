import { createServer } from 'node:net';
import { Refusal } from './refusal.mjs';

/** @param {NodeJS.ErrnoException} error @param {number} port @param {string} host @returns {string} */
function sentence({ code, message }, port, host) {
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is taken. Stop the other program or set PORT to a free one.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Set PORT to 1024 or above.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is not an address of this machine. Set HOST to one, or leave it out.`;
  return message;
}

/**
 * Refuses a port that cannot be opened, before any work is done.
 * @param {number} port @param {string} host @returns {Promise<void>}
 */
export function refuseTakenPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error) => reject(new Refusal(sentence(error, port, host))));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
