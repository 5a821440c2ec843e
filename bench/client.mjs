import { Client } from 'undici';

/**
 * One connection to the service.
 * @param {string} url
 */
export function connect(url) {
  const client = new Client(url);
  return {
    /**
     * @param {string} path
     * @param {object} body
     * @returns {Promise<Record<string, unknown>>}
     * @throws Error when it is refused
     */
    post: async (path, body) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await client.request({ method: 'POST', path, headers, body: JSON.stringify(body) });
      const text = await answer.body.text();
      if (answer.statusCode >= 300) throw new Error(`POST ${path} answered ${answer.statusCode}: ${text}`);
      return JSON.parse(text);
    },

    close: () => client.close(),
  };
}

/**
 * Reads numbers of `/metrics`.
 * @param {string} url
 * @returns {Promise<(name: string, labels: Record<string, string>) => number>} a number, 0 where there is none yet
 */
export async function readMetrics(url) {
  const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n');
  return (name, labels) => {
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const line = lines.find((one) => one.startsWith(`${name}{`) && wanted.every((part) => one.includes(part)));
    return line === undefined ? 0 : Number(line.slice(line.lastIndexOf(' ')));
  };
}
